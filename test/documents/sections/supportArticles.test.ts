import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';
import { entriesOf } from '../entriesOf.ts';

const saidOf = (markdown: string): string[] => {
  const { guide, remarks } = readDocument(markdown);
  return [...guide.warnings, ...remarks].map(({ line, message }) => `${String(line)}: ${message}`);
};

describe('what support articles say in sentences rather than headings', () => {
  it.each([
    [
      '# Error 0x80070005\n\n## Cause 1: The chain is broken\n\nA certificate is missing.\n\nTo resolve this issue, follow these steps:\n\n1. Upload it.\n2. Compare the names.\n\n## Cause 2: The certificate is wrong\n\nIt has no policy.\n\nTo resolve this error, issue it anew.\n\nIf it is the root, renew it too.',
      [
        '0x80070005 | The chain is broken<br>A certificate is missing. // The certificate is wrong<br>It has no policy. | {Cause 1: The chain is broken} Upload it. // {Cause 1: The chain is broken} Compare the names. // {Cause 2: The certificate is wrong} To resolve this error, issue it anew. // {Cause 2: The certificate is wrong} If it is the root, renew it too.',
      ],
      'a sentence that leads to what resolves it ends the cause, and what follows is to be done about that cause',
    ],
    [
      '# Error 0x80070005\n\n## Ursache\n\nDer Dienst ist aus.\n\nUm das Problem zu beheben, starten Sie den Dienst.',
      ['0x80070005 | Der Dienst ist aus. | Um das Problem zu beheben, starten Sie den Dienst.'],
      'in other languages, too',
    ],
    [
      '# Error 0x80070005\n\n## Cause\n\nThe token is revoked. This issue occurs if:\n\n- The password was changed.\n- The token is old.\n\nFor more information, see:\n\n- [Tokens](/tokens)\n- [Revoking](/revoke)\n\n## Resolution\n\nSign in again.',
      [
        '0x80070005 | The token is revoked. This issue occurs if:<br>- The password was changed.<br>- The token is old. | Sign in again.',
      ],
      '"This issue occurs if:" is no label of symptoms, and what one may read on is no cause',
    ],
    [
      '# Activation\n\n## 0xC004F015\n\nError description: The license is not installed.\n\nIf it is not activated, check the key.\n\n## 0xC004F017\n\nError description: The key is unknown.\n\nSolution is same as 0xC004F015.',
      [
        '0xC004F015 | The license is not installed. | If it is not activated, check the key.',
        '0xC004F017 | The key is unknown. | Solution is same as 0xC004F015.',
      ],
      'after what happened comes what to do about it',
    ],
    [
      "# Joining\n\n## Error code 0x569\n\nThe logon type is not granted.\n\nHere's an example from the netsetup.log file:\n\n```output\nNetpDoDomainJoin: status: 0x569\n```\n\nThe user lacks the right.",
      ['0x00000569 | The logon type is not granted.<br>The user lacks the right. | '],
      'lines of a log that only show the failure are no part of its cause',
    ],
    [
      '# A cipher is missing\n\n## Symptoms\n\n> An existing connection was forcibly closed by the remote host. (Error 10054) The provider gave up.\n\n## Cause\n\nNo cipher is shared.\n\n## Resolution\n\nAdd one.',
      ['0x00002746 | No cipher is shared. | Add one.'],
      'the one number in brackets whose message is that of Windows',
    ],
    [
      '# Error code 2359302 when installing updates\n\n## Uninstall the pending updates\n\n1. Start the recovery environment.',
      ['0x00240006 |  | **Uninstall the pending updates**<br>Start the recovery environment.'],
      'a success code of Windows Update in decimal',
    ],
    [
      '# Notes\n\n## Error code 7654321\n\nRestart it.',
      [],
      'seven digits that no list has are a number of someone else',
    ],
    [
      '# VPN\n\n### Error Code 0x80070005 (Access denied)\n\n- **Cause:** It expired.\n- **Resolution:** Renew it.',
      ['0x80070005 | Access denied // It expired. | Renew it.'],
      'brackets around the rest of a heading are no part of it',
    ],
    [
      '# Error 0x80070005\n\n## Fixes to try\n\nHere is a list of fixes.\n\n1. [**Restart the service**](https://example.com)\n2. Run the checker\n\n### Fix 1: Restart the service\n\n1. Open the console.\n\n### Fix 2: Run the checker\n\n1. Type `sfc`.',
      [
        '0x80070005 |  | **Fix 1: Restart the service**<br>Open the console. // **Fix 2: Run the checker**<br>Type `sfc`.',
      ],
      'a list that only names the headings after it holds no steps',
    ],
    [
      '# Error 10055\n\n## Cause\n\nToo few ports.\n\n## Resolution\n\n1. Start the editor.\n2. Click **New**, and then add the following entry:  \nValue data: 65534  \nDescription: This is the highest port.\n3. Restart the computer.',
      [
        '0x00002747 | Too few ports. | Start the editor. // Click **New**, and then add the following entry:<br>Value data: 65534<br>Description: This is the highest port. // Restart the computer.',
      ],
      'the description of a value that a step enters is no cause',
    ],
    [
      '# Error AADSTS7000112\n\n## Cause\n\nIt is disabled.\n\n## Solution\n\n| Scenario | Action |\n|--|--|\n| It is disabled on purpose. | Leave it. |\n| It was a mistake. | Enable it. |',
      ['AADSTS7000112 | It is disabled. | {It is disabled on purpose} Leave it. // {It was a mistake} Enable it.'],
      'a column of scenarios says when an action is right',
    ],
    [
      '# Error AADSTS700003\n\n## Cause\n\nIt was deleted.\n\n## Solution\n\n| Join type | Action |\n|--|--|\n| Registered | Register it again. |\n| Joined | Run `dsregcmd`. |',
      ['AADSTS700003 | It was deleted. | {Registered} Register it again. // {Joined} Run `dsregcmd`.'],
      'and so does the only column beside the actions, whatever its header',
    ],
    [
      '# 修复 0x8004de40 错误\n\n- 连接到域时，重新启动计算机。\n- 如果不能解决问题，请从域中退出。\n- 完成后，关闭命令提示符。',
      ['0x8004DE40 |  | 连接到域时，重新启动计算机。 // 如果不能解决问题，请从域中退出。 // 完成后，关闭命令提示符。'],
      'Chinese instructions behind a clause, or behind a please with any verb',
    ],
    [
      '# 错误代码\n\n## 0x80070005\n\n昨天升级后，打开应用时崩溃。\n\n## 0x80072EE2\n\n请求超时。',
      ['0x80070005 | 昨天升级后，打开应用时崩溃。 | ', '0x80072EE2 | 请求超时。 | '],
      'and what only happened',
    ],
    [
      '# Error 0x800f0954\n\nSolutions : - Ouvrir la console - Installer le pilote\n(`-Source`) - Demander le droit',
      ['0x800F0954 |  | Ouvrir la console // Installer le pilote (`-Source`) // Demander le droit'],
      'steps between dashes go on in the next line',
    ],
    [
      '# Error 0x80070005 at export\n\n## Cause\n\nNo right.\n\n## Resolution\n\n### The files\n\n1. Open the folder.\n2. Select **Security**.\n3. Click **OK**.\n\n### The share\n\n1. Open the share.\n2. Select **Sharing**.\n3. Click **OK**.',
      [
        '0x80070005 | No right. | **The files**<br>Open the folder. // Select **Security**. // Click **OK**. // **The share**<br>Open the share. // Select **Sharing**. // Click **OK**.',
      ],
      'a procedure keeps a step that another one has, too',
    ],
    [
      '# Error 0xC004FD02\n\n## Cause\n\nThe key is wrong. It happens in one of these scenarios:\n\n- It was moved here.\n- It was set here.\n\nTo confirm the key, run the `slmgr /dlv` command. A window appears:\n\n![The window](w.png)\n\nThe last line of it shows the key.\n\n## Solution\n\nChange the key.',
      ['0xC004FD02 | The key is wrong.<br>- It was moved here.<br>- It was set here. | Change the key.'],
      'how to confirm the cause, and what it shows, is no further cause',
    ],
    [
      '# Bug Check 0x9F: DRIVER\\_POWER\\_STATE\\_FAILURE\n\nThis bug check indicates that the driver has no power.\n\n## Cause\n\nFor a description of the possible causes, see the description of each code above.\n\n## Resolution\n\nUpdate the driver.',
      [
        'bug check 0x9F DRIVER_POWER_STATE_FAILURE | This bug check indicates that the driver has no power. | Update the driver.',
      ],
      'a sentence that only says where the causes stand is none',
    ],
    [
      '# Error 0x80070005\n\n## Cause 1: The share\n\nIt is closed.\n\n## Resolution 1\n\n1. Open the console.\n2. Select **Share**.\n3. Click **OK**.\n\n## Cause 2: The folder\n\nIt is locked.\n\n## Resolution 2\n\n1. Open the console.\n2. Select **Folder**.\n3. Click **OK**.',
      [
        '0x80070005 | The share<br>It is closed. // The folder<br>It is locked. | {Cause 1: The share} Open the console. // {Cause 1: The share} Select **Share**. // {Cause 1: The share} Click **OK**. // {Cause 2: The folder} Open the console. // {Cause 2: The folder} Select **Folder**. // {Cause 2: The folder} Click **OK**.',
      ],
      'so does the procedure for another cause, from its first step on',
    ],
    [
      '# Error 0x80070005\n\n## Cause\n\nNo way.\n\n## Resolution\n\n1. Allow these:\n2. `https://a.example`\n3. `https://b.example`\n4. `https://a.example`',
      ['0x80070005 | No way. | Allow these: // `https://a.example` // `https://b.example`'],
      'an address that is listed twice is no step of its own',
    ],
  ])('%#. is read as it is meant', (markdown, expected, because) => {
    expect(entriesOf(markdown), because).toEqual(expected);
  });

  it('says of a section whose heading names an error that is no code where it is and what to do', () => {
    const coded = '## Error 0x80070005\n\nCause: No right.\n\nResolution: Grant it.\n\n';
    const about = (line: number): unknown =>
      expect.stringMatching(new RegExp(`^${String(line)}: The heading names an error`));
    const unread =
      '## Gateway unreachable (Error 504)\n\n- **Cause:** The port is closed.\n- **Resolution:** Open it.\n\n';
    expect(saidOf(`# VPN\n\n${coded}${unread}`)).toContainEqual(about(9));
    expect(saidOf(`# VPN\n\n${coded}## ORA-12560: Protocol error\n\nRestart the listener.`)).toContainEqual(about(9));
    expect(saidOf(`# VPN\n\n${coded}## Error 504\n\nIt is shown now and then.`), 'nothing is lost').toEqual([]);
    expect(saidOf(`# VPN\n\n${coded}## KB-503444\n\nRestart it.`), 'an article is no error').toEqual([]);
    expect(entriesOf('# VPN\n\n## Gateway unreachable (0x1F8)\n\nOpen the port.'), 'the way out works').toHaveLength(1);
  });
});
