import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';
import { entriesOf } from '../entriesOf.ts';

function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/documents/kinds/${name}`, import.meta.url), 'utf8');
}

const remarksOn = (markdown: string): string[] => readDocument(markdown).remarks.map(({ message }) => message);

describe('an article about one code', () => {
  const text = fixture('article.md');

  it('is one entry: causes of its Cause, steps of its Resolution and Workaround, blocks of code and notes with them', () => {
    expect(entriesOf(text)).toEqual([
      [
        '0x80070005',
        'The account has no right. // A tool locked the file.<br>**Note:** %windir% is the folder of Windows.',
        [
          '**Important:** Back up first.<br>**Step 1: Reset the rights**<br>To reset the rights, run the following commands:\n\n```console\n# take it\nicacls "%windir%" /reset\n```',
          'Then restart the computer.',
          '**Step 2: Repair the store**<br>Open a prompt.',
          'Run this command:\n\n```console\nREM repair\nDISM /Online\n```\n\n**Note:** It takes long.',
          'Ignore the error.',
        ].join(' // '),
      ].join(' | '),
    ]);
  });

  it('names what was not taken over, with lines', () => {
    expect(remarksOn(text)).toEqual([expect.stringMatching(/^Neither cause nor mitigation.*"Symptoms" \(line \d+\)/)]);
  });

  it.each([
    [
      '# Service fails with error 1068\n\n## Cause 1: The group is off\n\nIt is off.\n\n## Resolution 1\n\nStart it.\n\n## Cause 2: The file is gone\n\nIt is gone.\n\n## Resolution 2\n\nCopy it.',
      [
        '0x0000042C | The group is off<br>It is off. // The file is gone<br>It is gone. | {Cause 1: The group is off} Start it. // {Cause 2: The file is gone} Copy it.',
      ],
      'each step says its cause',
    ],
    [
      '# Fails (0x8007042C)\n\n## Cause\n\nThe firewall is off.\n\n## Resolution\n\nTurn it on.\n\n## Cause\n\nThe key is missing.\n\n## Resolution\n\nImport the key.',
      [
        '0x8007042C | The firewall is off. // The key is missing. | {The firewall is off} Turn it on. // {The key is missing} Import the key.',
      ],
      'pairs without numbers are paired by their places',
    ],
    [
      '# It fails\n\nYou see 0x80070005.\n\n## Symptoms\n\nIt fails.\n\n## Cause\n\nNo right.\n\n## Solution\n\nGrant it.',
      ['0x80070005 | No right. | Grant it.'],
      'the text names one code where the title names none',
    ],
    [
      '# Error 0x80070005\n\n## Symptoms\n\nIt fails.\n\n## Resolution\n\nGrant it.\n\nIf it fails again, contact support.',
      ['0x80070005 |  | Grant it.'],
      'a symptom is no cause, and support is no step',
    ],
    [
      '# Fehler 0x8007232B\n\n## Problembeschreibung\n\nEs geht nicht.\n\n## Ursache\n\nDer Name fehlt.\n\n## Umgehung\n\nStarten Sie neu.',
      ['0x8007232B | Der Name fehlt. | Starten Sie neu.'],
      'German articles are read',
    ],
    [
      '# 错误 0x80070035\n\n## 现象\n\n失败。\n\n## 原因\n\n服务未启动。\n\n## 解决方法\n\n启动服务。',
      ['0x80070035 | 服务未启动。 | 启动服务。'],
      'Chinese articles are read',
    ],
  ])('%j gives %j, because %s', (markdown, entries) => {
    expect(entriesOf(markdown)).toEqual(entries);
  });
});

describe('what stands under a code without labels', () => {
  it.each([
    [
      '## 0x800f0922 - .NET or boot issue\n\n- `sfc /scannow`\n- Restart the machine',
      ['0x800F0922 | .NET or boot issue | `sfc /scannow` // Restart the machine'],
      'commands are steps, and the words after the code stay',
    ],
    [
      '## 0x80070003\n\nLe chemin est introuvable.\n\n- Vérifiez le chemin.\n- Créez le dossier.',
      ['0x80070003 | Le chemin est introuvable. | Vérifiez le chemin. // Créez le dossier.'],
      'French pages are read',
    ],
    [
      '## 0x80070652\n\n- Warten, bis die andere Installation beendet ist.\n- Starten Sie den Computer neu.',
      ['0x80070652 |  | Warten, bis die andere Installation beendet ist. // Starten Sie den Computer neu.'],
      'German infinitives instruct',
    ],
    [
      '## 0x80070043\n\n**Solution 1: Check the name**\n\nCheck it.\n\n**Solution 2: Open the share**\n\n1. Open it.\n2. Share it.',
      [
        '0x80070043 |  | **Solution 1: Check the name**<br>Check it. // **Solution 2: Open the share**<br>Open it. // Share it.',
      ],
      'alternatives keep their titles',
    ],
    [
      '## 0x80070006\n\n| Component | Message | Fix |\n|-|-|-|\n| Handles | | |\n| Disk | Bad | Restart |\n| Net | Lost | Restart |',
      ['0x80070006 | Bad // Lost | Restart'],
      'a row of a category is no cause, and equal steps are one',
    ],
    [
      '## bug check 0xD1\n\n| Parameter | Description |\n|-|-|\n| 1 | An address |\n\n## 0x80070007\n\nIt.',
      ['0x80070007 | It. | '],
      'parameters are no causes',
    ],
  ])('%j gives %j, because %s', (markdown, entries) => {
    expect(entriesOf(markdown).filter((entry) => !entry.startsWith('bug check'))).toEqual(entries);
  });
});

describe('a column', () => {
  it.each([
    [
      'Code | Additional information',
      ['Restart the service.', 'Check the network.'],
      ' | Restart the service.',
      'most cells instruct',
    ],
    [
      'Code | Additional information',
      ['The service is off.', 'The net is off.'],
      'The service is off. | ',
      'they explain',
    ],
    ['Code | Recommended action', ['None known', 'Wait for it'], ' | None known', 'its header decides'],
    [
      'Code | Cause | Symptom',
      ['It broke. | It fails.', 'It. | It.'],
      'It broke. | ',
      'a cause stands next to the symptom',
    ],
    ['Code | Symptom', ['It fails.', 'It hangs.'], 'It fails. | ', 'nothing else says why'],
    [
      'Code | Description | Related article',
      ['It. | [Page](a.md)', 'It. | [B](b.md)'],
      'It. | [Page](a.md)',
      'a link is the guidance',
    ],
  ])('of %j over %j reads %j, because %s', (header, [first, second], entry) => {
    const table = `| ${header} |\n|${'-|'.repeat(header.split('|').length)}\n| 0x80070005 | ${first ?? ''} |\n| 0x80070006 | ${second ?? ''} |`;
    expect(entriesOf(table)[0]).toBe(`0x80070005 | ${entry}`);
  });
});

describe('what is a code', () => {
  it.each([
    [
      '| HRESULT | Response code | Cause |\n|-|-|-|\n| 0x80190190 | 400 | Bad |',
      ['0x80190190 | Bad | '],
      'the response is of another protocol',
    ],
    ['| Facility | Value | Description |\n|-|-|-|\n| FACILITY_WIN32 | 7 | Win32 |', [], 'a facility is none'],
    ['| Ticket options | Description |\n|-|-|\n| 0x40810010 | May be forwarded to others |', [], 'options are none'],
    ['Return value: 3\nCause: It.', [], 'that is a line of a log'],
    ['## Updates fail (ex: 0x80070070)\n\nFree some space.', [], 'it is an example'],
    ['## 0x80070005 on Windows 10\n\nGrant it.', ['0x80070005 |  | Grant it.'], '10 is a version'],
    [
      '| HRESULT | Cause |\n|-|-|\n| HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND) | Gone |',
      ['0x80070002 ERROR_FILE_NOT_FOUND | Gone | '],
      'the macro makes a value',
    ],
    [
      '## Error code: 691\n\nThe name is wrong.',
      ['0x000002B3 | The name is wrong. | '],
      'a word for error stands before it',
    ],
    [
      '# Error codes\n\n### 619\n\nClosed.\n\n### 691\n\nDenied.',
      ['0x0000026B | Closed. | ', '0x000002B3 | Denied. | '],
      'the title says what the numbers are',
    ],
    [
      '# Error list\n\n- 600\n\n  Pending.\n- 601: Invalid.',
      ['0x00000258 | Pending. | ', '0x00000259 | Invalid. | '],
      'items may begin with numbers',
    ],
    [
      '| Error code | Error value |\n|-|-|\n| NERR_BadThing | 0x80070001 |\n| A__B | 0x80070002 |',
      ['0x80070001 NERR_BadThing |  | ', '0x80070002 A__B |  | '],
      'names and values say it',
    ],
    [
      '| Name | Description |\n|-|-|\n| ERROR_ALREADY | It is there.<br>Value: 0x800700b7 |',
      ['0x800700B7 ERROR_ALREADY | It is there. | '],
      'its value stands in the description',
    ],
    [
      '| Code | Cause |\n|-|-|\n| E_NOTIMPL-0x80004001 | No |',
      ['0x80004001 E_NOTIMPL | No | '],
      'name and value share a cell',
    ],
    [
      '| Code | Cause |\n|-|-|\n| 0x80070002、0x80070003 | A |\n| 0x80070004・0x80070005 | B |\n| 0x80070006 + 0x80070007 | C |',
      [
        '0x80070002 | A | ',
        '0x80070003 | A | ',
        '0x80070004 | B | ',
        '0x80070005 | B | ',
        '0x80070006 | C | ',
        '0x80070007 | C | ',
      ],
      'codes are parted in many ways',
    ],
    [
      '- 0x80070004 (-2147024892): One.\n- 0x80070055 (-2147024891): Two.\n- 0x80070006 (-2147024890): Six.',
      ['0x80070004 | One. | ', '0x80070005 | Two. | ', '0x80070006 | Six. | '],
      'in a list, too, the decimal between its neighbours stands',
    ],
    [
      '# Bug check reference\n\n| Code | Name |\n|-|-|\n| 0x0000009F | [DRIVER_POWER_STATE_FAILURE](a.md) |',
      ['bug check 0x9F DRIVER_POWER_STATE_FAILURE |  | [DRIVER_POWER_STATE_FAILURE](a.md)'],
      'the title names the family, and the link is the guidance',
    ],
    [
      '## AADSTS50011\n\n**Causa:** La dirección falta.',
      ['AADSTS50011 | La dirección falta. | '],
      'sign-in codes are a family',
    ],
  ])('in %j gives %j, because %s', (markdown, entries) => {
    expect(entriesOf(markdown)).toEqual(entries);
  });
});

describe('names over values', () => {
  it.each([
    [
      'error:ERROR_FILE_NOT_FOUND\nnumber:2\ncomment:It is not there.\n\nerror:ERROR_X_Y\nnumber:3\ncomment:It is elsewhere.',
      ['0x00000002 ERROR_FILE_NOT_FOUND | It is not there. | ', '0x00000003 ERROR_X_Y | It is elsewhere. | '],
      'the value is another line of a record',
    ],
    [
      '**ERROR\\_NOT\\_ALL\\_ASSIGNED**\n\n1300 (0x514)\n\nNot all are assigned.',
      ['0x00000514 ERROR_NOT_ALL_ASSIGNED | Not all are assigned. | '],
      'each stands in its paragraph',
    ],
    [
      '<span id="ERROR_CAN_NOT_DEL_LOCAL_WINS"></span><span id="error_can_not_del_local_wins"></span>**ERROR\\_CAN\\_NOT\\_DEL\\_LOCAL\\_WINS**\n\n4001 (0xFA1)\n\nIt stays.',
      ['0x00000FA1 ERROR_CAN_NOT_DEL_LOCAL_WINS | It stays. | '],
      'anchors make no name too long',
    ],
    [
      '**PROV_S_FOURTH** (0x00040404)\nIt is done.',
      ['0x00040404 PROV_S_FOURTH | It is done. | '],
      'name and value share a line',
    ],
    [
      'APC_INDEX_MISMATCH (0x1)\nThe calls differ.\nPARAMETERS\n    1 - address of the call\n\nNO_MORE_IRP_STACK_LOCATIONS (0x35)\nPARAMETERS\n    1 - the IRP',
      ['bug check 0x1 APC_INDEX_MISMATCH | The calls differ. | ', 'bug check 0x35 NO_MORE_IRP_STACK_LOCATIONS |  | '],
      'the parameters of a bug check are no cause',
    ],
    [
      '**SL _ E _ chiave non valida**\n0xC004F050\nLa chiave non vale.',
      ['0xC004F050 | La chiave non vale. | '],
      'a translated name names nothing',
    ],
    [
      '<dl><dt>**ERROR_X_Y** (1796 (0x704))</dt><dd>The port.</dd></dl>',
      ['0x00000704 ERROR_X_Y | The port. | '],
      'they share a term',
    ],
    [
      '<dl> <dt>\n\n<span id="FEED_E_NOT_FOUND__0x80201001_"></span><span id="feed_e_not_found__0x80201001_"></span>FEED \\_ E \\_ non \\_ trovato (0x80201001)\n</dt> <dd>\n\nNon è stato trovato.\n\n</dd> <dt>\n\n<span id="ERROR_TASK_BUSY"></span>**o \\_ serviço de tarefa E está \\_ \\_ muito \\_ ocupado**\n</dt> <dd> <dl> <dt>\n\n12029\n</dt> <dt>\n\nEstá ocupado.\n\n</dt> </dl> </dd> <dt>\n\n<span id="E_FAIL"></span>**Fehler \\_ E**\n</dt> <dd> <dl> <dt>\n\nEs ist fehlgeschlagen.\n\n</dt> </dl> </dd> </dl>',
      [
        '0x80201001 FEED_E_NOT_FOUND | Non è stato trovato. | ',
        '0x00002EFD ERROR_TASK_BUSY | Está ocupado. | ',
        '0x80004005 E_FAIL | Es ist fehlgeschlagen. | ',
      ],
      'the anchor of a term has its name, whatever a translation made of it, and whether a value follows or not',
    ],
    [
      '| 名稱 | 描述 | 值 |\n|-|-|-|\n| E \\_ ACCESSDENIED | 拒絕存取 | 0x80070005 |\n| E \\_ 中止 | 已中止 | 0x80004004 |',
      ['0x80070005 E_ACCESSDENIED | 拒絕存取 | ', '0x80004004 | 已中止 | '],
      'parts of a name that a translation only set apart are still its name',
    ],
  ])('%j give %j, because %s', (markdown, entries) => {
    expect(entriesOf(markdown)).toEqual(entries);
  });

  it('are read from headers, with their comments', () => {
    expect(entriesOf(fixture('defined-names.md'))).toEqual([
      '0x00041300 SCHED_S_TASK_READY | The task is ready to run. | ',
      '0x80041301 SCHED_E_X | It broke. | ',
      '0x00041F10 FEED_S_PARTIAL | Some of the feeds were read. | ',
      '0x00041301 SCHED_S_TASK_RUNNING | The task is running. | ',
    ]);
  });

  it('are read from nested definitions, and a name that is none is remarked on', () => {
    const text = fixture('names-in-definitions.md');
    expect(entriesOf(text)).toEqual([
      '0x00000514 ERROR_NOT_ALL_ASSIGNED | Not all privileges are assigned. | ',
      '0x80320001 | Der Aufruf ist nicht vorhanden. | ',
    ]);
    expect(remarksOn(text)).toEqual([expect.stringContaining('is no name as headers write it')]);
  });
});
