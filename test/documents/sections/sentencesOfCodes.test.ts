import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';
import { entriesOf } from '../entriesOf.ts';

describe('sentences that say why and what to do', () => {
  it.each([
    [
      '## 0x8007064C\n\nThe client is not installed.\n\n**Solution:** A damaged runtime causes this issue. To fix it, remove the runtime.',
      ['0x8007064C | A damaged runtime causes this issue. | To fix it, remove the runtime.'],
      'a solution may begin with the cause, and then what one sees is none',
    ],
    [
      '## 0x8007064C\n\n**Solución**: una versión dañada provoca este problema. Para solucionarlo, ejecute la herramienta.',
      ['0x8007064C | una versión dañada provoca este problema. | Para solucionarlo, ejecute la herramienta.'],
      'so may one in another language',
    ],
    [
      '## 0x80070057\n\n**Fix**: 1) Find the rule. 2) Check its port, such as 80.5. 3) Save it.',
      ['0x80070057 |  | Find the rule. // Check its port, such as 80.5. // Save it.'],
      'numbers within a line count its steps',
    ],
    [
      '## 0x80070057\n\n**解决方案**：1. 打开控制台；2. 删除规则；3. 保存。',
      ['0x80070057 |  | 打开控制台 // 删除规则 // 保存。'],
      'marks that only eastern texts have part them, too',
    ],
    [
      '## 0x80070057\n\n**Fix**: Install version 2. Then restart it.',
      ['0x80070057 |  | Install version 2. Then restart it.'],
      'a number that ends a sentence counts nothing',
    ],
    [
      '## 0x80070057\n\n**Resolved:** No\n\n**Fix**: Save it.',
      ['0x80070057 |  | Save it.'],
      'an answer to another question is no step',
    ],
    [
      '**"The setup fails with error 0x80073CFF"** — sideloading is off. Turn it on in the settings.',
      ['0x80073CFF | sideloading is off. | Turn it on in the settings.'],
      'a title in bold that names a code goes before a dash as it does before a sentence',
    ],
    [
      '## 0x8007177E\n\nThe volume has no encryption.\n\n```powershell\nERROR_VOLUME_NOT_SUPPORT_EFS = 0x8007177E;\n```',
      [
        '0x8007177E | The volume has no encryption.\n\n```powershell\nERROR_VOLUME_NOT_SUPPORT_EFS = 0x8007177E;\n``` | ',
      ],
      'a constant is no command',
    ],
    [
      '## 0x80070005 — Відмовлено в доступі\n\nНемає прав.\n\nТакож перевір антивірус.',
      ['0x80070005 | Відмовлено в доступі // Немає прав. | Також перевір антивірус.'],
      'Ukrainian imperatives tell what to do',
    ],
    [
      '## 0x80070005\n\nKeine Rechte.\n\nStarte den Dienst neu.',
      ['0x80070005 | Keine Rechte. | Starte den Dienst neu.'],
      'so do German ones among friends',
    ],
    [
      '## Class not registered\n\nThe client shows:\n\n```\nError code: 0x80041016\n```\n\nRules are not applied either (0x8007007E).\n\nTo solve this, register the class:\n\n```cmd\nmofcomp a.mof\n```',
      [
        '0x80041016 | The client shows:\n\n```\nError code: 0x80041016\n```<br>Rules are not applied either (0x8007007E). | To solve this, register the class:\n\n```cmd\nmofcomp a.mof\n```',
        '0x8007007E | The client shows:\n\n```\nError code: 0x80041016\n```<br>Rules are not applied either (0x8007007E). | To solve this, register the class:\n\n```cmd\nmofcomp a.mof\n```',
      ],
      'two codes that are shown before the same steps share them',
    ],
    [
      '## Error 1603: Fatal error\n\nCommon causes:\n\n1. **Files in use** → Close the program\n2. **No rights** → Run it as an administrator',
      [
        '0x00000643 | Fatal error // **Files in use** // **No rights** | {Files in use} Close the program // {No rights} Run it as an administrator',
      ],
      'arrows in a list of causes lead to what to do about each',
    ],
    [
      '## Error 1602: Cancelado\n\nEs probable que la haya interrumpido. Lo que puedes hacer es:\n\n- No cierres la ventana.\n- Pulsa el botón.',
      ['0x00000642 | Cancelado // Es probable que la haya interrumpido. | No cierres la ventana. // Pulsa el botón.'],
      'a lead-in that asks to act makes steps of the list',
    ],
    [
      '## Error 1603: Fatal error\n\n- Close it.\n- Retry it.\n\n**Success rate**: 97 %',
      ['0x00000643 | Fatal error | Close it. // Retry it.'],
      'a label of something else behind the steps is no cause',
    ],
    [
      '## Error 1603 / `Setup returned actual error code 5`\n\n**Fix:** Remove the service.',
      ['0x00000643 | Setup returned actual error code 5 | Remove the service.'],
      'a message within a heading names no second code',
    ],
    [
      '- [0x80070005: Access](#access)\n- [0x80070020: In use](#use)\n\n## 0x80070005: Access\n\nGrant it.\n\n## Error 500: Failed to load\n\nRestart it.',
      ['0x80070005 | Access | Grant it.'],
      'neither contents nor statuses of HTTP are codes',
    ],
    [
      '## 0x80070005\n\n- Ứng dụng không có quyền\n- Kiểm tra lại quyền',
      ['0x80070005 | Ứng dụng không có quyền | Kiểm tra lại quyền'],
      'Vietnamese tells what went wrong from what to do',
    ],
  ])('%#. are parted', (section, entries, because) => {
    expect(entriesOf(`# Errors\n\n${section}`), because).toEqual(entries);
  });

  it.each([
    [
      '# Error 0xC7D14FBC: Interrupted\n\n## Error details\n\n| Property | Value |\n|---|---|\n| Error code (hex) | `0xC7D14FBC` |\n\n## Common causes\n\n### System interruptions\n\n- A restart\n\n### Process issues\n\n- A forced stop\n\n## Resolution\n\nTry again.',
      ['0xC7D14FBC | System interruptions<br>A restart // Process issues<br>A forced stop | Try again.'],
      'a table of the fields of its own code is no entry of its own, and a heading among causes names one',
    ],
    [
      '# Errors\n\n## 0xC000027B\n\n**Symptoms:**\n\n- It stops.\n- Error message: "Unhandled exception"\n\n**Cause:** A file is gone.\n\n**Fix:** Restore it.',
      ['0xC000027B | A file is gone. | Restore it.'],
      'a message among symptoms is no cause',
    ],
    [
      '# Errors\n\n## 0xC004C008\n\n### Resolution\n\nAsk for a key. Provide the following information on the form:\n\n- The number of the agreement\n- The name of the product',
      [
        '0xC004C008 |  | Ask for a key. // Provide the following information on the form:<br>- The number of the agreement<br>- The name of the product',
      ],
      'what is to be provided is part of the step',
    ],
    [
      '# 更新日志\n\n- **恢复时报错 0x80070002**\n  - 根因：文件不存在\n  - 修复：改用新的路径\n- **光标**\n  - 修复：降低频率',
      ['0x80070002 | 文件不存在 | 改用新的路径'],
      'an item that names a code may stand over its cause and its fix',
    ],
    [
      '# 命令\n\n### 访问报错 0x80004005 0x80070035\n\n以管理员身份运行命令提示符，执行如下命令\n\n```cmd\nreg add A\n```',
      [
        '0x80004005 |  | 以管理员身份运行命令提示符，执行如下命令\n\n```cmd\nreg add A\n```',
        '0x80070035 |  | 以管理员身份运行命令提示符，执行如下命令\n\n```cmd\nreg add A\n```',
      ],
      'Chinese says as whom to act before it says what to do',
    ],
    [
      '# Errors\n\n**Error 0x801c0003:** It occurs in these cases:\n\n- The limit of devices is reached. Remove a device.\n- The device is known. Delete it first.\n- The device has the edition for homes.',
      [
        '0x801C0003 | The limit of devices is reached. // The device is known. // The device has the edition for homes. | {The limit of devices is reached} Remove a device. // {The device is known} Delete it first.',
      ],
      'items that each say what is wrong and what to do are parted, and the first is the condition of the second',
    ],
    [
      '# Problèmes\n\n### Erreur 0x800f0954\n\nSolutions : - Passer en mode online - Installer via ISO - Demander au service de débloquer le serveur',
      ['0x800F0954 |  | Passer en mode online // Installer via ISO // Demander au service de débloquer le serveur'],
      'dashes within a line part its steps',
    ],
    [
      '# Errors\n\n### Error code 0x6BF\n\nThe router rejects packets.\n\nMake sure of the following items:\n\n- Verify the connection.\n- Disable the negotiation.',
      ['0x000006BF | The router rejects packets. | Verify the connection. // Disable the negotiation.'],
      'a lead-in that asks for what its items ask for adds nothing',
    ],
  ])('%#. of whole documents are placed', (markdown, entries, because) => {
    expect(entriesOf(markdown), because).toEqual(entries);
  });

  it('leave a remark where one code stands alone in a document that tells what to do', () => {
    const said = (text: string): string => JSON.stringify(readDocument(text).remarks);
    expect(said('# Setup\n\nThe log had 0x800F0906 in it.\n\n## Later\n\nRun the tool again.')).toContain(
      'it names 0x800F0906',
    );
    expect(said('# Setup\n\nThe log had 0x800F0906 in it.')).toBe('[]');
  });
});
