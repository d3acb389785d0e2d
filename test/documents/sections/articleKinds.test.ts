import { describe, expect, it } from 'vitest';
import { spellingOf } from '../../../src/domain/codes/families/spelling.ts';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';

/** Its entries as lines: "0x80070005 | cause // cause | {condition} step // step". */
function entriesOf(markdown: string): string[] {
  return readDocument(markdown).guide.rows.map(({ code, causes, steps }) =>
    [
      code === null ? '-' : spellingOf(code),
      causes.join(' // '),
      steps.map(({ condition, text }) => (condition === null ? text : `{${condition}} ${text}`)).join(' // '),
    ].join(' | '),
  );
}

const saidOf = (markdown: string): string[] => {
  const { guide, remarks } = readDocument(markdown);
  return [...guide.warnings, ...remarks].map(({ message }) => message);
};

describe('what stands in an article', () => {
  it.each([
    [
      '# Error 0x80070005\n\n## Cause\n\n- The key is closed.\n- The file is closed.\n\n## Resolution\n\nOpen both.\n\n## Cause\n\nThe disk is full.\n\n## Resolution\n\nMake room.',
      [
        '0x80070005 | The key is closed. // The file is closed. // The disk is full. | Open both. // {The disk is full} Make room.',
      ],
      'a list of causes has no one name that its steps could go for',
    ],
    [
      '# Error 0x80070005\n\n## Symptoms\n\n1. It stops.\n\n   > Dialog text: Sync now\n\n## Cause\n\nNo right.\n\n## Resolution\n\n1. Note the name:\n\n   > It failed. Error: 0x80070005\n\n2. Grant it.',
      ['0x80070005 | No right. | Note the name:<br>It failed. Error: 0x80070005 // Grant it.'],
      'labels of a quoted message say nothing of the item it stands in',
    ],
    [
      '# Error 0x80070005\n\n## Summary\n\nThese steps may include:\n\n- Checking the files.\n\n## Cause\n\nNo right.\n\n## Resolution\n\nGrant it.',
      ['0x80070005 | No right. | Grant it.'],
      'what a summary lists is not done a second time',
    ],
    [
      '# Error 0x80070005\n\n## What does 0x80070005 mean?\n\nNo right.\n\n## Fixes\n\nGrant it.\n\n## Optional: a script that fixes it\n\nMeaning: Access is denied.\n\n## Files changed\n\n### Build scripts\n\n`a.ps1` is new.',
      ['0x80070005 | No right. | Grant it.'],
      'a label among the steps, and a heading beside them that only sounds like one, are neither',
    ],
    [
      '# Quick fix for 0x80070005\n\n## Immediate action required\n\nYou are getting this error because the account has no right.\n\n### Fix it with the console\n\n1. Grant it.',
      [
        '0x80070005 | You are getting this error because the account has no right. | **Fix it with the console**<br>Grant it.',
      ],
      'a sentence that says why is the cause, whatever it stands under',
    ],
    [
      '# Error 0x80070005\n\n**Cause:** No right.\n\n**Weaknesses:**\n\n- None is known.\n\n**Resolution:** Grant it.',
      ['0x80070005 | No right. | Grant it.'],
      'a title in bold of something else ends a cause',
    ],
    [
      '# Error 0x80070005\n\n- **Cause:** No right.\n- **Target:** Servers.\n\n**Resolution:** Grant it.',
      ['0x80070005 | No right. | Grant it.'],
      'an item with a label of its own is no part of the cause before it',
    ],
    [
      '# Error 0x80070005\n\nThe setup was failing with `0x80070005` due to a closed key.\n\n## Solution\n\nOpen it.',
      ['0x80070005 | The setup was failing with `0x80070005` due to a closed key. | Open it.'],
      'a first sentence may say why where no section does',
    ],
    [
      '# Stop error 0x000000D1\n\n## Symptoms\n\nConsider the following scenario:\n\n- You disable the controller.\n- You eject the disk.\n\n## Cause\n\nThe driver forwards a request.',
      ['bug check 0xD1 | The driver forwards a request. | '],
      'a scene that is set is not what to do',
    ],
    [
      '# Error 8240 (0x80072030)\n\n## Symptoms\n\n| Action | Symptom |\n|-|-|\n| You run the tool. | It fails. |\n\n## Cause\n\nThe object is gone.\n\n## Resolution\n\nAdd it.',
      ['0x80072030 | The object is gone. | Add it.'],
      'what one did when it failed is not what to do, in a table either',
    ],
    [
      '# Error 0x80070005\n\n## Cause\n\nNo right.\n\n## Resolution\n\nGrant it.\n\nSymptoms of a busy server are:\n\n- A long queue\n\nReplace it.\n\nThe cause of a long queue can be one of these:\n\n- A slow disk\n\n### The disk is slow\n\nReplace it.',
      ['0x80070005 | No right. | Grant it. // Replace it. // **The disk is slow**<br>Replace it.'],
      'lists of symptoms and of reasons among the steps are no steps',
    ],
    [
      '# Error 0x80070005\n\n## Cause\n\nNo right.\n\nMore help: [Rights](rights.md)\n\n## Resolution\n\nGrant it.',
      ['0x80070005 | No right. | Grant it.'],
      'a link to more help is no cause',
    ],
    [
      '# Error 0x80070005\n\n## Symptoms\n\n| Field | Value |\n|-|-|\n| Error code | 0x80070005 |\n| Error description | Access is denied. |\n\n## Cause\n\nNo right.\n\n## Resolution\n\nGrant it.',
      ['0x80070005 | No right. | Grant it.'],
      'the fields of its message make no second entry',
    ],
    [
      '# Error 0x80070005\n\n## Cause\n\nNo right.\n\n## More information\n\n| Field | Value |\n|-|-|\n| Error code | 0x80070005 |\n| Resolution | Call them. |',
      ['0x80070005 | No right. | ', '0x80070005 |  | Call them.'],
      'fields that say what to do are more than its message',
    ],
    [
      '# Error 0x80070005\n\n**Symptoms:**\n\n- It stops.\n\nOpen the log to see it.\n\n**Cause:** No right.\n\n**Resolution:** Grant it.',
      ['0x80070005 | No right. | Grant it.'],
      'what stands behind a list of symptoms that is not among the steps is none',
    ],
    [
      '# Error 0x80070005\n\n## Cause\n\nNo right.\n\n## More information\n\n| Field | Value |\n|-|-|\n| Error code | 0x80070020 |\n| Error description | It is open. |',
      ['0x80070005 | No right. | ', '0x80070020 | It is open. | '],
      'those of another code do',
    ],
    [
      '# Error 8545 at sync\n\n## Cause\n\nThe object moved.\n\n## Resolution\n\n1. Remove it.\n\n## More information\n\nNote these points:\n\n| Name | Details |\n|-|-|\n| Object | CN=Anna |\n| ObjectGuid | Which is it? |\n\nTo find the place of the object:\n\n1. Open the dump.\n2. Search for it.\n\nCommon causes include:\n\n- A slow disk',
      ['0x00002161 | The object moved. | Remove it.'],
      'what an article tells further is neither its name nor its causes nor its steps',
    ],
    [
      '# Error 8545 at sync\n\n## Cause\n\nThe object moved.\n\n## More information\n\nTo remove the object:\n\n1. Open the console.\n2. Delete it.',
      ['0x00002161 | The object moved. | To remove the object:<br>Open the console. // Delete it.'],
      'its only steps are its steps, wherever they stand',
    ],
  ])('%#. is read as it is meant', (markdown, entries, because) => {
    expect(entriesOf(markdown), because).toEqual(entries);
  });
});

describe('an article whose title names no code', () => {
  it.each([
    [
      '# Sync failed\n\nSync failed with 0x80070005 or -2147024891.<br/>This error can occur if the account has no right.\n\n## Recommended steps\n\n1. Grant it.\n\n## Recommended documents\n\n- [Sync](x.md)',
      ['0x80070005 | This error can occur if the account has no right. | Grant it.'],
      'the decimal next to a code is the same code, and a sentence says why',
    ],
    [
      'Veja o erro **0x80070643** na instalação. Esse erro pode ser causado por arquivos corrompidos.\n\n### 1. Verificar os arquivos\n\n- Digite `sfc /scannow`.',
      [
        '0x80070643 | Esse erro pode ser causado por arquivos corrompidos. | **Verificar os arquivos**<br>Digite `sfc /scannow`.',
      ],
      'a page without a title begins with what it is about',
    ],
    [
      '## Tips\n\nHere is how to resolve the 0x80073712 error code.\n\n## 1\\. Run the scan\n\n1. Open a prompt.\n\n## 2\\. Restart the service\n\n1. Open Services.',
      ['0x80073712 |  | **Run the scan**<br>Open a prompt. // **Restart the service**<br>Open Services.'],
      'its introduction says what the steps are for',
    ],
    [
      '"Setup failed" with error code 0x8007202f\n\nSYMPTOMS\n\nSetup stops.\n\nCAUSE\n\nThe policy is missing.\n\nRESOLUTION\n\nInstall the service.',
      ['0x8007202F | The policy is missing. | Install the service.'],
      'labels in lines of their own part a page without headings',
    ],
    [
      '# Troubleshooting\n\n## Issue 1: It does not start\n\n### Description\n\nIt stops.\n\n## Root cause\n\nThe account has no right:\n\n```\n0x80070005 - Access denied\n```\n\n## Resolution\n\n1. Grant it.\n\n## Lessons learned\n\n- Error `0x80070005` is about rights.',
      ['0x80070005 | The account has no right:\n\n```\n0x80070005 - Access denied\n``` | Grant it.'],
      'its one code may stand in its cause',
    ],
    [
      '# Problèmes\n\n#### Échec de la base\n\n##### Problème\n\nErreur (code d’erreur 0X800706BA)\n\n##### Cause\n\nLe service est arrêté.\n\n##### Résolution\n\nDémarrez le service.\n\n#### Échec du groupe\n\n##### Problème\n\nhrErr = 80070547 ;\n\n##### Cause\n\nLe nom est trop long.\n\n##### Résolution\n\nRaccourcissez le nom.',
      [
        '0x800706BA | Le service est arrêté. | Démarrez le service.',
        '0x80070547 | Le nom est trop long. | Raccourcissez le nom.',
      ],
      'several topics with sections of their own are several entries',
    ],
    [
      '# Sign-in\n\n## Wrong address\n\n**Error message:**\n\n```\nAADSTS50011: The address differs.\n```\n\n**Cause:** The address is not registered.\n\n**Solution:** Add it.\n\n## Wrong client\n\n**Error message:**\n\n```\nAADSTS700016: Not found.\n```\n\n**Cause:** The client is unknown.\n\n**Solution:** Check it.',
      ['AADSTS50011 | The address is not registered. | Add it.', 'AADSTS700016 | The client is unknown. | Check it.'],
      'a message under its label names the code of a topic, and is no cause',
    ],
    [
      'Error code: 0x80018006L\n\n## {{< expand >}} Problem {{< link >}} {#a_b}\n\nThe session is gone.\n\n## {{< expand >}} Solution {{< link >}} {#a_c}\n\nDouble-check the session.',
      ['0x80018006 |  | Double-check the session.'],
      'marks of site generators and of C are no part of headings and codes',
    ],
    [
      '# Not authorized\n\n## Symptom\n\n> Error 0x801C0003: "No."\n\n> Error 80180003: "Not now."\n\n## Cause\n\nToo many devices.\n\n## Solution\n\nRemove one.',
      ['0x801C0003 | Too many devices. | Remove one.', '0x80180003 | Too many devices. | Remove one.'],
      'each of its messages begins with a code',
    ],
  ])('%#. is read by what it says', (markdown, entries, because) => {
    expect(entriesOf(markdown), because).toEqual(entries);
  });
});

describe('texts under a code', () => {
  it.each([
    [
      '# E\n\n## Error 0x80041010\n\nTo fix the error, the following command can be used:\n\n```\nwmiadap.exe /f\n```',
      ['0x80041010 |  | To fix the error, the following command can be used:\n\n```\nwmiadap.exe /f\n```'],
      'what can be used is used',
    ],
    [
      '# E\n\n## Fails with 0x8007064c\n\nThe log says:\n\n`File x returned failure exit code 1612.`\n\n**Solution:** Run the tool.',
      ['0x8007064C | The log says:<br>`File x returned failure exit code 1612.` | Run the tool.'],
      'a line of a log in code is no command',
    ],
    [
      '# E\n\n## Error 0x87D1FDE8\n\n**Issue:** The error shows.\n\nReview the profile.',
      ['0x87D1FDE8 | The error shows. | Review the profile.'],
      'what tells what to do is a step below a label of the issue, too',
    ],
    [
      '# E\n\n## Error 0x80070002\n\n**Method 1: Reset it** *(worked in 24H2)*\n\n```cmd\nnet stop x\n```\n\n**Method 2: Scan it** *(slow)*\n\nOpen the tool.',
      ['0x80070002 |  | **Method 1: Reset it**\n\n```cmd\nnet stop x\n``` // **Method 2: Scan it**<br>Open the tool.'],
      'a title in bold with an aside behind it is one',
    ],
    [
      '# F\n\n**Die Software kann leider nicht installiert werden, 0x80cf4017:** Ihr Konto ist abgelaufen. Laden Sie das Paket herunter.',
      ['0x80CF4017 | Ihr Konto ist abgelaufen. | Laden Sie das Paket herunter.'],
      'a title in bold may be long',
    ],
    [
      '# F\n\n* **Fails with 0x8007007e** (Fehlercode 0x8007007e): Dieser Fehler tritt auf, wenn WSL fehlt. Stellen Sie Folgendes sicher:\n  * Sie führen Build 16215 aus.',
      [
        '0x8007007E | Dieser Fehler tritt auf, wenn WSL fehlt. | Stellen Sie Folgendes sicher:<br>- Sie führen Build 16215 aus.',
      ],
      'a lead-in of several sentences leads with its last',
    ],
    [
      '# F\n\n**エラー コード 0x801c0003:** エラーは、次のシナリオで発生します。\n\n1. デバイスが多すぎます。\n2. 設定が「なし」です。',
      ['0x801C0003 | デバイスが多すぎます。 // 設定が「なし」です。 | '],
      'Japanese sentences lead to lists without a colon',
    ],
    [
      '# F\n\n### "AADSTS50011: Redirect URI mismatch" 오류\n\n→ URI를 설정했는지 확인하세요.',
      ['AADSTS50011 | Redirect URI mismatch | URI를 설정했는지 확인하세요.'],
      'the quotes around a meaning and the arrow before a step are none of their words',
    ],
    [
      '# E\n\n## Exit code 0xc0000135\n\nA library is missing: check the dependencies.',
      ['0xC0000135 | A library is missing | check the dependencies.'],
      'a colon parts what is wrong from what to do',
    ],
    [
      '# E\n\n- **Échec avec l’erreur 0x8007019e**\n  - Le composant n’est pas activé :\n  - Ouvrez **Fonctionnalités**.',
      ['0x8007019E | Le composant n’est pas activé : | Ouvrez **Fonctionnalités**.'],
      'French puts a blank before a colon',
    ],
    [
      '# Guía\n\n# ¿Aparece el error 0x800701bc?\n\nSe interrumpió la instalación. Para resolverlo, haz lo siguiente:\n\n1. Reinicia la PC.',
      ['0x800701BC | Se interrumpió la instalación. | Reinicia la PC.'],
      'a later heading of the first depth names a code, and what stands before the purpose of a list explains',
    ],
    [
      '# 0x80070005\n\nAccess is denied.\n\n# 0x80070002\n\nThe file is missing. To fix it, do the following:\n\n1. Restore it.',
      ['0x80070005 | Access is denied. | ', '0x80070002 | The file is missing. | Restore it.'],
      'where several headings of the first depth name codes, none is the title',
    ],
    [
      '# Error 0x80080209\n\n## Cause\n\nNo right.\n\n## Solution\n\nGrant it.\n\n## Quick Troubleshooting\n\n### Error: "No password"\n\n**Solution:** Press Enter.\n\n## Related Fixes\n\n- Fix error 0x80070422',
      ['0x80080209 | No right. | Grant it.'],
      'another error, and fixes of others, are not of this code',
    ],
  ])('%#. are sorted by what they say', (markdown, entries, because) => {
    expect(entriesOf(markdown), because).toEqual(entries);
  });
});

describe('what makes no entry', () => {
  it.each([
    [
      '# 80180002b error on enrollment\n\n## Cause\n\nNo right.',
      /"80180002b" is not an error code: it has 9 hex digits/,
      'a wrong code in the title',
    ],
    [
      '# It stops\n\n## What to do\n\n```\nfailed with 0x80070005\n```\n\nGrant it.',
      /0x80070005 stands in a text next to what to do/,
      'a code in a block',
    ],
  ])('is said: %#', (markdown, message, because) => {
    expect(saidOf(markdown), because).toContainEqual(expect.stringMatching(message));
  });

  it('is said once: a number of another service is no title without a cause', () => {
    const said = saidOf('# SQL upgrade fails with error 5133\n\n## Cause\n\nNo path.\n\n## Resolution\n\nSet it.');
    expect(said.filter((message) => /title names a code/.test(message))).toEqual([]);
    expect(said).toContainEqual(expect.stringMatching(/one of SQL/));
  });

  it('is a code that only a quoted message labels', () => {
    expect(entriesOf('# D\n\n> It cannot be found. Error code: a/b/0xffffffff : exit\n\n1. Restart.')).toEqual([]);
  });
});
