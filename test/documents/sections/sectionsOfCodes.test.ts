import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';
import { entriesOf } from '../entriesOf.ts';

const saidOf = (markdown: string): string[] => {
  const { guide, remarks } = readDocument(markdown);
  return [...guide.warnings, ...remarks].map(({ message }) => message);
};

describe('parts that stand next to the heading of their code', () => {
  it.each([
    [
      '# Sync service\n\n## Error 0x80070005\n\nThe account may not read the folder.\n\n## Resolution\n\nGrant the right.\n\n## History\n\n2024: first version.',
      ['0x80070005 | The account may not read the folder. | Grant the right.'],
      'the only code of a document has the resolution behind it',
    ],
    [
      '# Sync\n\n## Error 0x80070005\n\nNo right.\n\n## Solution 1: Grant the right\n\nOpen the dialog.\n\n## Solution 2: Use another account\n\nSign out.',
      [
        '0x80070005 | No right. | **Solution 1: Grant the right**<br>Open the dialog. // **Solution 2: Use another account**<br>Sign out.',
      ],
      'numbered alternatives keep their titles',
    ],
    [
      '# Sync\n\n## Error 0x80070005\n\nNo right.\n\n## Fix\n\nGrant it.\n\n## Error 0x80070020\n\nIt is in use.\n\n## Fix\n\nClose it.',
      ['0x80070005 | No right. | Grant it.', '0x80070020 | It is in use. | Close it.'],
      'where such parts follow most codes, each goes with the code before it',
    ],
    [
      '# Sync\n\n## Error 0x80070005\n\nNo right.\n\n## Error 0x80070020\n\nIt is in use.\n\n## Solution\n\nRestart the server.',
      ['0x80070005 | No right. | ', '0x80070020 | It is in use. | '],
      'what follows the last of several codes alone may go for all of them',
    ],
    [
      '# Sync\n\n## Error 0x80070005\n\nNo right.\n\n**Solution:** Grant it.\n\n## Solution\n\nBuy the new version.',
      ['0x80070005 | No right. | Grant it.'],
      'a code with a solution of its own needs no other',
    ],
    [
      '# Sync\n\n## Error 0x80070005\n\nNo right.\n\n## Symptoms\n\nIt stops at noon.\n\n## History\n\n2024: first version.',
      ['0x80070005 | No right. | '],
      'symptoms alone say neither why nor what to do',
    ],
    [
      '# Tool\n\n## Error 0x80070005\n\nNo right.\n\n## Installation steps\n\nRun the setup.',
      ['0x80070005 | No right. | '],
      'a heading with a subject of its own is no part of what stands before it',
    ],
    [
      '# Startup guide\n\n## Analysis: status 0xE06D7363\n\nThe code `0xE06D7363` is an exception that typically indicates:\n\n1. A locked file\n2. A missing right\n\n## What the log says\n\nIt started well.\n\n## Immediate troubleshooting steps\n\n### Unlock the file\n\nClose the editor.',
      [
        '0xE06D7363 | The code `0xE06D7363` is an exception that typically indicates:<br>- A locked file<br>- A missing right | **Unlock the file**<br>Close the editor.',
      ],
      'a guide whose first heading alone names a code is an article about it, and what tells nothing is neither',
    ],
    [
      '# Guide\n\n## Error 0x80070005\n\nNo right.\n\n## Printer\n\n### Solution\n\nTurn it on.\n\n## Solution\n\nAsk someone.',
      ['0x80070005 | No right. | '],
      'another topic with its own solution shows that the document is about more than one thing',
    ],
  ])('%#. belong to it if nothing else can be meant', (markdown, entries, because) => {
    expect(entriesOf(markdown), because).toEqual(entries);
  });

  it('are named in a remark if they are in no entry', () => {
    const markdown =
      '# A\n\n## Error 0x80070005\n\nNo right.\n\n## Error 0x80070020\n\nIn use.\n\n## Solution\n\nRestart it.';
    expect(saidOf(markdown).join('\n')).toContain('"Solution" stands next to the heading of a code, not below it');
  });
});

describe('headings and labels that announce why and what to do in one', () => {
  it.each([
    ['Cause and solution', 'The disk is full. Make room.', 'The disk is full. | Make room.'],
    ['Solution and cause', 'The disk is full. Make room.', 'The disk is full. | Make room.'],
    ['Causes & fixes', 'The disk is full.\n\nMake room on it.', 'The disk is full. | Make room on it.'],
    [
      'Ursache/Lösung',
      'Der Datenträger ist voll. Geben Sie Platz frei.',
      'Der Datenträger ist voll. | Geben Sie Platz frei.',
    ],
    ['原因与解决方法', '磁盘已满。\n\n请清理磁盘。', '磁盘已满。 | 请清理磁盘。'],
  ])('"%s" is read as both', (heading, text, both) => {
    expect(entriesOf(`# Errors\n\n## 0x80070070\n\n### ${heading}\n\n${text}`)).toEqual([`0x80070070 | ${both}`]);
  });
});

describe('what leads to steps', () => {
  it.each([
    [
      'If you use a proxy:\n\n1. Open its page.\n2. Turn it off.',
      '{If you use a proxy} Open its page. // {If you use a proxy} Turn it off.',
      'a clause alone is the condition of all of them',
    ],
    [
      'To fix the issue, use one of the following methods.\n\n#### Method 1: Restart it\n\nTurn it off and on.',
      '**Method 1: Restart it**<br>Turn it off and on.',
      'a sentence that only announces headings is no step',
    ],
    [
      '1. Open the console.\n2. Grant the right.\n\nFor more information about rights, see [Rights](https://example.com).',
      'Open the console. // Grant the right.<br>For more information about rights, see [Rights](https://example.com).',
      'what sends readers elsewhere goes with the step before it',
    ],
    [
      'Check this key:\n\n`HKLM\\Software\\Sync`',
      'Check this key:<br>`HKLM\\Software\\Sync`',
      'a name in code that a step speaks of is part of it',
    ],
  ])('%#. is no step of its own', (steps, expected, because) => {
    expect(entriesOf(`# Errors\n\n## 0x80070005\n\n### Resolution\n\n${steps}`), because).toEqual([
      `0x80070005 |  | ${expected}`,
    ]);
  });
});

describe('sections without labels', () => {
  it.each([
    [
      '## 0x80070005\n\nOld versions keep a lock.\n\nThe workaround is to change the name for each upload.',
      ['0x80070005 | Old versions keep a lock. | The workaround is to change the name for each upload.'],
      'a sentence that says what the workaround is tells what to do',
    ],
    [
      '## 0x80070005\n\n- Access denied - Run it as an administrator\n- The server was not found – Check its name in the settings',
      [
        '0x80070005 | Access denied // The server was not found | Run it as an administrator // Check its name in the settings',
      ],
      'a dash parts what went wrong from what to do',
    ],
    [
      '## Proxy trouble\n\nErrors 0x80244021, 0x8024401B, and 0x8024402C are caused by the proxy.\n\nCheck the address of the proxy.\n\n> 0x80244021 or Bad gateway',
      [
        '0x80244021 | Errors 0x80244021, 0x8024401B, and 0x8024402C are caused by the proxy. | Check the address of the proxy.',
        '0x8024401B | Errors 0x80244021, 0x8024401B, and 0x8024402C are caused by the proxy. | Check the address of the proxy.',
        '0x8024402C | Errors 0x80244021, 0x8024401B, and 0x8024402C are caused by the proxy. | Check the address of the proxy.',
      ],
      'the first sentence of a topic may list the codes that it is about; a message with one of them says nothing of the others',
    ],
    [
      '## The server is not reached\n\nErrors: 0x80072EE2, 0x8024401C (HTTP 408)\n\nOpen the port.',
      [
        '0x80072EE2 | The server is not reached | Open the port.',
        '0x8024401C | The server is not reached | Open the port.',
      ],
      'under a list of nothing but codes the heading says what is wrong',
    ],
    [
      '## Remarks\n\nSetup met 0x80244021 and 0x8024401B in March.\n\nCheck the address of the proxy.',
      [],
      'codes that a story mentions are not what the section is about',
    ],
    [
      '## How codes are written: structure of codes\n\n- 0x80070002: the 0x marks a hexadecimal number\n- 0x80070005: eight digits\n\n## 0x80070002: The file is gone\n\nCopy it again.',
      ['0x80070002 | The file is gone | Copy it again.'],
      'a list of samples says nothing of its codes',
    ],
    [
      '## 权限错误80070005\n\n**问题描述**：打不开。\n\n**问题分析**：帐户没有权限。\n\n**解决方案**：\n\n1. 您需要先打开控制台。\n2. 授予权限。',
      ['0x80070005 | 帐户没有权限。 | 您需要先打开控制台。 // 授予权限。'],
      'scripts that part no words begin and end a code, and an analysis says why',
    ],
  ])('%#. are read by what their sentences do', (sections, entries, because) => {
    expect(entriesOf(`# Errors\n\n${sections}`), because).toEqual(entries);
  });
});

describe('causes of an article', () => {
  it.each([
    [
      '# Fixing error 0x80070570\n\n## Common causes\n\nSeveral factors can contribute to it:\n\n- **Damaged media:** The file was cut.\n- **Disk issues:** Bad sectors.\n- **Memory:** A bad module.\n\n## Steps to resolve error 0x80070570\n\n1. Restart it.\n\n## Frequently asked questions\n\n### Can bad memory cause it?\n\nYes, it can.',
      [
        '0x80070570 | **Damaged media:** The file was cut. // **Disk issues:** Bad sectors. // **Memory:** A bad module. | Restart it.',
      ],
      'items with titles are causes, whatever one of the titles sounds like; answers to other questions are none',
    ],
    [
      '# Error AADSTS50020\n\n## Cause 1: No guest\n\nNobody invited the user.\n\n### Solution: Invite the user\n\nOpen the portal.\n\n## Cause 2: A new account\n\nThe name was used before.\n\n### Verification: Check whether the account is older\n\nRun the query.\n\n### Solution: Reset the account\n\nReset it.',
      [
        'AADSTS50020 | No guest<br>Nobody invited the user. // A new account<br>The name was used before. | {Cause 1: No guest} **Solution: Invite the user**<br>Open the portal. // {Cause 2: A new account} **Solution: Reset the account**<br>Reset it.',
      ],
      'how to find out whether a cause is the one is no cause',
    ],
    [
      '# Error 0x80070002\n\n## What does 0x80070002 mean?\n\nA file is not found.\n\n## Causes\n\n- The disk is bad.\n\n## Fixes\n\nCopy the file.\n\n## Restore fails\n\n### Cause\n\nThe image is gone.\n\n### Workaround\n\nCopy the image.',
      [
        '0x80070002 | A file is not found. // The disk is bad. // The image is gone. | Copy the file. // {The image is gone} Copy the image.',
      ],
      'steps behind several causes go for none of them alone',
    ],
    [
      '# Xbox error 0x87E107DF\n\nIt is annoying.\n\nError 0x87E107DF on consoles (all of them) typically occurs due to a license that cannot be checked.\n\n## How to fix 0x87E107DF\n\n### Fix 1: Restart it\n\nHold the button.',
      [
        '0x87E107DF | Error 0x87E107DF on consoles (all of them) typically occurs due to a license that cannot be checked. | **Fix 1: Restart it**<br>Hold the button.',
      ],
      'words between the code and why it occurs change nothing',
    ],
    [
      '# The service does not start\n\n## Symptoms\n\n> `Error 5: Access is denied.`\n\n> System error 5 has occurred.\n\n## Resolution\n\nGrant the right.',
      ['0x00000005 |  | Grant the right.'],
      'messages may show the number of an article, in words of its name',
    ],
    [
      '# The game does not start\n\n## Symptoms\n\n> `Error 5: The disc cannot be read.`\n\n## Resolution\n\nClean the disc.',
      [],
      'a number with other words than those of Windows is none of its own',
    ],
  ])('%#. are what its sections say', (markdown, entries, because) => {
    expect(entriesOf(markdown), because).toEqual(entries);
  });
});

describe('codes of other makers', () => {
  it.each([
    [
      '# Receiver\n\n## Citrix error 13 "Unsupported function"\n\n### Solution\n\nEnd its processes.',
      [],
      'The number is read as one of Citrix',
      'a heading that names the maker',
    ],
    [
      '# Flash tool\n\n### Error 0x7D4\n\nMeaning: The phone refused the agent.\n\n### Error 0x8\n\nMeaning: The partition is smaller than its image.',
      [],
      'means something else in the published lists',
      'several headings none of which says what Windows does',
    ],
    [
      '# Windows\n\n### Error 53\n\nMeaning: The network path was not found.\n\n### Error 5\n\nMeaning: You may not enter.',
      ['0x00000035 | The network path was not found. | ', '0x00000005 | You may not enter. | '],
      '',
      'numbers of Windows under its own words',
    ],
    [
      '# Launcher errors\n\n### LOGON_TIMEOUT: Nobody signed in\n\nIncrease the timeout.\n\n### SESSION_ERROR: No session\n\nContact the team.',
      [
        '- LOGON_TIMEOUT | Nobody signed in | Increase the timeout.',
        '- SESSION_ERROR | No session | Contact the team.',
      ],
      'LOGON_TIMEOUT has no one value in the published lists',
      'names under words that say errors are entries without a code',
    ],
    [
      '# Database errors\n\n### ORA-12560: Adapter error\n\nRestart it.\n\n### ORA-01017: Denied\n\nCheck the password.',
      [],
      '2 headings or items begin with codes of a kind that is not read, such as ORA-12560',
      'codes of a kind that no family has are not lost in silence',
    ],
  ])('%#. make no entries of Windows', (markdown, entries, message, because) => {
    expect(entriesOf(markdown), because).toEqual(entries);
    expect(saidOf(markdown).join('\n')).toContain(message);
  });
});
