import { noScope, readScopeRule, writeScopeRule } from '../../guidance/scopeRule.ts';
import { invalidInput, type InvalidInput } from '../../problem.ts';
import { listTooLong } from './textRules.ts';

/**
 * The rules of a scope as they are kept: in their own spelling, each once, in the order given; "none" alone is no
 * rule at all. Or what is wrong with them, each with its place.
 */
export function readScope(rules: readonly string[], path: readonly string[]): readonly string[] | InvalidInput[] {
  const tooLong = listTooLong(rules.length, path);
  if (tooLong !== null) return [tooLong];
  if (rules.length === 1 && rules[0]?.trim().toLowerCase() === noScope) return [];
  const read = rules.map((rule, index) => readRule(rule, [...path, String(index)]));
  const problems = read.filter((each) => typeof each !== 'string');
  return problems.length > 0 ? problems : [...new Set(read.filter((each) => typeof each === 'string'))];
}

/** Tells the problems from the rules. */
export function isScopeRefused(read: readonly string[] | InvalidInput[]): read is InvalidInput[] {
  return read.some((each) => typeof each !== 'string');
}

function readRule(text: string, path: readonly string[]): string | InvalidInput {
  const rule = readScopeRule(text);
  if (rule !== null) return writeScopeRule(rule);
  const message = `${path.join('.')} is "${text.slice(0, 60)}", which is not a rule of a scope; write "facility 28", "NTSTATUS facility 27", a range such as "0x80240000-0x8024FFFF" with the lower code first, the beginning of names such as "WU_E_*", or "family aadsts".`;
  return invalidInput('INVALID_VALUE', path, message);
}
