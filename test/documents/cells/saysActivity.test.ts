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
    ['## 0x80070005: Writing to a read-only disk', 'Writing to a read-only disk'],
    ['## 0x80070005: Reading past the end of the file', 'Reading past the end of the file'],
    ['## 0x80070005: Opening a file that another user owns', 'Opening a file that another user owns'],
    ['## 0x80070005: Bei aktivem Virenscanner', 'Bei aktivem Virenscanner'],
    ['## 0x80070005: Bei der Installation', ''],
  ])('are no cause: %s', (heading, cause) => {
    expect(entriesOf(`# Codes\n\n${heading}\n\nRun the setup again.`)).toEqual([
      ['0x80070005', cause, 'Run the setup again.'].join(' | '),
    ]);
  });

  it('are none in a list either', () => {
    const list = '# Codes\n\n- **Installing the agent: 0x80070005**\n  - Cause: No right.\n  - Solution: Grant it.';
    expect(entriesOf(list)).toEqual(['0x80070005 | No right. | Grant it.']);
    expect(saidOf(list)).toContainEqual(
      expect.stringMatching(/^Neither cause nor mitigation, so not taken over: "Installing the agent" \(line 3\)/),
    );
  });

  it('are remarked on in a list next to what else is not taken over', () => {
    const list =
      '# Codes\n\n- **0x80070005**\n  - Symptoms: The copy stops.\n  - Solution: Grant it.\n- **0x80070020**\n  - Cause: In use.\n  - Solution: Close it.';
    expect(entriesOf(list)).toEqual(['0x80070005 |  | Grant it.', '0x80070020 | In use. | Close it.']);
    expect(saidOf(list)).toEqual([
      expect.stringMatching(/^Neither cause nor mitigation, so not taken over: "Symptoms: The copy stops\." \(line/),
    ]);
  });

  it('are remarked on', () => {
    expect(saidOf('# Codes\n\n## 0x80070005 Installing the agent\n\nRun the setup again.')).toContainEqual(
      expect.stringMatching(/^Neither cause nor mitigation, so not taken over: "Installing the agent" \(line 3\)/),
    );
  });
});
