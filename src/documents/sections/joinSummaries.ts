import type { ErrorCode } from '../../domain/codes/errorCode.ts';
import { mitigationKey } from '../../domain/guidance/mitigationKey.ts';
import type { FoundRow } from '../records/foundGuidance.ts';
import type { CodeSection } from './findCodeSections.ts';

/**
 * Makes one entry of a row of a summary and the section of its code further on. Only if one row and one section have
 * the code: two rows of guidance are two entries. What both say is said once.
 */
export function joinSummaries(rows: readonly FoundRow[], sections: readonly CodeSection[]): FoundRow[] {
  const headings = new Set(sections.map((section) => section.heading.line));
  const isSection = (row: FoundRow): boolean => row.origin === null && headings.has(row.startLine);
  const byCode = new Map<ErrorCode, FoundRow[]>();
  for (const row of rows) {
    if (row.named.code === null) continue;
    const same = byCode.get(row.named.code);
    if (same === undefined) byCode.set(row.named.code, [row]);
    else same.push(row);
  }
  const joined = new Map<FoundRow, FoundRow | null>();
  for (const [first, second, ...others] of byCode.values()) {
    if (first === undefined || second === undefined || others.length > 0) continue;
    if (isSection(first) || !isSection(second) || first.endLine >= second.startLine) continue;
    joined.set(first, null);
    joined.set(second, together(first, second));
  }
  return rows.flatMap((row) => {
    const one = joined.get(row);
    return one === undefined ? [row] : one === null ? [] : [one];
  });
}

function together(summary: FoundRow, section: FoundRow): FoundRow {
  const causes = [...summary.causes.filter((text) => !isSaidIn(text, section.causes)), ...section.causes];
  const more = summary.mitigations.filter((text) => !isSaidIn(text, section.mitigations) && !leadsWithin.test(text));
  return {
    ...section,
    named: { code: section.named.code, symbol: section.named.symbol ?? summary.named.symbol },
    causes,
    mitigations: [...section.mitigations, ...more],
    conditions: [...section.conditions, ...more.map(() => null)],
    also: [{ startLine: summary.startLine, endLine: summary.endLine }],
  };
}

function isSaidIn(text: string, texts: readonly string[]): boolean {
  const key = mitigationKey(text);
  return texts.some((other) => mitigationKey(other).includes(key));
}

/** Only a link to the section itself: "See [below](#0x80070005)". */
const leadsWithin = /^(?:\p{L}+ ){0,4}\[[^\]]*\]\(#[^)]*\)[.\s]*$/u;
