import { describe, expect, it } from 'vitest';
import { spellingOf } from '../../../src/domain/codes/families/spelling.ts';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';

/** Documents as they are met, each with the entries that a reader would write down. */
const documents: readonly (readonly [what: string, markdown: string, entries: readonly string[]])[] = [
  [
    'Swedish headers',
    '# Fel\n\n| Felkod | Orsak | Åtgärd |\n|---|---|---|\n| 0x80070005 | Åtkomst saknas. | Ge behörighet. |',
    ['0x80070005 | Åtkomst saknas. | Ge behörighet.'],
  ],
  [
    'Dutch labels',
    '# Fouten\n\n## 0x80070005\n\n**Oorzaak:** Geen toegang.\n\n**Oplossing:** Geef toegang.',
    ['0x80070005 | Geen toegang. | Geef toegang.'],
  ],
  [
    'a Polish list',
    '# Błędy\n\n- **0x80070005**: Brak dostępu.\n  - Przyczyna: Konto jest zablokowane.\n  - Rozwiązanie: Odblokuj konto.',
    ['0x80070005 | Brak dostępu. // Konto jest zablokowane. | Odblokuj konto.'],
  ],
  [
    'Turkish headers',
    '# Hatalar\n\n| Hata kodu | Neden | Çözüm |\n|--|--|--|\n| 0x80070020 | Dosya açık. | Dosyayı kapatın. |',
    ['0x80070020 | Dosya açık. | Dosyayı kapatın.'],
  ],
  [
    'Korean sub-headings',
    '# 오류\n\n## 0x80070005\n\n### 원인\n\n권한이 없습니다.\n\n### 해결 방법\n\n1. 권한을 부여합니다.\n2. 다시 시작합니다.',
    ['0x80070005 | 권한이 없습니다. | 권한을 부여합니다. // 다시 시작합니다.'],
  ],
  [
    'a table of a saved page, its navigation and footer aside',
    '<!DOCTYPE html><html><head><title>Errors</title></head><body><nav><a href="x">0x80070001</a></nav><main><h1>Errors</h1><table><thead><tr><th>Code</th><th>Meaning</th><th>What to do</th></tr></thead><tbody><tr><td>0x80070005</td><td>No access.</td><td><ol><li>Sign in.</li><li>Grant it.</li></ol></td></tr></tbody></table></main><footer>0x80070002</footer></body></html>',
    ['0x80070005 | No access. | Sign in. // Grant it.'],
  ],
  [
    'a list inside a step',
    '## 0x80070005\n\nCause: No access.\n\nResolution:\n\n1. Open Settings:\n   - Accounts\n   - Access\n2. Grant it.',
    ['0x80070005 | No access. | Open Settings:<br>\\- Accounts<br>\\- Access // Grant it.'],
  ],
  [
    'an article with a resolution for each cause',
    '# Error 0x80070005 on sign-in\n\n## Cause 1: The account is locked\n\nSomeone locked it.\n\n## Resolution 1\n\nUnlock it.\n\n## Cause 2: The disk is full\n\nNo room.\n\n## Resolution 2\n\nMake room.',
    [
      '0x80070005 | The account is locked<br>Someone locked it. // The disk is full<br>No room. | [Cause 1: The account is locked] Unlock it. // [Cause 2: The disk is full] Make room.',
    ],
  ],
  [
    'an alert after a step',
    '## 0x80070005\n\n**Cause:** No access.\n\n**Resolution:** Grant it.\n\n> [!IMPORTANT]\n> Ask first.',
    ['0x80070005 | No access. | Grant it.<br>**Important:** Ask first.'],
  ],
  [
    'two definition lists in one',
    '<dl>\n<dt>0x80070005</dt>\n<dd>No access.</dd>\n<dd>Resolution: Grant it.</dd>\n<dt>0x80070020</dt>\n<dd>File open.</dd>\n</dl>',
    ['0x80070005 | No access. | Grant it.', '0x80070020 | File open. | '],
  ],
  [
    'a table without outer pipes',
    'Code | Cause | Fix\n--- | --- | ---\n0x80070005 | No access. | Grant it.',
    ['0x80070005 | No access. | Grant it.'],
  ],
  [
    'headers in two rows',
    '<table><tr><th rowspan="2">Error code</th><th colspan="2">Guidance</th></tr><tr><th>Cause</th><th>Resolution</th></tr><tr><td>0x80070005</td><td>No access.</td><td>Grant it.</td></tr></table>',
    ['0x80070005 | No access. | Grant it.'],
  ],
  [
    'a code over two rows',
    '<table><tr><th>Code</th><th>Cause</th><th>Resolution</th></tr><tr><td rowspan="2">0x80070005</td><td>No access.</td><td>Grant it.</td></tr><tr><td>Locked.</td><td>Unlock it.</td></tr></table>',
    ['0x80070005 | No access. // Locked. | [No access] Grant it. // [Locked] Unlock it.'],
  ],
  [
    'a resolution over two rows',
    '<table><tr><th>Code</th><th>Cause</th><th>Resolution</th></tr><tr><td>0x80070005</td><td>No access.</td><td rowspan="2">Grant it.</td></tr><tr><td>0x80070020</td><td>Locked.</td></tr></table>',
    ['0x80070005 | No access. | Grant it.', '0x80070020 | Locked. | Grant it.'],
  ],
  [
    'a block of code in a cell',
    '<table><tr><th>Code</th><th>Cause</th><th>Resolution</th></tr><tr><td>0x80070005</td><td>No access.</td><td>Run:<pre>icacls C:\\x\nicacls D:\\x</pre></td></tr></table>',
    ['0x80070005 | No access. | Run:\n\n```\nicacls C:\\x\nicacls D:\\x\n```'],
  ],
  [
    'a footnote at a code',
    '| Code | Cause | Fix |\n|-|-|-|\n| 0x80070005[^1] | No access. | Grant it. |\n\n[^1]: Since version 2.',
    ['0x80070005 | No access. | Grant it.'],
  ],
  [
    'a raised number at a code',
    '| Code | Cause | Fix |\n|-|-|-|\n| 0x80070005<sup>1</sup> | No access. | Grant it. |\n\n1. Since version 2.',
    ['0x80070005 | No access. | Grant it.'],
  ],
  [
    'numbered alternatives',
    '## 0x80070005\n\n### Cause\n\nNo access.\n\n### Solution 1: Ask\n\nAsk an admin.\n\n### Solution 2: Grant\n\nGrant it.',
    ['0x80070005 | No access. | **Solution 1: Ask**<br>Ask an admin. // **Solution 2: Grant**<br>Grant it.'],
  ],
  [
    'names over values',
    '# Codes\n\n**ERROR_ACCESS_DENIED**\n\n5 (0x5)\n\nAccess is denied.\n\n**ERROR_SHARING_VIOLATION**\n\n32 (0x20)\n\nThe file is in use.',
    [
      '0x00000005 ERROR_ACCESS_DENIED | Access is denied. | ',
      '0x00000020 ERROR_SHARING_VIOLATION | The file is in use. | ',
    ],
  ],
  [
    'a header file',
    '```c\n// The store is closed.\n#define STO_E_CLOSED _HRESULT_TYPEDEF_(0x80041301L)\n#define STO_E_FULL 0x80041302L // The store is full.\n```',
    ['0x80041301 STO_E_CLOSED | The store is closed. | ', '0x80041302 STO_E_FULL | The store is full. | '],
  ],
  [
    'a message file, which is no guidance',
    '```\nMessageId=0x1\nSeverity=Error\nSymbolicName=STO_E_X\nLanguage=English\nIt broke.\n.\n```',
    [],
  ],
  [
    'paragraphs that begin with codes',
    '0x80070005: No access. Fix: Grant it.\n\n0x80070020: In use. Fix: Close it.',
    ['0x80070005 | No access. | Grant it.', '0x80070020 | In use. | Close it.'],
  ],
  [
    'a list of codes and dashes',
    '# E\n\n* 0x80070005 - No access\n* 0x80070020 - In use',
    ['0x80070005 | No access | ', '0x80070020 | In use | '],
  ],
  [
    'a code that unfolds',
    '<details><summary>0x80070005</summary>\n\n**Cause:** No access.\n\n**Resolution:** Grant it.\n\n</details>',
    ['0x80070005 | No access. | Grant it.'],
  ],
  [
    'signs before headings',
    '## ❌ 0x80070005\n\n### 🔍 Cause\n\nNo access.\n\n### ✅ Resolution\n\nGrant it.',
    ['0x80070005 | No access. | Grant it.'],
  ],
  [
    'questions about one code',
    '## What does 0x80070005 mean?\n\nYou have no access.\n\n## How do I fix 0x80070005?\n\nGrant it.',
    ['0x80070005 | You have no access. | Grant it.'],
  ],
  [
    'sentences in the column of codes',
    '| Problem | Solution |\n|-|-|\n| Error 0x80070005 appears. | Grant it. |\n| Error 0x80070020 appears. | Close it. |',
    ['0x80070005 | Error 0x80070005 appears. | Grant it.', '0x80070020 | Error 0x80070020 appears. | Close it.'],
  ],
  [
    'signed decimals',
    '| Error | Reason | Action |\n|-|-|-|\n| -2147024891 | No access. | Grant it. |',
    ['0x80070005 | No access. | Grant it.'],
  ],
  [
    'a heading with three spellings',
    '## 0x80070005 (-2147024891) E_ACCESSDENIED\n\nReason: No access.\n\nAction: Grant it.',
    ['0x80070005 E_ACCESSDENIED | No access. | Grant it.'],
  ],
  [
    'bug checks',
    '# Bug check codes\n\n## Bug Check 0x9F: DRIVER_POWER_STATE_FAILURE\n\n### Cause\n\nA driver waits.\n\n### Resolution\n\nUpdate it.',
    ['bug check 0x9F DRIVER_POWER_STATE_FAILURE | A driver waits. | Update it.'],
  ],
  [
    'sign-in codes in a list',
    '# Sign-in codes\n\n- AADSTS50055 - The password is expired.\n- AADSTS50057 - The account is disabled.',
    ['AADSTS50055 | The password is expired. | ', 'AADSTS50057 | The account is disabled. | '],
  ],
  [
    'a grid in a block of code, which is a sample',
    '```\n+------------+-----------+\n| 0x80070005 | No access |\n+------------+-----------+\n```',
    [],
  ],
  [
    'a quoted event',
    '## 0x80070005\n\n> Log Name: System\n> Cause: x\n\n**Cause:** No access.\n\n**Resolution:** Grant it.',
    ['0x80070005 | No access. | Grant it.'],
  ],
  [
    'the resolution before the cause',
    '## 0x80070005\n\n**Resolution:** Grant it.\n\n**Cause:** No access.',
    ['0x80070005 | No access. | Grant it.'],
  ],
  [
    'a heading for the steps',
    '## 0x80070005 - No access\n\n### Steps to resolve\n\n1. Grant it.\n2. Sign in.',
    ['0x80070005 | No access | Grant it. // Sign in.'],
  ],
  [
    'lead-ins as labels',
    '## 0x80070005\n\nPossible causes:\n\n- No access.\n- Locked.\n\nPossible fixes:\n\n- Grant it.\n- Unlock it.',
    ['0x80070005 | No access. // Locked. | Grant it. // Unlock it.'],
  ],
  [
    'Ukrainian headers',
    '| Код помилки | Причина | Рішення |\n|-|-|-|\n| 0x80070005 | Немає доступу. | Надайте доступ. |',
    ['0x80070005 | Немає доступу. | Надайте доступ.'],
  ],
  [
    'Arabic headers',
    '| رمز الخطأ | السبب | الحل |\n|-|-|-|\n| 0x80070005 | لا وصول. | امنح الوصول. |',
    ['0x80070005 | لا وصول. | امنح الوصول.'],
  ],
  [
    'Chinese labels in bold',
    '## 0x80070005\n\n**原因：** 沒有權限。\n\n**解決方法：** 授與權限。',
    ['0x80070005 | 沒有權限。 | 授與權限。'],
  ],
  [
    'a summary and a section',
    '# E\n\n| Code | Name |\n|-|-|\n| 0x80070005 | E_ACCESSDENIED |\n\n## 0x80070005\n\nCause: No access.\n\nFix: Grant it.',
    ['0x80070005 E_ACCESSDENIED | No access. | Grant it.'],
  ],
  [
    'rows that part a table',
    '| Code | Cause | Fix |\n|-|-|-|\n| **Network** | | |\n| 0x80070035 | No path. | Check it. |',
    ['0x80070035 | No path. | Check it.'],
  ],
  [
    'a Spanish article',
    '# Error 0x80070005 al iniciar sesión\n\n## Síntomas\n\nNo se puede iniciar sesión.\n\n## Causa\n\nNo hay acceso.\n\n## Solución\n\nConceda el acceso.',
    ['0x80070005 | No hay acceso. | Conceda el acceso.'],
  ],
  [
    'tabs',
    '## 0x80070005\n\nCause: No access.\n\n# [Windows 11](#tab/w11)\n\nResolution: Grant it.\n\n# [Windows 10](#tab/w10)\n\nResolution: Ask for it.\n\n---',
    ['0x80070005 | No access. | Grant it. // Ask for it.'],
  ],
  [
    'a name of several words written as one',
    '# Sign-in\n\n## AADSTS50126 - InvalidUserNameOrPassword\n\n**Cause:** The password is wrong.\n\n**Resolution:** Reset it.',
    ['AADSTS50126 InvalidUserNameOrPassword | The password is wrong. | Reset it.'],
  ],
  [
    'a product in a heading, which is no name',
    '# Sync\n\n## 0x80070005 - OneDrive\n\n**Cause:** No access.',
    ['0x80070005 | OneDrive // No access. | '],
  ],
  [
    'labels inside a quoted message',
    '## 0x800423F4\n\nThe job says *"A writer failed. Writer name: SqlServerWriter. Reason: 7"*.\n\n**Resolution:** Restart it.',
    ['0x800423F4 | The job says *"A writer failed. Writer name: SqlServerWriter. Reason: 7"*. | Restart it.'],
  ],
];

describe('an odd document', () => {
  it.each(documents)('makes the entries that it explains: %s', (_what, markdown, entries) => {
    const { rows } = readDocument(markdown).guide;
    expect(
      rows.map(({ code, symbol, causes, steps }) => {
        const name = symbol === null ? '' : ` ${symbol}`;
        const said = steps.map(({ condition, text }) => (condition === null ? text : `[${condition}] ${text}`));
        return `${code === null ? '-' : spellingOf(code)}${name} | ${causes.join(' // ')} | ${said.join(' // ')}`;
      }),
    ).toEqual(entries);
  });
});
