import { expect, it } from 'vitest';
import type { LabelledNumber } from '../../../../../src/domain/codes/logs/reasons/labelledNumber.ts';
import type { Topic } from '../../../../../src/domain/codes/logs/reasons/topics.ts';
import { numberIn } from './numberIn.ts';

/** A line with its number between « and », whether the rule holds for it, why, and what the text is about. */
export type RuleRow = readonly [line: string, holds: boolean, because: string, ...topics: Topic[]];

interface Rule {
  readonly why: string;
  readonly holds: (number: LabelledNumber) => boolean;
}

/** Tests rules of a table, each by the beginning of its reason. */
export function testRules(rules: readonly Rule[], rows: Readonly<Record<string, readonly RuleRow[]>>): void {
  it.each(
    Object.entries(rows).flatMap(([why, lines]) =>
      lines.map(([line, holds, because, ...topics]) => ({ why, line, holds, because, topics })),
    ),
  )('$why: $line is $holds, because $because', ({ why, line, holds, topics }) => {
    const named = rules.filter((rule) => rule.why.startsWith(why));
    expect(named).toHaveLength(1);
    expect(named.map((rule) => rule.holds(numberIn(line, ...topics)))).toEqual([holds]);
  });
}
