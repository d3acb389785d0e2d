import { codeFamilies, familyOf } from '../../domain/codes/families/codeFamilies.ts';
import { bugcheck } from '../../domain/codes/families/bugcheck.ts';
import { aadsts } from '../../domain/codes/families/aadsts.ts';
import { codeInFamily, isWindowsCode, numberOf } from '../../domain/codes/errorCode.ts';
import type { ErrorCode } from '../../domain/codes/errorCode.ts';
import type { CodeFamily } from '../../domain/codes/families/codeFamily.ts';
import type { FoundRow } from '../records/foundGuidance.ts';

/**
 * Reads the bare numbers of a document in the family that its title, its description and the headings above them name:
 * under "Bug check code reference" 0x0000009F is bug check 0x9F. A code whose spelling or whose column says its family
 * keeps it, and so does one that the family cannot hold.
 */
export function inFamilyOfDocument(rows: readonly FoundRow[], subject: string): FoundRow[] {
  const family = subjects.find(([, words]) => words.test(subject))?.[0];
  if (family === undefined) return [...rows];
  const place = codeFamilies.indexOf(family);
  return rows.map((row) => {
    const { code } = row.named;
    return code === null || !isWindowsCode(code) || !fits(family, code)
      ? row
      : { ...row, named: { ...row.named, code: codeInFamily(place, numberOf(code)) } };
  });
}

/** The slug of the family that most codes of the rows are of; "windows" if there are none. */
export function familyOfRows(rows: readonly FoundRow[]): string {
  const counts = new Map<string, number>();
  for (const { named } of rows) {
    if (named.code === null) continue;
    const { slug } = familyOf(named.code);
    counts.set(slug, (counts.get(slug) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? 'windows';
}

const subjects: readonly (readonly [CodeFamily, RegExp])[] = [
  [bugcheck, /\bbug ?checks?\b|\bstop(?:p?[ -]?(?:codes?|errors?|fehler))\b|\bblue ?screens?\b|\bbsod\b/i],
  [aadsts, /\baadsts|\b(?:entra|azure ad|sign-?in)\b[^.]{0,40}\berror codes?\b/i],
];

/** Bug checks are small numbers, or those that Windows takes from a status; sign-in codes have five to seven digits. */
function fits(family: CodeFamily, code: ErrorCode): boolean {
  const number = numberOf(code);
  const isNamed = family.names?.has(number) === true;
  return family === aadsts ? number >= 10_000 && number < 10_000_000 : isNamed || number < 0x1000;
}
