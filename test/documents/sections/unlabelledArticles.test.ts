import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';
import { entriesOf } from '../entriesOf.ts';

const saidOf = (markdown: string): string[] => readDocument(markdown).remarks.map(({ message }) => message);

describe('what an article or a section says without labels of its own', () => {
  it.each([
    [
      '# Fix error 0x87e00196\n\n## About it\n\nThe maker’s error code 0x87e00196 generally indicates one of two issues:\n- No license\n- A broken store\n\nIt is seen after updates.\n\n## Methods\n\n### Method 1: Reset the store\n\nA broken store often causes license failures:\n- Press Win+R and type `wsreset`\n- Wait for the window to close',
      [
        '0x87E00196 | No license // A broken store | **Method 1: Reset the store**<br>Press Win+R and type `wsreset` // Wait for the window to close',
      ],
      'what leads to a list says whether it explains, unless the list tells what to do',
    ],
    [
      '# License error\n\n## Cause\n\nThe board is new.\n\n## Fix 0x803fa067\n\nError code “0x803fa067” means that it failed. Follow these steps:\n\n- Connect to the network.\n- Open the settings.',
      ['0x803FA067 | Error code “0x803fa067” means that it failed. | Connect to the network. // Open the settings.'],
      'what a code means is no part of the first step',
    ],
    [
      '# Activation error 0x80072f8f\n\nError code: 0x80072f8f\n\nThe most common cause of this error is a wrong clock.\n\n## Downloads\n\nThere are some.',
      ['0x80072F8F | The most common cause of this error is a wrong clock. | '],
      'a sentence says that it is the cause, and the label before it goes for the code alone',
    ],
    [
      '# Windows 認証エラー 0x80072f8f\n\nこのエラーの主な原因は不正確な時刻です。\n\n## 解決方法\n\n時刻を修正してください。',
      ['0x80072F8F | このエラーの主な原因は不正確な時刻です。 | 時刻を修正してください。'],
      'it does in Japanese',
    ],
    [
      '# 提示 0x80070005\n\n当目录没有管理权限时，会发生此错误。\n\n## 解决方法\n\n请授予权限。',
      ['0x80070005 | 当目录没有管理权限时，会发生此错误。 | 请授予权限。'],
      'a Chinese clause says when it occurs',
    ],
    [
      '# 提示 0x80070005\n\n当您打开没有权限的目录时，会发生此错误。\n\n## 解决方法\n\n请授予权限。',
      ['0x80070005 |  | 请授予权限。'],
      'unless it tells what the reader did',
    ],
    [
      '# 提示 0x80070005\n\n当安装应用时，会发生此错误。\n\n## 解决方法\n\n请授予权限。',
      ['0x80070005 |  | 请授予权限。'],
      'or nothing that is wrong',
    ],
    [
      '# エラー 0x80070005\n\n権限が不足している場合に、このエラーが発生します。\n\n## 解決方法\n\n権限を付与してください。',
      ['0x80070005 | 権限が不足している場合に、このエラーが発生します。 | 権限を付与してください。'],
      'a Japanese clause says when it occurs',
    ],
    [
      '# エラー 0x80070005\n\n権限がないフォルダーを開こうとした場合に、このエラーが発生します。\n\n## 解決方法\n\n権限を付与してください。',
      ['0x80070005 |  | 権限を付与してください。'],
      'unless it tells what somebody tried',
    ],
    [
      '# Codes\n\n## 0x8009310b | The policy is missing\n\n**Setup.log Data**\n\n> Failed to download it (Code 0x8009310b).\n\n**Fix**\n\n- Remove the deployment.',
      ['0x8009310B | The policy is missing | Remove the deployment.'],
      'lines of a log are no cause',
    ],
    [
      '# Update fails with 0x80070643\n\nCause\n\nIt is damaged.\n\nResolution\n\n1. Stop the service.\n\nEscalation: Assign the ticket to L3.',
      ['0x80070643 | It is damaged. | Stop the service.'],
      'whom to turn to is no step, without any marks',
    ],
    [
      '# Codes\n\n**0x8007000E – Not enough memory**\nThe host has less than the guest.\n*Remedy:* Move the guest.',
      ['0x8007000E | Not enough memory<br>The host has less than the guest. | Move the guest.'],
      'a title in bold and the line under it are two texts',
    ],
    [
      '# Bug Check 0x50: PAGE\\_FAULT\\_IN\\_NONPAGED\\_AREA\n\nThe PAGE\\_FAULT\\_IN\\_NONPAGED\\_AREA bug check has a value of 0x00000050. This indicates that memory was read that is not there.\n\n> [!IMPORTANT]\n> For programmers. If you saw a blue screen, see [Help](https://example.org/).\n\n## Bug Check 0x50 Parameters\n\n| Parameter | Description |\n|---|---|\n| 1 | The address |',
      ['bug check 0x50 PAGE_FAULT_IN_NONPAGED_AREA | This indicates that memory was read that is not there. | '],
      'what a value indicates is the cause, also before a note, and its parameters are none',
    ],
    [
      '# Bug Check 0x12B: FAULTY\\_HARDWARE\\_CORRUPTED\\_PAGE\n\nIts value is 0x0000012B. This bug check indicates that a bit of a page has changed.\n\n## Remarks\n\nNone.',
      [
        'bug check 0x12B FAULTY_HARDWARE_CORRUPTED_PAGE | This bug check indicates that a bit of a page has changed. | ',
      ],
      'a sentence says itself that it speaks of the bug check',
    ],
    [
      '# Setup 0x80070005\n\n## Cause\n\nNo right.\n\nTry the following solutions, depending on your case.\n\n## Resolution\n\nGrant it.',
      ['0x80070005 | No right. | Grant it.'],
      'what only leads on to the solutions is no cause',
    ],
    [
      '# Known problems\n\n### Trap 10: The setup fails with 0x80070005\n\n- **Cause**: No right.\n- **Solution**: Grant it.',
      ['0x80070005 | No right. | Grant it.'],
      'the number of a section is no code, so what stands behind it is no meaning',
    ],
    [
      '# Known problems\n\n### Sign-in from laptops fails with 0xC000006A\n\n- **ID**: `kb-029`\n- **Root cause**: The level is too low.\n- **Solution**: Raise it.',
      ['0xC000006A | The level is too low. | Raise it.'],
      'the number of an article in its list is no cause',
    ],
    [
      '# Setup\n\n### Error 0x80370102: Activate virtualization\n\nThis error occurs when virtualization is off. To solve it, turn it on in the firmware.',
      [
        '0x80370102 | This error occurs when virtualization is off. | Activate virtualization // To solve it, turn it on in the firmware.',
      ],
      'a title that tells what to do is a step',
    ],
    [
      '# Setup\n\n### Error 0xE06D7363\n\nThe code is an exception that typically indicates:\n\n1. **Access issues**\n2. **Locked files**\n\n## Log\n\nNone.',
      [
        '0xE06D7363 | The code is an exception that typically indicates:<br>- **Access issues**<br>- **Locked files** | ',
      ],
      'what a code indicates is no list of steps, and an item in bold is none of their labels',
    ],
    [
      '# Setup\n\n## Questions\n\n**❌ Error code 0x80070422**: The service is off.\n\n```powershell\nStart-Service LxssManager\n```\n\n**❌ The download stops**: Try again.',
      ['0x80070422 | The service is off. | ```powershell\nStart-Service LxssManager\n```'],
      'a sign before the code is no word of it, and commands below belong to it',
    ],
    [
      '# Setup\n\n## Questions\n\n### 0x80070005 - Access denied\n\n```\nInstall-Module : Access is denied. (Exception from HRESULT: 0x80070005)\n```\n\n**Cause**: No right.\n\n**Solution**: Grant it.',
      ['0x80070005 | Access denied // No right. | Grant it.'],
      'what a command answers is no command to run',
    ],
    [
      '# Codes\n\n### 0x80073CF0\n\nThe package cannot be opened. Check:\n- The share is open to the client\n- The file is whole; copy it to see\n\n### 0x80073712\n\n```cmd\nsfc /scannow\n```\n\nДетальніше: [Файли](repair.md)',
      [
        '0x80073CF0 | The package cannot be opened. | The share is open to the client // The file is whole; copy it to see',
        '0x80073712 |  | ```cmd\nsfc /scannow\n```\n\nДетальніше: [Файли](repair.md)',
      ],
      'what stands before "Check:" explains, and a label with nothing but a link belongs to the commands before it',
    ],
    [
      '# Issues\n\n## Error 0x80070490\n\n> [!NOTE]\n> This is for upgrades.\n\n<details>\n<summary>Click here for info</summary>\n\n- Setup may show this error:\n  ```\n  Element not found. (0x80070490)\n  ```\n- This issue often appears when the feature is installed.\n- Remove the feature.\n- Install it again.\n\n</details>',
      [
        '0x80070490 | This issue often appears when the feature is installed. | Remove the feature. // Install it again.',
      ],
      'a note next to steps is no cause, nor is what shows the message, and a title that only unfolds is none',
    ],
    [
      '# Codes\n\n### 0x80070005\n\n**What it means:** Access was denied.\n\n**How to fix:** This is usually caused by a full disk. Free some space.\n\n### 0x80070003\n\nSetup shows it.\n\n#### Resolution: Choose the other source\n\nThis error occurs because the share has no copy.\n\nA common mistake is to name the target.\n\nChoose the web as the source.',
      [
        '0x80070005 | Access was denied. // This is usually caused by a full disk. | Free some space.',
        '0x80070003 | This error occurs because the share has no copy. | **Resolution: Choose the other source**<br>A common mistake is to name the target. // Choose the web as the source.',
      ],
      'a solution may say why before it says what to do',
    ],
    [
      '# Error 0xC000035B at sign-in\n\n## Cause\n\nThe bindings are missing.\n\n## Resolution\n\nTo resolve this issue, follow the appropriate steps for your version.\n\n### Method 2\n\nSet the value in this key:\n\nType: **REG_DWORD**  \nName: **EnableCheck**  \nValue: **0 (Decimal)**',
      [
        '0xC000035B | The bindings are missing. | Set the value in this key:<br>Type: **REG_DWORD**<br>Name: **EnableCheck**<br>Value: **0 (Decimal)**',
      ],
      'the fields of a value belong to the step that asks for it and name no code, and a sentence over the methods only announces them',
    ],
    [
      '# 网络\n\n## 错误代码：0x80004005\n\n服务已停止。\n\n## 发生系统错误 53。找不到网络路径\n\n服务已停止，就会出现此问题。\n\n要解决此问题，请确保服务运行。\n\n## 常见错误 1：超时\n\n网络很慢。',
      ['0x80004005 | 服务已停止。 | ', '0x00000035 | 服务已停止，就会出现此问题。 | 要解决此问题，请确保服务运行。'],
      'a Chinese heading runs its words together, says "error code" without a meaning, and may only count errors',
    ],
    [
      '# Clients cannot connect\n\nWhen you connect, the host may report "Class not registered (0x80040154)".\n\nThis issue occurs when the user has a mandatory profile. To resolve this issue, install the update.',
      [
        '0x80040154 | This issue occurs when the user has a mandatory profile. | To resolve this issue, install the update.',
      ],
      'a few paragraphs that say why and how are about the only code they name, and what shows the code is no cause',
    ],
    [
      '# Clients fail with error 0x274D or 0x2AFC\n\n## Cause\n\n> Error: 0x2AFC\n\nThere are several reasons for it:\n\n- A proxy blocks it.\n- The name is unknown.\n\n> Error: 0x274D\n\nThis is the reason:\n\n- The server refuses it.\n\n## Resolution\n\nAdd the name.',
      [
        '0x0000274D | Error: 0x274D // The server refuses it. | Add the name.',
        '0x00002AFC | Error: 0x2AFC // A proxy blocks it. // The name is unknown. | Add the name.',
      ],
      'what stands behind the message of one of several codes is about that one, and the rest about all',
    ],
    [
      '# 0x274D or 0x2AFC when clients connect\n\n## Cause\n\nError 0x2AFC \n\nIt appears if one of these is true:\n\n- A proxy blocks it.\n- The name is unknown.\n\n**Error 0x274D**\n\nThe server refuses it.\n\n## Resolution\n\nAdd the name.',
      [
        '0x0000274D | Error 0x274D<br>The server refuses it. | Add the name.',
        '0x00002AFC | Error 0x2AFC<br>- A proxy blocks it.<br>- The name is unknown. | Add the name.',
      ],
      'a line that is nothing but one of several codes is the heading of what follows, up to the next one',
    ],
    [
      '# Backup fails with 0x8007173D\n\n## Cause\n\nThe nodes have no provider.\n\nThe one built in is listed as follows.\n\n- Provider name: Shadow Copy 1.0\n- Provider type: System\n\n## Resolution\n\nAdd one.',
      [
        '0x8007173D | The nodes have no provider.<br>The one built in is listed as follows.<br>- Provider name: Shadow Copy 1.0<br>- Provider type: System | Add one.',
      ],
      'the name of a provider is none of the code, and a list of it no list of causes',
    ],
    [
      '# Winsock error 10061\n\nThe code means that no socket was opened. Most likely your firewall is set wrongly. To fix it, check these settings:\n\n- Check the rules of your firewall.\n- Make sure that your provider does not block the port.',
      [
        '0x0000274D | The code means that no socket was opened. Most likely your firewall is set wrongly. | To fix it, check these settings:<br>Check the rules of your firewall. // Make sure that your provider does not block the port.',
      ],
      'what explains before a sentence that leads to what to do is the cause',
    ],
    [
      '# Winsock-Fehler 10061\n\nDer Code bedeutet, dass kein Socket geöffnet wurde. Um das Problem zu beheben, überprüfen Sie diese Einstellungen:\n\n- Prüfen Sie die Regeln der Firewall.\n- Stellen Sie sicher, dass der Port offen ist.\n\nBeachten Sie, dass der Dienst den Port nicht sperrt.',
      [
        '0x0000274D | Der Code bedeutet, dass kein Socket geöffnet wurde. | Um das Problem zu beheben, überprüfen Sie diese Einstellungen:<br>Prüfen Sie die Regeln der Firewall. // Stellen Sie sicher, dass der Port offen ist.<br>Beachten Sie, dass der Dienst den Port nicht sperrt.',
      ],
      'so it is in German, where what one should note is no step of its own',
    ],
    [
      '# FAQ\n\n## 見つからない（エラーコード 0x8030010B）\n\n### 現象\n\n失敗します。\n\n### トラブルシューティング手順\n\n以下の順序で確認してください：\n\n**1. カードを確認**\n\n```bash\nlspci\n```',
      ['0x8030010B |  | **1. カードを確認**\n\n```bash\nlspci\n```'],
      'a Japanese heading of steps makes what is under it steps, and a line over their titles only announces them',
    ],
  ])('%s gives %j, because %s', (markdown, entries) => {
    expect(entriesOf(markdown)).toEqual(entries);
  });

  it('is remarked on if an item names a code, as a decimal too, and tells what to do', () => {
    const list =
      '# Known problems\n\n- Setup ends with 0x80070643. The runtime is missing; install it first.\n- Sign-in ends with 2149056522.\n\n  To fix this issue, unenroll the device.\n- Fonts look blurred.';
    expect(saidOf(list)).toEqual([
      '0x80070643, 0x8018000A stand in a text next to what to do, but make no entry: nothing says that it is about the code. Name the code in the heading, or begin the text with the code and a colon.',
    ]);
  });
});
