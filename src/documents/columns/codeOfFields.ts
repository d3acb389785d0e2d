import type { ErrorCode } from '../../domain/codes/errorCode.ts';
import type { DocumentTable } from '../blocks/documentTable.ts';
import { readCodeCell, repeats } from '../cells/codeCell.ts';
import type { CodeCell } from '../cells/codeCell.ts';
import { isSymbol } from '../cells/codeWords.ts';
import { isReason, roleOfLabel } from '../labels/headerWords.ts';
import { saysYesOrNo } from '../cells/cellTexts.ts';
import { plainInline } from '../text/plainText.ts';
import { titleOf } from './headersOnTop.ts';

/** The most rows that such a table has. */
const most = 8;

/**
 * The code of a small table of fields, whose texts are around the table: "HRESULT | 0x80c8305f", "HRESULT (decimal) |
 * -2134364065", "Error string | ECS_E_…", "Remediation required | Yes". Null for any other table.
 */
export function codeOfFields({ headers, rows }: DocumentTable): CodeCell | null {
  const all = headers === null ? rows : [headers, ...rows];
  if (all.length > most || all.some((row) => row.cells.length !== 2)) return null;
  let [code, symbol]: [CodeCell | null, string | null] = [null, null];
  for (const [index, { cells }] of all.entries()) {
    const [label = '', value = ''] = cells.map(({ text }) => titleOf(text));
    const role = roleOfLabel(label);
    const words = plainInline(value);
    // "Error | Code" over the fields, or nothing.
    if (index === 0 && headers !== null && !/\d/.test(words)) continue;
    if (isSymbol(words)) {
      symbol ??= words;
      continue;
    }
    const cell = role === 'code' || role === 'decimal' ? readCodeCell(value, true) : null;
    const values = cell?.codes.flatMap((named) => named.code ?? []) ?? [];
    if (cell !== null && values.length === 1) {
      const own = code?.codes.flatMap((named) => named.code ?? []) ?? [];
      const [only] = values;
      if (only === undefined || (own.length > 0 && !repeats(own, only) && own[0] !== only)) return null;
      code = code === null || role === 'code' ? (code ?? cell) : code;
    } else if (role === 'code' || (words !== '' && !saysYesOrNo(words))) return null;
  }
  const [only] = code?.codes ?? [];
  if (code === null || only === undefined) return null;
  return { ...code, codes: [{ code: only.code, symbol: only.symbol ?? symbol }] };
}

/**
 * True for a small table of what a message or a log says in an article about its code: "Error code | 0x80070005", "Error
 * description | Access is denied." One that gives a reason or a resolution is more than that.
 */
export function repeatsMessage({ headers, rows }: DocumentTable, codes: readonly (ErrorCode | null)[]): boolean {
  const all = headers === null ? rows : [headers, ...rows];
  if (all.length > most || all.some((row) => row.cells.length !== 2)) return false;
  const fields = all.map(({ cells: [first, second] }) => {
    const label = titleOf(first?.text ?? '');
    return { label, role: roleOfLabel(label), value: titleOf(second?.text ?? '') };
  });
  if (fields.some(({ label, role }) => role === 'mitigation' || (role === 'cause' && isReason(label)))) return false;
  return fields.some(
    ({ role, value }) =>
      (role === 'code' || role === 'decimal') &&
      readCodeCell(value, true).codes.some(({ code }) => code !== null && codes.includes(code)),
  );
}
