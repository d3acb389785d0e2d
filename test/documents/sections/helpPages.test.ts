import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';
import { entriesOf } from '../entriesOf.ts';

const saidOf = (markdown: string): string[] => {
  const { guide, remarks } = readDocument(markdown);
  return [...guide.warnings, ...remarks].map(({ message }) => message);
};

describe('words behind a code that say what was being done', () => {
  it.each([
    ['## 0x80070005 Installing the agent', ''],
    ['## 0x80070005 - While copying the package', ''],
    ['## Upgrading from 4.1: 0x80070005', ''],
    ['## 0x80070005: Installation of the client', ''],
    ['## 0x80070005: Beim Installieren des Agenten', ''],
    ['## 0x80070005 : Installation de l’agent', ''],
    ['## 0x80070005: Instalación del agente', ''],
    ['## 0x80070005: При установке агента', ''],
    ['## 0x80070005：安装代理时', ''],
    ['## 0x80070005: Installing the agent requires a restart', 'Installing the agent requires a restart'],
    ['## 0x80070005: Loading the driver failed', 'Loading the driver failed'],
    ['## 0x80070005: Signing certificate expired', 'Signing certificate expired'],
    ['## 0x80070005 Missing rights', 'Missing rights'],
  ])('are no cause: %s', (heading, cause) => {
    expect(entriesOf(`# Codes\n\n${heading}\n\nRun the setup again.`)).toEqual([
      ['0x80070005', cause, 'Run the setup again.'].join(' | '),
    ]);
  });

  it('are none in a list either', () => {
    const list = '# Codes\n\n- **Installing the agent: 0x80070005**\n  - Cause: No right.\n  - Solution: Grant it.';
    expect(entriesOf(list)).toEqual(['0x80070005 | No right. | Grant it.']);
  });

  it('are remarked on', () => {
    expect(saidOf('# Codes\n\n## 0x80070005 Installing the agent\n\nRun the setup again.')).toContainEqual(
      expect.stringMatching(/^Neither cause nor mitigation, so not taken over: "Installing the agent" \(line 3\)/),
    );
  });
});

describe('the title of a cause', () => {
  it.each([
    [
      '# Access denied (0x80070005)\n\n## Cause 1: The site is not trusted\n\n### Resolution 1: Add it\n\nOpen the zone.\n\n## Cause 2: The service is stopped\n\n### Resolution 2\n\nStart it.',
      [
        '0x80070005 | The site is not trusted // The service is stopped | {Cause 1: The site is not trusted} **Resolution 1: Add it**<br>Open the zone. // {Cause 2: The service is stopped} Start it.',
      ],
      'is the cause itself where its resolution follows at once, and no title of a step',
    ],
    [
      '# Error 0x80070005\n\n## Cause: The service is stopped\n\n## Resolution\n\nStart it.',
      ['0x80070005 | The service is stopped | Start it.'],
      'is not lost before a section of its depth',
    ],
    [
      '# Error 0x80070005\n\n## Possible causes\n\n### The disk is full\n\n### The account has no right\n\n## Resolution\n\nMake room.',
      ['0x80070005 | The disk is full // The account has no right | Make room.'],
      'is one of several headings without a text',
    ],
    [
      '# Error 0x80070005\n\n## Resolution\n\nMake room.\n\n## Cause: The disk is full',
      ['0x80070005 | The disk is full | Make room.'],
      'may be the end of the document',
    ],
    [
      '# Error 0x80070005\n\n**Cause 1: The site is not trusted**\n\n**Resolution 1: Add it**\n\nOpen the zone.\n\n**Cause 2: The service is stopped**\n\n**Resolution 2**\n\nStart it.',
      [
        '0x80070005 | The site is not trusted // The service is stopped | {The site is not trusted} **Resolution 1: Add it**<br>Open the zone. // {The service is stopped} Start it.',
      ],
      'may be in bold',
    ],
    [
      '# Error 0x80070005\n\n## Cause: The disk\n\nResolution\n\nMake room.',
      ['0x80070005 | The disk | Make room.'],
      'may stand before a label on a line of its own',
    ],
    [
      '# Error 0x80070005\n\n## Causes\n\n### The disk is full\n\nIt holds old logs.\n\n## Resolution\n\nMake room.',
      ['0x80070005 | The disk is full<br>It holds old logs. | Make room.'],
      'goes with the text below it',
    ],
  ])('%#. %s', (markdown, entries, because) => {
    expect(entriesOf(markdown), because).toEqual(entries);
  });
});
