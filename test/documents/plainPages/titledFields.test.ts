import { describe, expect, it } from 'vitest';
import { spellingOf } from '../../../src/domain/codes/families/spelling.ts';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';

function rowsOf(markdown: string): unknown[] {
  return readDocument(markdown).guide.rows.map(({ code, symbol, causes, steps }) => ({
    code: code === null ? null : spellingOf(code),
    symbol,
    causes,
    steps: steps.map(({ text }) => text),
  }));
}

const texts = 'The server cannot reach the share.\n\n1. Open the portal.\n2. Look for the share.\n';
const read = {
  code: '0x80C8305F',
  symbol: 'ECS_E_SHARE_CLOSED',
  causes: ['The share cannot be read.', 'The server cannot reach the share.'],
  steps: ['Open the portal.', 'Look for the share.'],
};

describe('a title over a small table of the fields of its code', () => {
  it.each([
    {
      because: 'the table has headers of its own',
      table: '| Error | Code |\n|-|-|\n| **HRESULT** | 0x80c8305f |\n| **HRESULT (decimal)** | -2134364065 |',
    },
    { because: 'the headers are blank', table: '| | |\n|-|-|\n| **HRESULT** | 0x80c8305f |' },
    {
      because: 'the words of the fields are those of another language',
      table: '| Hiba | Code |\n|-|-|\n| **Hresult** | 0x80c8305f |\n| **HRESULT (decimális)** | -2134364065 |',
    },
  ])('is an entry with the texts below, also where $because', ({ table }) => {
    const fields = `${table}\n| **Error string** | ECS_E_SHARE_CLOSED |\n| **Remediation required** | Yes |\n`;
    const titled = `<a id="-2134364065"></a>**The share cannot be read.**\n\n${fields}\n${texts}`;
    expect(rowsOf(`# Sync\n\n## Errors\n\n${titled}`)).toEqual([read]);
    expect(rowsOf(`# Sync\n\n## Errors\n\n### The share cannot be read.\n\n${fields}\n${texts}`)).toEqual([read]);
  });

  it('is an entry of its own, also in Chinese, where a title may hold the word for a problem, and with a blank after the zero', () => {
    const first =
      '**同步因驗證有問題而失敗。**\n\n| | |\n|-|-|\n| **HRESULT** | 0x80c80300 |\n\n此錯誤通常是因為伺服器時間不正確所造成。\n';
    const second = '**憑證過期。**\n\n| | |\n|-|-|\n| **HRESULT** | 0 x80c83078 |\n\n1. 刪除過期的憑證。\n';
    expect(rowsOf(`# 同步\n\n${first}\n${second}`)).toEqual([
      {
        code: '0x80C80300',
        symbol: null,
        causes: ['同步因驗證有問題而失敗。', '此錯誤通常是因為伺服器時間不正確所造成。'],
        steps: [],
      },
      { code: '0x80C83078', symbol: null, causes: ['憑證過期。'], steps: ['刪除過期的憑證。'] },
    ]);
  });

  it('leaves a table that says why to itself', () => {
    const record =
      '**A record**\n\n| Field | Value |\n|-|-|\n| Error code | 0x80070005 |\n| Cause | No access. |\n| Resolution | Grant it. |\n';
    expect(rowsOf(`# Records\n\n${record}`)).toEqual([
      { code: '0x80070005', symbol: null, causes: ['No access.'], steps: ['Grant it.'] },
    ]);
  });
});

it('takes "Yes" in a column of what to do for no step', () => {
  const table =
    '| Error code | Cause | Action required |\n|-|-|-|\n| 0x80070005 | No access. | Yes |\n| 0x80070020 | Open. | Não |';
  expect(rowsOf(`# Errors\n\n${table}`)).toEqual([
    { code: '0x80070005', symbol: null, causes: ['No access.'], steps: [] },
    { code: '0x80070020', symbol: null, causes: ['Open.'], steps: [] },
  ]);
});
