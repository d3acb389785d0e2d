import type { Role } from './access.ts';
import { invalidInput, type InvalidInput } from '../problem.ts';

/** A token to be made, its rules kept. */
export interface NewToken {
  readonly name: string;
  readonly role: Role;
  /** Null: never expires, on purpose. */
  readonly days: number | null;
}

/** How long a token lasts where its maker does not say, and at most, in days. */
export const defaultTokenDays = 90;
export const longestTokenDays = 365;

const longestName = 100;

/** Names of actors that belong to no token and would be mistaken for one in the history. */
const takenNames = [
  'seed',
  'anonymous',
  'command line',
  'one-time link',
  'hresolve import',
  'dry run',
  'somebody',
  'demo',
];

/** What is wrong with a token's name, as the end of a sentence; null if nothing is. */
export function unfitTokenName(name: string): string | null {
  const trimmed = name.trim();
  const taken = takenNames.find((each) => lettersOf(each) === lettersOf(trimmed));
  if (taken !== undefined) return `is "${taken}", which the program writes for itself; choose another.`;
  const fits = /[\p{L}\p{N}]/u.test(trimmed) && trimmed.length <= longestName && !/\p{C}/u.test(trimmed);
  return fits ? null : `needs 1 to ${String(longestName)} printable characters: who or what will use the token.`;
}

/** What is left of a name for someone who reads it quickly: other letters of the same look, blanks and marks do not count. */
function lettersOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[^a-z]/g, (letter) => lookalikes.get(letter) ?? letter);
}

/** Letters of other scripts, and digits, that look like a letter of the names above; that letter first. */
const lookalikes = new Map(
  [
    'aаα',
    'cс',
    'dԁ',
    'eеε3',
    'hһ',
    'iіιı',
    'jј',
    'lӏ1',
    'kкκ',
    'mм',
    'nոν',
    'oоο0',
    'pрρ',
    'sѕ5',
    'tтτ',
    'uυ',
    'yу',
  ].flatMap(([letter = '', ...others]) => others.map((other) => [other, letter] as const)),
);

/** As unfitTokenName, of the days that it lasts. */
export function unfitTokenDays(days: number | null): string | null {
  if (days === null || (Number.isInteger(days) && days >= 1 && days <= longestTokenDays)) return null;
  return `is ${String(days)}; a token lasts 1 to ${String(longestTokenDays)} days, or without end on purpose.`;
}

/** The token to make, or everything that is wrong with what was asked for. */
export function readNewToken({ name, role, days }: NewToken): NewToken | InvalidInput[] {
  const roleProblem = role === 'ANONYMOUS' ? 'is ANONYMOUS, which needs no token; use ANALYST, EDITOR or ADMIN.' : null;
  const flaws = { name: unfitTokenName(name), role: roleProblem, days: unfitTokenDays(days) };
  const problems = Object.entries(flaws).flatMap(([field, flaw]) =>
    flaw === null ? [] : [invalidInput('INVALID_VALUE', ['input', field], `input.${field} ${flaw}`)],
  );
  return problems.length > 0 ? problems : { name: name.trim(), role, days };
}
