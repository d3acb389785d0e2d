import type { AnswerFragment, CodeFormsFragment } from '../../generated/operations.ts';
import { words } from '../words.ts';

/** What a code comes to, in one sentence. */
export function meaningOf({ entries, code }: Pick<AnswerFragment, 'entries' | 'code'>): string {
  const causes = [...new Set(entries.flatMap((entry) => entry.causes.map(({ plainText }) => plainText)))];
  const [only] = causes;
  if (causes.length > 1) return words.code.oneOf(causes.length);
  if (code === null) return only ?? '';
  // Some guidance gives the name of the code as its cause, which says nothing that the title has not said.
  if (only !== undefined) return code.symbols.includes(only) ? words.code.named(only, bitsOf(code)) : only;
  const what = code.symbol === null ? bitsOf(code) : `${code.symbol}, ${bitsOf(code)}`;
  return entries.length > 0 ? words.code.noCause(what) : words.code.unlistedMeaning(what);
}

/** "a failure from device registration". */
export function bitsOf({
  severity,
  facility,
  family,
  space,
}: Pick<CodeFormsFragment, 'severity' | 'facility' | 'family' | 'space'>): string {
  if (space === 'OTHER') return words.code.ofFamily(family.label);
  const name = facility.label ?? facility.name;
  const said = words.severity[severity];
  return name === null ? words.code.inNumber(said, facility.number) : words.code.inFamily(said, name);
}

/** The name to show beside a code: what the guidance calls it, else the published one. */
export function symbolOf({ entries, code }: Pick<AnswerFragment, 'entries' | 'code'>): string | null {
  return entries.find(({ symbol }) => symbol !== null)?.symbol ?? code?.symbol ?? null;
}
