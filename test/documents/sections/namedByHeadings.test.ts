import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';
import { entriesOf } from '../entriesOf.ts';

describe('which heading or message names the error of a text', () => {
  it.each([
    [
      '# VM notes\n\n## In short\n\nWSL shows 0x80370114 if the VM is not nested.\n\n## Check the version\n\nRun `wsl --list`.\n\n## WSL does not start / Error 0x80370114\n\nNested virtualization is off. Turn it on.\n\n## Docker\n\n### Cause\n\nDocker needs it, too.',
      ['0x80370114 | Nested virtualization is off. | Turn it on.'],
      'a later topic that names the code has the guidance, not the sections around it',
    ],
    [
      '# Phone\n\n## INACCESSIBLE_BOOT_DEVICE BSOD\n\nA driver is missing. Install it.\n\n## 23. Common Error: SEC_E_UNTRUSTED_ROOT\n\n### Cause\n\nThe chain is not trusted.\n\n### Fix\n\nImport the root certificate.',
      [
        'bug check 0x7B INACCESSIBLE_BOOT_DEVICE | A driver is missing. | Install it.',
        '0x80090325 SEC_E_UNTRUSTED_ROOT | The chain is not trusted. | Import the root certificate.',
      ],
      'words for an error next to its name say nothing else, and the number of the section is no code',
    ],
    [
      '# Impresoras\n\n## Error 0x00000057 al agregar\n\nEl controlador está a medias. Elimine el controlador.\n\n## Error 0x00000709\n\n**Causa:** La directiva lo impide.\n\n**Solución:** Cambie la directiva.\n\n## Fixing ERROR_DISK_FULL\n\nFree some space.',
      [
        '0x00000057 | El controlador está a medias. | Elimine el controlador.',
        '0x00000709 | La directiva lo impide. | Cambie la directiva.',
        '0x80070070 ERROR_DISK_FULL |  | Free some space.',
      ],
      'a number with all of its digits is one of Windows, whatever its text says, and "fixing" is a word for an error',
    ],
    [
      '# VPN\n\n## The client stops\n\n### Symptom\n\nYou receive:\n\n**The message was badly formatted. (Error 0x80090326)**\n\n### Cause\n\nThe certificate is not uploaded.\n\n### Solution\n\nUpload it.\n\n## The file is missing\n\n### Cause\n\nWrong type.\n\n### Solution\n\nChange it.',
      ['0x80090326 | The certificate is not uploaded. | Upload it.'],
      'a message in bold with nothing under it is no heading',
    ],
    [
      '# Known problems\n\n### **Problem**: Setup fails with 0x800f0954\n\n> **Impact**: All of version 1809.\n>\n> **Resolution**: Change the policy.\n\n---',
      ['0x800F0954 |  | Change the policy.'],
      'a quote with labels of its own is no message',
    ],
    [
      '---\ntitle: The printer is not found\nsubtitle: Error code 0x8007011b\n---\nThe server asks for a privacy level that the client does not have.\n\nSet the value to 0 and restart the spooler.',
      [
        '0x8007011B | The server asks for a privacy level that the client does not have. | Set the value to 0 and restart the spooler.',
      ],
      'a subtitle is part of the title',
    ],
    [
      '# Install aborted, Result=1603\n\n**Causes:**\n\n- Short names are off.\n\n**Solution:**\n\n- Turn them on.',
      ['0x00000643 | Short names are off. | Turn them on.'],
      'a log writes a result with an equals sign',
    ],
    [
      '# Fragen\n\n## Bluescreen 0x116_IMAGE_nvlddmkm.sys\n\nDer Treiber ist alt. Aktualisieren Sie den Treiber.',
      ['bug check 0x116 | Der Treiber ist alt. | Aktualisieren Sie den Treiber.'],
      'a debugger names its dumps after the number of the bug check',
    ],
    [
      '[[_TOC_]]\n\n# Setup fails with 0x80070005\n\n## Resolution\n\nGrant it.',
      ['0x80070005 |  | Grant it.'],
      'a wiki writes its contents so',
    ],
    [
      '# WMI 오류 0x8007052f\n\n## 설명\n\n계정이 제한됩니다.\n\n## 사용자 동작\n\n도메인 계정을 구성합니다.',
      ['0x8007052F | 계정이 제한됩니다. | 도메인 계정을 구성합니다.'],
      'what the user does is a resolution, in Korean',
    ],
  ])('%s gives %j, because %s', (markdown, entries) => {
    expect(entriesOf(markdown)).toEqual(entries);
  });

  it('takes a document that begins with its contents for no JSON', () => {
    const { warnings } = readDocument('[[toc]]\n\n# Notes\n\nSetup shows 0x80070005.').guide;
    expect(warnings.map(({ message }) => message).filter((message) => message.includes('JSON'))).toEqual([]);
  });

  it('takes no decimal for a bug check, whatever is next to it', () => {
    const page =
      '# Phone\n\n## DISM error: 87\n\nThe image is not clean. Get another.\n\n## 0xc000021a BSOD\n\nThe sign-in failed. Apply the image again.\n\n## INACCESSIBLE_BOOT_DEVICE BSOD\n\nA driver is missing. Install it.';
    expect(entriesOf(page).map((entry) => entry.split(' | ')[0])).toEqual([
      '0x00000057',
      'bug check 0xC000021A',
      'bug check 0x7B INACCESSIBLE_BOOT_DEVICE',
    ]);
  });
});
