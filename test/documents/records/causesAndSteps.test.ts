import { describe, expect, it } from 'vitest';
import { entriesOf } from '../entriesOf.ts';

describe('what explains a code and what tells what to do', () => {
  it.each([
    [
      '# Errors\n\n- **0x80070643** – Installation failure\n  - Causes\n    - The framework is damaged\n  - What to do\n    1. Repair it.\n    2. Start the service:\n\n       ```\n       net start agent\n       ```\n- 0x80070490: Element not found\n  - Solution 2 – Open the store\n    - Repair the store.\n',
      [
        '0x80070643 | Installation failure // The framework is damaged | Repair it. // Start the service:\n\n```\nnet start agent\n```',
        '0x80070490 | Element not found | **Solution 2 – Open the store**<br>Repair the store.',
      ],
      'an item that is only a section name is the label of the list in it',
    ],
    [
      '# Errors\n\n## 0x80070032\n\n**Error message**\n\n- It is not supported.\n\n**Fix**\n\n1. Clean the disk.\n\n**Resources**\n\n- https://example.com/forum\n',
      ['0x80070032 | It is not supported. | Clean the disk.'],
      'what is below a label of resources is read elsewhere',
    ],
    [
      '# Error 0x80072F8F\n\n## How to fix\n\nThe code appears for one of these reasons:\n\n- The clock is wrong.\n- The root expired.\n\nSet the clock.',
      ['0x80072F8F | The clock is wrong. // The root expired. | Set the clock.'],
      'a list of reasons explains, though its heading announces steps',
    ],
    [
      '# Fehler 0x80072EE2\n\n## So beheben Sie den Fehler\n\nMögliche Gründe:\n\n- Der Proxy antwortet nicht.\n\n1. Prüfen Sie den Proxy.\n2. Starten Sie ihn neu.',
      ['0x80072EE2 | Der Proxy antwortet nicht. | Prüfen Sie den Proxy. // Starten Sie ihn neu.'],
      'numbered instructions behind a labelled list of causes are steps',
    ],
    [
      '# Error 0x80070005\n\n**Cause:**\n\n1. Install it twice.\n2. Restart in between.\n\n**Resolution:**\n\nCall the desk.',
      ['0x80070005 | Install it twice. // Restart in between. | Call the desk.'],
      'a list right under a label of the cause is the cause, whatever it says',
    ],
    [
      '# Error 0x80071A90\n\n## Cause\n\n### Scenario 1\n\nThe log is full.\n\n### Scenario 2: power loss\n\nThe disk lost power.\n\n## Workaround\n\n### Scenario 1\n\nRun `chkdsk`.\n\n### Scenario 2: power loss\n\nRestart it.',
      [
        '0x80071A90 | Scenario 1<br>The log is full. // Scenario 2: power loss<br>The disk lost power. | {The log is full} **Scenario 1**<br>Run `chkdsk`. // {Scenario 2: power loss} **Scenario 2: power loss**<br>Restart it.',
      ],
      'equal headings under the causes and the steps pair them',
    ],
    [
      '# Error 0x800B0109\n\nThis error can occur if you run setup without the root.\n\n## Solution\n\nImport the root.',
      ['0x800B0109 | This error can occur if you run setup without the root. | Import the root.'],
      'a condition that the reader brings about is a cause',
    ],
    [
      '# Error 0x800B0109\n\nThis error can occur if you try to run setup.\n\n## Solution\n\nImport the root.',
      ['0x800B0109 |  | Import the root.'],
      'what one tries when it occurs is none',
    ],
    [
      '# Error 0x80240034\n\n**Cause:** It was interrupted.\n\n**Resolution:**\n\n1. Stop it.\n2. Delete the folder.\n\nSource: https://example.org/kb/1',
      ['0x80240034 | It was interrupted. | Stop it. // Delete the folder.'],
      'where a text comes from is no part of its last step',
    ],
    [
      '# Error 0x80244007\n\n## How to identify the issue\n\nRun the scan and open the log.\n\n## Cause\n\nThe limit is reached.\n\n## Resolution\n\nRaise it.',
      ['0x80244007 | The limit is reached. | Raise it.'],
      'what shows the failure does not resolve it',
    ],
    [
      '# Error 0x80244007\n\n## Steps to reproduce\n\n1. Run the scan.\n\n## Cause\n\nThe limit is reached.\n\n## Fix\n\nRaise it.\n\n## Enjoy the updates\n\nAll is well.',
      ['0x80244007 | The limit is reached. | Raise it.'],
      'how one brings it about, and a farewell, are no steps',
    ],
    [
      '# Store\n\n## 0x80073CF9\n\nThe disk is full.\n\nMake room.\n\n0x80073CFB: It is installed already. Remove it first.\n\n## 0x80073D02\n\nIt is open. Close it.',
      [
        '0x80073CF9 | The disk is full. | Make room.',
        '0x80073CFB | It is installed already. | Remove it first.',
        '0x80073D02 | It is open. | Close it.',
      ],
      'a line at the end of a section that explains another code is an entry of its own',
    ],
    [
      '# Modem\n\n## Code d’erreur : 720\n\nAucun protocole. Réinstallez TCP/IP.\n\nAutres codes d’erreur :\n\n- 600\n  - Une opération est en attente. Attendez.\n- 602\n  - Le port est ouvert. Fermez la connexion.',
      [
        '0x000002D0 | Aucun protocole. | Réinstallez TCP/IP.',
        '0x00000258 | Une opération est en attente. | Attendez.',
        '0x0000025A | Le port est ouvert. | Fermez la connexion.',
      ],
      'a list of other codes is not lost in the section above it',
    ],
    [
      '---\npost_title: Fix error 0x800CCC92\n---\n\n## Cause\n\nThe file is too large.\n\n## Solution\n\nCompact the file.',
      ['0x800CCC92 | The file is too large. | Compact the file.'],
      'other keys of front matter name the title as well',
    ],
    [
      '# Cannot connect to the printer\n\n## Symptoms\n\nThe trace shows:\n\n> Response, Status = ERROR_INVALID_PRINTER_NAME\n\n## Cause\n\nThe alias is unknown.\n\n## Workaround\n\nAdd the key.',
      ['0x00000709 ERROR_INVALID_PRINTER_NAME | The alias is unknown. | Add the key.'],
      'the one published name that the symptoms show is what the article is about',
    ],
    [
      '# E\n\n## 0x80070005\n\n**Cause:** It has no access.\n\n1. The disk is full.\n2. The account is locked.\n\n**Fix:** Ask.',
      ['0x80070005 | It has no access.<br>- The disk is full.<br>- The account is locked. | Ask.'],
      'numbers behind a labelled cause make no steps of what does not instruct',
    ],
    [
      '# Cannot connect\n\n## Symptoms\n\nERROR_BAD_NETPATH or ERROR_BAD_NET_NAME.\n\n## Cause\n\nThe alias is unknown.\n\n## Workaround\n\nAdd the key.',
      [],
      'two names may be about anything',
    ],
    [
      '# Codes\n\n## 0x80070070\n\nThe disk is full. You can notice it in the log.\n\n**Fix:** Make room.\n\n## 0x80070005\n\nThis shows up when a job starts.\n',
      ['0x80070070 | The disk is full. | Make room.', '0x80070005 | This shows up when a job starts. | '],
      'by what one notices the failure is no part of why it occurs, unless nothing else is said',
    ],
    [
      '# Codes\n\n## 0x80070070\n\nYou get this because the disk is full. A job filled it.\n\n**Fix:** Make room.\n\n## 0x80070005\n\n**Cause:** You see this error when the account has no right. Somebody took it.\n\n**Fix:** Grant it.\n',
      [
        '0x80070070 | You get this because the disk is full. A job filled it. | Make room.',
        '0x80070005 | You see this error when the account has no right. Somebody took it. | Grant it.',
      ],
      'it is if it says why, or under what condition',
    ],
    [
      '# Codes\n\n## 0x80070070\n\nThe disk is full. You see this message in the log.\n\n**Fix:** Make room.\n\n## 0x80070005\n\nDem Konto fehlt ein Recht. Sie erkennen es, weil der Dienst steht.\n\n**Fix:** Grant it.\n',
      [
        '0x80070070 | The disk is full. | Make room.',
        '0x80070005 | Dem Konto fehlt ein Recht. Sie erkennen es, weil der Dienst steht. | Grant it.',
      ],
      'it is not if it says where',
    ],
    [
      '# Fehler 0x80070005\n\n## Ursache\n\nDem Konto fehlt ein Recht.\n\nSie erkennen es am Protokoll.\n\n## Lösung\n\nErteilen Sie es.',
      ['0x80070005 | Dem Konto fehlt ein Recht. | Erteilen Sie es.'],
      'in a paragraph of its own neither',
    ],
    [
      '# Update fails with 0x80070005\n\n## Question\n\nIt fails.\n\n## Answer by A\n\nReinstall it.\n\n## Accepted answer\n\nIt has no right. Grant it.\n',
      ['0x80070005 | It has no right. | Grant it.'],
      'an answer before the accepted one is what helped somebody else',
    ],
    [
      '# Update fails with 0x80070005\n\n## Question\n\nIt fails.\n\n**Answer**\n\nReinstall it.\n\n**Accepted answer**\n\nIt has no right. Grant it.\n',
      ['0x80070005 | It has no right. | Grant it.'],
      'in bold as well',
    ],
    [
      '# FAQ\n\n### Why do I get 0x80070005?\n\nNo right.\n\n### How do I fix it?\n\nGrant it.\n\n### Why do I get 0x80070070?\n\nIt is full.\n\n### How do I install the tool?\n\nRun setup.\n',
      ['0x80070005 | No right. | Grant it.', '0x80070070 | It is full. | '],
      'a question that asks about it goes on about the code of the question before it',
    ],
    [
      '# Errors\n\n**Error 1:** `0x80070005`\n\n*Cause:* No right.\n\n*Fix:* Grant it.\n\n**Error 2:** The job stops with 0x80070070.\n\n*Cause:* It is full.\n\n*Fix:* Make room.\n',
      ['0x80070005 | No right. | Grant it.', '0x80070070 | It is full. | Make room.'],
      'errors that a document counts have the codes that stand behind their numbers',
    ],
    [
      '# Codes\n\n80070002: ERROR_FILE_NOT_FOUND Solution: Clear the folder.\n80070005: E_OTHER_NAME Cause: No right. Solution: Grant it.\n\n- 0 ERROR_SUCCESS It is done.\n- 5 ERROR_ACCESS_DENIED No right.\n- 6 ERROR_DISK_FULL It is full.\n',
      [
        '0x80070002 ERROR_FILE_NOT_FOUND |  | Clear the folder.',
        '0x80070005 E_OTHER_NAME | No right. | Grant it.',
        '0x00000000 ERROR_SUCCESS | It is done. | ',
        '0x00000005 ERROR_ACCESS_DENIED | No right. | ',
      ],
      'a name behind a code may be followed by a label, and one that has the number before it proves that',
    ],
    [
      '# Codes\n\n### Common causes of 0xC0000005\n\n1. **Damaged files**\n   - Run `sfc /scannow`.\n2. **内存问题**\n   - Use the test.\n   - A loose module crashes.\n\n### 0xC0000135\n\nA file is gone.\n\n- **Windows 10**\n  - Copy it.\n- **Windows 11**\n  - Repair it.\n',
      [
        '0xC0000005 | Damaged files // 内存问题 // A loose module crashes. | {Damaged files} Run `sfc /scannow`. // {内存问题} Use the test.',
        '0xC0000135 | A file is gone. | **Windows 10**<br>\\- Copy it. // **Windows 11**<br>\\- Repair it.',
      ],
      'titles over what to do are causes where the heading says so, and else titles of steps',
    ],
    [
      '# Setup\n\n## Cannot get the runtime\n\n* **Installer Exception:** 0x80072efd - Unspecified error\n* **Installer Log Exception:** Failed\n* **Application Log:** Stopped\n\nTroubleshooting:\n\n* Download it.\n',
      ['0x80072EFD | Cannot get the runtime | Download it.'],
      'what browsers, logs and installers show is what one sees',
    ],
    [
      '# 設定\n\n## ランタイムを取得できない\n\n* **インストーラー例外:** 0x80072efd - 特定できないエラー\n* **アプリケーション ログ:** 停止\n\nトラブルシューティング:\n\n* ランタイムをダウンロードしてください。\n',
      ['0x80072EFD | ランタイムを取得できない | ランタイムをダウンロードしてください。'],
      'in Japanese as well',
    ],
    [
      '# Codes\n\n## 0x80370102\n\nCheck the setting of the board.\n\nIt may be called VT-x.\n\n## 0x80070005\n\nGrant it.\n\nThis error indicates that it has no right.\n\n## 0x80070020: Workaround\n\nClose it.\n\n## 0x80070070 – It is full\n\nMake room.\n',
      [
        '0x80370102 |  | Check the setting of the board.<br>It may be called VT-x.',
        '0x80070005 | This error indicates that it has no right. | Grant it.',
        '0x80070020 |  | Close it.',
        '0x80070070 | It is full | Make room.',
      ],
      'what stands behind the first step explains it unless it says why, and the name of a part is no meaning',
    ],
    [
      '# Fix\n\n## Error 0x80070003\n\nThis article describes an error.\n\nYou may see an error in your log a.log like this one:\n\nERROR: Get() failed with hr=0x80070003\n\n### Resolution: Set the source\n\nThis error occurs because the source is empty.\n\n1. Open the rule.\n',
      [
        '0x80070003 | This error occurs because the source is empty. | **Resolution: Set the source**<br>Open the rule.',
      ],
      'what an article is about and lines of a log are no causes, and a reason under a resolution is one',
    ],
    [
      '# Error 0x80070003\n\n## Method 1: Check it\n\nThis error is caused by a proxy. To fix it, open the page.\n\n1. Open it.\n',
      [
        '0x80070003 |  | **Method 1: Check it**<br>This error is caused by a proxy. To fix it, open the page. // Open it.',
      ],
      'not if it tells what to do in the same breath',
    ],
    [
      '# Fix 0x8007012a\n\n## Restart\n\nShort description: The simplest way.\n\nSteps:\n\n- Save all files.\n\nExpected result: It works.\n\n## 修復\n\n手順:\n\n1. 設定を開く。\n',
      ['0x8007012A |  | Save all files.<br>Expected result: It works. // 設定を開く。'],
      'the description of a way is no cause',
    ],
    [
      '# Error 1612: The source is missing\n\n## Root Cause for System Error 1612 (The source is not available)\n\nThe file is gone.\n\n## Resolution for System Error 1612\n\nCopy it.\n',
      ['0x0000064C | The file is gone. | Copy it.'],
      'the name of a section may repeat the error',
    ],
    [
      '# エラー\n\n## 0x80370114\n\n**原因と解決方法:**\n\n| 原因 | 確認方法 | 解決方法 |\n|---|---|---|\n| 仮想化が無効 | 画面で確認 | BIOSで有効化 |\n| カーネルが古い | 一覧で確認 | 更新を実行 |\n',
      ['0x80370114 | 仮想化が無効 // カーネルが古い | {仮想化が無効} BIOSで有効化 // {カーネルが古い} 更新を実行'],
      'a table under a label of both has columns of its own',
    ],
    [
      '# Codes\n\n## 0x80070005\n\n**Troubleshooting:**\n\n> The service needs the right to write.\n\n| Cause | Fix |\n|---|---|\n| No right | Grant it. |\n| Wrong account | Change it. |\n',
      ['0x80070005 | No right // Wrong account | {No right} Grant it. // {Wrong account} Change it.'],
      'what stands before a table is no part of its first cell',
    ],
    [
      '# Codes\n\n### 0301 CDEF0002\n\nRestart it.\n\n### 0xC0000005\n\nRestart it twice.\n',
      ['0xC0000005 |  | Restart it twice.'],
      'two groups of digits are some number of a maker',
    ],
    [
      '# Codes\n\n## 0x80070005\n\n- **Description:** No right.\n- **Introduced in version:** 4.0\n- **When to escalate:** It stays.\n- **Fix:** Grant it.\n',
      ['0x80070005 | No right. | Grant it.'],
      'versions and whom to ask are neither',
    ],
    [
      '# IIS\n\n## 0x80070021\n\n**Cause:** `<b>` is locked.\n\n**Fix:** Remove `<table>`, then **`<a>`**.\n\n| Code | Cause | Fix |\n|---|---|---|\n| 0x8007000D | `<p>` is unknown. | Install `<div>`.<br>Restart. |',
      [
        '0x80070021 | `<b>` is locked. | Remove `<table>`, then **`<a>`**.',
        '0x8007000D | `<p>` is unknown. | Install `<div>`. // Restart.',
      ],
      'a tag between backticks is text',
    ],
  ])('%#. are told apart', (markdown, entries, because) => {
    expect(entriesOf(markdown), because).toEqual(entries);
  });
});
