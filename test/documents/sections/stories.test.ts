import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';
import { entriesOf } from '../entriesOf.ts';

describe('what tells nobody to do anything, among causes and steps', () => {
  it.each([
    [
      '# Known problems\n\n## 0x80070020 in the queue\n\nThe scanner locks the folder. We first suspected the drivers, which was wrong.\n\n- Stop the spooler.\n- Empty the folder.\n\nI reinstalled it once, which did not help.',
      ['0x80070020 | The scanner locks the folder. | Stop the spooler. // Empty the folder.'],
      'what someone did once is neither, next to texts that are',
    ],
    [
      '# Setup fails with 0x80070005\n\n## Cause\n\nNo right.\n\n## Resolution\n\nPerformed by IT support. Resolutions so far:\n\n**Example 1**\n\n1. Granted the right.\n2. Restarted the service.',
      ['0x80070005 | No right. | **Example 1**<br>Granted the right. // Restarted the service.'],
      'who acts is no step; steps of a list stay, in the past as well',
    ],
    [
      '# Setup fails with 0x80070005\n\n## Resolution\n\nWe found that the account had no right.\n\nGrant the right.',
      ['0x80070005 | We found that the account had no right. | Grant the right.'],
      'what was found is the cause where nothing else is',
    ],
    [
      '# Setup fails with 0x80070005\n\n## Resolution\n\nI granted the right.',
      ['0x80070005 |  | I granted the right.'],
      'a story stays where it is all that helps',
    ],
    [
      '# Error 0x80070005\n\n## Cause\n\nNo right.\n\n## Resolution\n\n- Grant it.\n- Restart it.\n\nIn the past, another possible cause of this error was a full pool. If it is full, the system stops.',
      [
        '0x80070005 | No right. // In the past, another possible cause of this error was a full pool. If it is full, the system stops. | Grant it. // Restart it.',
      ],
      'one more cause behind the steps belongs to none of them',
    ],
    [
      '# Error 0x80070005\n\n## Cause\n\nNo right.\n\n## Resolution\n\n**To resolve it:**\n\n- Grant it.\n\nAnother possible cause of this error is a full pool.',
      ['0x80070005 | No right. // Another possible cause of this error is a full pool. | Grant it.'],
      'nor does it to the label over them',
    ],
    [
      '# Setup fails with 0x80070005\n\n## Resolution\n\nFollow these steps:\n\n- Open the log folder.\n- This file contains the details.\n- Do not assign a letter to the volume.\n- This issue can also occur if the disk is full.',
      [
        '0x80070005 | This issue can also occur if the disk is full. | Open the log folder.<br>This file contains the details. // Do not assign a letter to the volume.',
      ],
      'an item may be a cause, or go on with the step before it',
    ],
    [
      '# Setup\n\n## 0x80070422\n\nThe service is off.\n\n1. Open the console.\n\n![The console](console.png)\n\n2. Start the service.',
      ['0x80070422 | The service is off. | Open the console.<br>![The console](console.png) // Start the service.'],
      'an image shows what stands before it',
    ],
    [
      '# 常见问题\n\n## 启动报错 0xc0000142\n\n运行程序闪退。\n\n我们一开始以为是显卡驱动，重装了也没用。\n\n修复 VC++ 运行库即可。',
      ['0xC0000142 | 运行程序闪退。 | 修复 VC++ 运行库即可。'],
      'a story is one in Chinese, too',
    ],
    [
      '# Drucker\n\n## Fehler 0x00000bbb nach dem Update\n\nDer Spooler startet ohne Ports.\n\nWenn der Schlüssel fehlt:\n- Den Schlüssel importieren\n- Den Spooler neu starten\n\nDieses Problem kann auch auftreten, wenn ein Scanner den Ordner sperrt.\n\nDurchgeführt vom Team Arbeitsplatz.',
      [
        '0x00000BBB | Der Spooler startet ohne Ports.<br>Dieses Problem kann auch auftreten, wenn ein Scanner den Ordner sperrt. | {Wenn der Schlüssel fehlt} Den Schlüssel importieren // {Wenn der Schlüssel fehlt} Den Spooler neu starten',
      ],
      'one more cause may stand in a paragraph behind the steps, and when it occurs is no meaning of the code',
    ],
    [
      '# Setup fails with 0x80070005\n\n## Resolution\n\n1. Grant the right.\n\nCheck whether the problem is fixed. If the problem is not fixed, contact support.',
      ['0x80070005 |  | Grant the right.'],
      'asking whether it helped only leads to support',
    ],
    [
      '# Codes\n\n## 0x80070070\n\n**Cause:** You see this on small disks.\n\n**Resolution:** Free some space.',
      ['0x80070070 | You see this on small disks. | Free some space.'],
      'a labelled cause stays if it is all that is said, even where it only says when one sees it',
    ],
    [
      '# Setup\n\n### 0x80040154\n\nA class is missing. Possible reasons:\n\n1. It was never registered.\n2. The scanner blocks it.\n\nInvolve the vendor to examine it.',
      [
        '0x80040154 | A class is missing. // It was never registered. // The scanner blocks it. | Involve the vendor to examine it.',
      ],
      'what leads to a list of causes is one, and what instructs behind it is none',
    ],
    [
      '# WSL\n\n## Fehler 0x80370114\n\nDer Dienst fehlt.\n\nWenn “Virtualization must be enabled” erscheint:\n- Nested Virtualization aktivieren\n- Das BIOS prüfen',
      [
        '0x80370114 | Der Dienst fehlt. | {Wenn “Virtualization must be enabled” erscheint} Nested Virtualization aktivieren // {Wenn “Virtualization must be enabled” erscheint} Das BIOS prüfen',
      ],
      'a clause before instructions is their condition',
    ],
  ])('%s gives %j, because %s', (markdown, entries) => {
    expect(entriesOf(markdown)).toEqual(entries);
  });

  it('is remarked on, with its lines', () => {
    const page =
      '# Queue\n\n## 0x80070020\n\nA scanner locks it.\n\nStop the spooler.\n\nWe restarted the server, too.';
    expect(readDocument(page).remarks.map(({ message }) => message)).toContain(
      'Neither cause nor mitigation, so not taken over: "We restarted the server, too." (line 9). Put what belongs to either under a heading that says so.',
    );
  });

  it('makes nobody the support of a document who is only on call', () => {
    const page =
      '# 0x80070005\n\n## Resolution\n\n1. Grant it.\n\n## Notes\n\nDone by the on-call engineer; the service desk may not.';
    expect(readDocument(page).guide.escalation).toBe('');
  });
});
