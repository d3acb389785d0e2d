import { fromWin32, ntstatusOf } from '../../domain/codes/decoding/equivalentCodes.ts';
import { codesNamed } from '../../domain/codes/reading/codesNamed.ts';
import { namesIn, numberNamed } from '../../domain/codes/tables/codeNames.ts';
import { decodeErrorCode } from '../../domain/codes/decoding/decode.ts';
import { toErrorCode } from '../../domain/codes/errorCode.ts';
import { spellingOf } from '../../domain/codes/families/spelling.ts';
import type { ErrorCode } from '../../domain/codes/errorCode.ts';
import { mitigationKey } from '../../domain/guidance/mitigationKey.ts';
import { isSymbol } from '../cells/codeWords.ts';
import type { FoundRow, Notice } from './foundGuidance.ts';

/**
 * Defects of rows that still become entries: a code in two rows, a row without a code among others, a name that the
 * published lists give to another value, a cause "Unknown" for a code that has a name.
 */
export function remarksOn(rows: readonly FoundRow[]): Notice[] {
  return [
    ...repeatedCodes(rows),
    ...rows.flatMap((row) => [...withoutCode(row, rows), ...misnamed(row), ...unknown(row)]),
  ];
}

function repeatedCodes(rows: readonly FoundRow[]): Notice[] {
  const seen = new Map<ErrorCode, FoundRow>();
  return rows.flatMap((row) => {
    const { code } = row.named;
    if (code === null) return [];
    const first = seen.get(code);
    if (first === undefined) {
      seen.set(code, row);
      return [];
    }
    const isSame = guidanceOf(row) === guidanceOf(first);
    const what = isSame
      ? 'with the same guidance; take one of them out'
      : 'with other guidance; both make an entry. Join them if they mean the same';
    return [about(row, `${spellingOf(code)} stands in line ${String(first.line)} too, ${what}.`)];
  });
}

function guidanceOf({ causes, mitigations }: FoundRow): string {
  return JSON.stringify([causes.map(mitigationKey), mitigations.map(mitigationKey)]);
}

function withoutCode(row: FoundRow, { length }: readonly FoundRow[]): Notice[] {
  if (row.named.code !== null || row.named.symbol !== null || length < 2) return [];
  return [about(row, 'The row has no code, so only a search for its words finds it. Write the code if there is one.')];
}

/** Checks the names in the name column, and causes that are only a name. */
function misnamed(row: FoundRow): Notice[] {
  const { code, symbol } = row.named;
  if (code === null) return [];
  const names = new Set([symbol ?? '', ...row.causes.map((cause) => cause.replace(/[\s*`\\.]/g, ''))].filter(isSymbol));
  return [...names].flatMap((name) => {
    const values = valuesOf(name);
    if (values.length === 0 || values.includes(code) || values.includes(ntstatusOf(code) ?? code)) return [];
    const own = decodeErrorCode(code).symbol;
    return [
      about(
        row,
        `${name} is the name of ${values.map(spellingOf).join(', ')} in the published lists, not of ${spellingOf(code)}${own === null ? '' : `, which is ${own}`}. Correct the one that is wrong.`,
      ),
    ];
  });
}

function valuesOf(name: string): ErrorCode[] {
  const win32 = numberNamed('win32', name);
  const values = codesNamed(name);
  return win32 === undefined ? [...values] : [...values, toErrorCode(win32), fromWin32(win32 & 0xffff)];
}

function unknown(row: FoundRow): Notice[] {
  const { code } = row.named;
  if (code === null || !row.saysUnknown) return [];
  const name = decodeErrorCode(code).symbol ?? namesIn('hresult', code)[0];
  return name === undefined
    ? []
    : [about(row, `The cause of ${spellingOf(code)} is said to be unknown, but the published lists call it ${name}.`)];
}

function about({ line, startLine, endLine, text }: FoundRow, message: string): Notice {
  return { line, startLine, endLine, text, message, isWhole: false };
}
