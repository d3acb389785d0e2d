import type { LintFix } from './finding.ts';
import type { LintedRow, LintedText } from './guidanceToLint.ts';

/** The edit that gives a text of guidance other words; undefined if it is that of a file, or nothing would change. `row`: whose cause it may be. */
export function textFix(text: LintedText, to: string, row: LintedRow | null): LintFix | undefined {
  if (to === text.text || to.trim() === '') return undefined;
  const { mitigation, guide } = text;
  if (mitigation !== undefined)
    return { updateMitigation: { id: mitigation.id, expectedVersion: mitigation.version, text: to } };
  if (guide !== undefined) return { updateGuide: { slug: guide.slug, expectedVersion: guide.version, escalation: to } };
  if (row?.causes.includes(text) !== true) return undefined;
  return rowFix(row, { causes: row.causes.map((cause) => (cause === text ? to : cause.text)) });
}

/** The edit that gives a row other causes or steps; undefined if it is that of a file. */
export function rowFix(
  { entry }: LintedRow,
  { causes, steps }: { readonly causes?: readonly string[]; readonly steps?: readonly LintedText[] },
): LintFix | undefined {
  if (entry === undefined) return undefined;
  const mitigations = steps?.flatMap(({ mitigation, condition = null }) =>
    mitigation === undefined ? [] : [{ id: mitigation.id, condition }],
  );
  return {
    updateEntry: {
      id: entry.id,
      expectedVersion: entry.version,
      ...(causes === undefined ? {} : { causes }),
      ...(mitigations === undefined ? {} : { mitigations }),
    },
  };
}
