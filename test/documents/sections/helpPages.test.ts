import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';
import { entriesOf } from '../entriesOf.ts';

const saidOf = (markdown: string): string[] => {
  const { guide, remarks } = readDocument(markdown);
  return [...guide.warnings, ...remarks].map(({ message }) => message);
};

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

describe('a section with a resolution', () => {
  it.each([
    [
      '# Error 0x80070643\n\n## Cause\n\nThe partition is too small.\n\n## Resolution\n\nEnlarge it.\n\n## How to report a problem\n\n1. Open the hub.\n2. Enter the code.\n\n## How to check the size\n\n- Open the console.',
      ['0x80070643 | The partition is too small. | Enlarge it.'],
      'has no steps of another task',
    ],
    [
      '# Codes\n\n## 0x80244022\n\n### Root cause analysis\n\nThe pool is stopped.\n\n### Corrective actions\n\nStart it.\n\n### Preventive actions\n\n- Decline old updates.\n\n### Verification\n\nRun `wuauclt /detectnow` on a client.',
      ['0x80244022 | The pool is stopped. | Start it.'],
      'has no steps of a check or a plan for later',
    ],
    [
      '# Codes\n\n## 0x80244022\n\nThe pool is stopped.\n\n### Verification\n\nRun `wuauclt /detectnow` on a client.',
      ['0x80244022 | The pool is stopped. | Run `wuauclt /detectnow` on a client.'],
      'is none where nothing else says what to do',
    ],
    [
      '# Error 0x80070643\n\n## Resolution\n\n### Understanding the timeout\n\nIt is 20 minutes by default.\n\n### Change the timeout\n\nSet the value.\n\n### Restart requirement\n\nYou do not have to restart the computer.',
      ['0x80070643 |  | **Change the timeout**<br>Set the value.'],
      'has no explanation among its steps',
    ],
    [
      '# Error 0x80070643\n\n## Resolution\n\nReset the components.\n\n## How to reset the components\n\n1. Stop the service.\n2. Rename the folder.',
      [
        '0x80070643 |  | Reset the components. // **How to reset the components**<br>Stop the service. // Rename the folder.',
      ],
      'may say in a further one how its step is done, under its title',
    ],
    [
      '# Codes\n\n## 0x80070020\n\n### Symptoms\n\nThe copy stops.\n\n### Resolution\n\nClose the program.',
      ['0x80070020 |  | Close the program.'],
      'has no cause if it says only what one sees',
    ],
    [
      '# Codes\n\n## 0x80070020\n\n### Overview\n\nThe file is in use.\n\n### Resolution\n\nClose the program.',
      ['0x80070020 | The file is in use. | Close the program.'],
      'keeps what an overview next to it says',
    ],
    [
      '# Codes\n\n## 0x80070020\n\n### Symptoms\n\nThe file is in use.',
      ['0x80070020 | The file is in use. | '],
      'is not this one, so that what one sees is all that is known',
    ],
    [
      '# Codes\n\n## 0x80070020\n\n**Problem:** The file is in use.\n\n**Solution:** Close the program.',
      ['0x80070020 | The file is in use. | Close the program.'],
      'may give a problem that says what is wrong',
    ],
    [
      '# Codes\n\n## 0x80070005\n\nYou receive the following error message:\n\n> Access is denied.\n\nTo fix this issue, follow these steps:\n\n1. Open the folder.\n2. Grant it.',
      ['0x80070005 | Access is denied. | Open the folder. // Grant it.'],
      'may show the message, which is what the code says without the sentence before it',
    ],
    [
      '# Error 0x80070643\n\n## Resolution\n\n### Prerequisites\n\nInstall the service pack.\n\n### Change the timeout\n\nSet the value.',
      ['0x80070643 |  | **Prerequisites**<br>Install the service pack. // **Change the timeout**<br>Set the value.'],
      'has what its steps need among them where it is something to do',
    ],
    [
      '# Error 0x80070643\n\nTo fix this problem, read on.\n\n## Resolution\n\nEnlarge it.',
      ['0x80070643 |  | Enlarge it.'],
      'needs no sentence before it that only leads to it',
    ],
  ])('%#. %s', (markdown, entries, because) => {
    expect(entriesOf(markdown), because).toEqual(entries);
  });

  it('remarks on what stands beside it', () => {
    const markdown =
      '# Error 0x80070643\n\n## Resolution\n\nEnlarge it.\n\n## How to report a problem\n\n- Open the hub.';
    expect(saidOf(markdown)).toContainEqual(expect.stringMatching(/"How to report a problem" \(line 9\)/));
  });
});

describe('a thread of questions and answers', () => {
  const answer = 'Another installation is in progress. Restart the computer.';
  it.each([
    [
      `# Error 0x80070652 when installing\n\n## Question\n\nI see it every time. Restart the service?\n\n## Answer\n\n${answer}`,
      ['0x80070652 | Another installation is in progress. | Restart the computer.'],
      'says why and what to do in its answer, not in its question',
    ],
    [
      `# Error 0x80070652\n\n**Question**\n\nI see it every time.\n\n**Answer**\n\n${answer}`,
      ['0x80070652 | Another installation is in progress. | Restart the computer.'],
      'may have titles in bold',
    ],
    [
      `# Error 0x80070652\n\nI see it every time.\n\n## Answer by Mira (3 votes)\n\n${answer}\n\n## Answer by Tom\n\nRemove the other product.\n\n## Comments\n\n- Close the window.`,
      ['0x80070652 | Another installation is in progress. | Restart the computer.'],
      'has one answer that counts',
    ],
    [
      `# Error 0x80070652\n\n## Answer 1\n\nI had it, too.\n\n## Accepted answer\n\n${answer}`,
      ['0x80070652 | Another installation is in progress. | Restart the computer.'],
      'may have an accepted one behind others, and stories are none',
    ],
  ])('%#. %s', (markdown, entries, because) => {
    expect(entriesOf(markdown), because).toEqual(entries);
  });
});

describe('what a page shows around its guidance', () => {
  it.each([
    [
      '# Error 0x80070005\n\n## Cause\n\nNo right.\n\nFigure 1: Rights of the folder\n\n![rights](a.png)\n*Table 2: Accounts*\n\n## Resolution\n\n1. Open the folder.\n\n   Abbildung 2: Eigenschaften\n\n2. Grant it.\n\n   ![rights](b.png)\n   図 3 権限\n\nFig. 4 - The result',
      ['0x80070005 | No right.<br>![rights](a.png) | Open the folder. // Grant it.<br>![rights](b.png)'],
      'captions of pictures and tables are neither causes nor steps',
    ],
    [
      '# Error 0x80070005\n\n## Cause\n\nNo right.\n\n## Resolution\n\n1. Figure 1: Open the properties of the folder.\n2. Figure 2: Properties\n3. Grant it.\n\nImage 3: Restart the computer.\n\n図 4 コンピューターを再起動してください',
      [
        '0x80070005 | No right. | Figure 1: Open the properties of the folder. // Grant it. // Image 3: Restart the computer. // 図 4 コンピューターを再起動してください',
      ],
      'a caption that tells what to do is a step',
    ],
    [
      '# Error 0x80070005\n\n## Cause\n\nNo right.\n\n## Resolution\n\nGrant it.\n\nFor more help, contact your administrator.\n\nFor more help, see the manual.',
      [
        '0x80070005 | No right. | Grant it. // For more help, contact your administrator.<br>For more help, see the manual.',
      ],
      'whom to ask for help is a step, and where to read on goes with the step before it',
    ],
    [
      '# Error 0x80070005\n\n## Cause\n\nNo right. Table 2 lists the rights.\n\n## Resolution\n\nGrant it. ↑\n\n↑ Back to the top',
      ['0x80070005 | No right. Table 2 lists the rights. | Grant it. ↑'],
      'a sentence about a table is no caption, and a link to the top is furniture',
    ],
    [
      '# Fails with 0x80070643\n\n**Cause**\n\nThe service is off.\n\n**What To Do**\n\n1. Start it.\n\n**Related Information**\n\n- System requirements',
      ['0x80070643 | The service is off. | Start it.'],
      'related pages under a title in bold are no step',
    ],
    [
      '# Setup shows 0x80131500\n\nFixed in: version 17.4\n\n### Workaround\n\nDelete the folder.',
      ['0x80131500 |  | Delete the folder.'],
      'the version that has a fix is no step',
    ],
    [
      '# Known\n\n### Setup failed: 0xC00CEE23\n\nThis issue is usually resolved by restarting Windows.\n\n### Copy failed: 0x80070020\n\nThe problem can be fixed by closing the program.',
      [
        '0xC00CEE23 | Setup failed | This issue is usually resolved by restarting Windows.',
        '0x80070020 | Copy failed | The problem can be fixed by closing the program.',
      ],
      'a sentence about what resolves it is what to do',
    ],
    [
      '# Setup error 0x80072020\n\nWhen you prepare it, you receive:\n\n> An operations error occurred.\n\nThis problem happens because the account has no session.\n\nTo fix this problem, sign in at the master.',
      [
        '0x80072020 | This problem happens because the account has no session. | To fix this problem, sign in at the master.',
      ],
      'a sentence may say why and another what to do, without a section for either',
    ],
  ])('%#. %s', (markdown, entries, because) => {
    expect(entriesOf(markdown), because).toEqual(entries);
  });
});

describe('labels on the lines of codes', () => {
  const [first, second] = ['0x80070005 | No right | Grant it', '0x80070002 | No file | Restore it'];
  it.each([
    [
      'pipes',
      'Error: 0x80070005 | Cause: No right | Fix: Grant it\nError: 0x80070002 | Cause: No file | Fix: Restore it',
    ],
    [
      'pipes apart',
      'Error: 0x80070005 | Cause: No right | Fix: Grant it\n\nError: 0x80070002 | Cause: No file | Fix: Restore it',
    ],
    [
      'semicolons',
      'Error code: 0x80070005; Cause: No right; Fix: Grant it\nError code: 0x80070002; Cause: No file; Fix: Restore it',
    ],
    ['dashes', '- 0x80070005 - Cause: No right - Fix: Grant it\n- 0x80070002 - Cause: No file - Fix: Restore it'],
    [
      'dashes and a label of the code',
      '- Error code: 0x80070005 – Cause: No right – Fix: Grant it\n- Error code: 0x80070002 – Cause: No file – Fix: Restore it',
    ],
  ])('are parted by %s', (_, lines) => {
    expect(entriesOf(`# Known problems\n\n${lines}`)).toEqual([first, second]);
  });

  it('may have a dash themselves', () => {
    const page = '# Codes\n\n## 0x80070005\n\nCause: No right. Solution - client: Grant it.';
    expect(entriesOf(page)).toEqual(['0x80070005 | No right. | Grant it.']);
  });

  it('may be titles in bold with numbers, which may only count errors', () => {
    const page =
      '# VPN errors 789 and 809\n\n**Error 789: The attempt failed.**\n\n*Cause:* The key is wrong.\n\n*Fix:* Enter it.\n\n**Error 809: No connection.**\n\n*Cause:* A port is closed.\n\n*Fix:* Open it.';
    expect(entriesOf(page)).toEqual([
      '0x00000315 | The attempt failed. // The key is wrong. | Enter it.',
      '0x00000329 | No connection. // A port is closed. | Open it.',
    ]);
    const counted =
      '# Known problems\n\n**Error 1: No power**\n\n*Fix:* Plug it in.\n\n**Error 2: No paper**\n\n*Fix:* Fill it.';
    expect(entriesOf(counted)).toEqual([]);
  });
});
