import { hexOf } from '../domain/codes/errorCode.ts';
import type { ErrorCode } from '../domain/codes/errorCode.ts';
import type { DocumentStep, DocumentWarning, GuideDocument } from '../domain/guidance/guideDocument.ts';
import { mitigationKey } from '../domain/guidance/mitigationKey.ts';
import { appliesToOf } from './appliesTo.ts';
import { readOutline, writtenIn } from './documentOutline.ts';
import type { Outline } from './documentOutline.ts';
import { documentWarning } from './documentWarning.ts';
import { escalationOf } from './escalation.ts';
import { firstStepsOf } from './firstSteps.ts';
import type { FoundRow, Layout } from './foundGuidance.ts';
import { cutFrontMatter } from './frontMatter.ts';
import { readPipeTables } from './pipeTables.ts';
import { plainInline } from './plainText.ts';
import { sharedSpelling } from './sharedSpelling.ts';
import { splitSteps } from './splitSteps.ts';

const layouts: readonly Layout[] = [readPipeTables];

/**
 * Reads a published document: its rows of codes, causes and mitigations, its first steps, and where it sends
 * readers who find none. What looks like a row and cannot be placed is among the warnings, in order of lines.
 * Never throws: a document that would take too long or too deep to parse has no rows and one warning.
 */
export function readGuideDocument(markdown: string): GuideDocument {
  const { title, description, body } = cutFrontMatter(markdown);
  const outline = readOutline(body);
  if ('refusal' in outline) {
    const { line, text, message } = outline.refusal;
    const warnings = [documentWarning(line, text, message)];
    return { title: title ?? '', description, appliesTo: [], firstSteps: [], escalation: '', rows: [], warnings };
  }
  const found = layouts.map((layout) => layout(outline));
  const rows = found.flatMap((one) => one.rows).sort(byLine);
  const warnings = [...found.flatMap((one) => one.warnings), ...repeatedCodes(rows)].sort(byLine);
  const general = firstStepsOf(outline, rows[0]?.line ?? null);
  const steps = stepsOf(general, rows);
  return {
    title: headingOf(outline) ?? title ?? '',
    description,
    appliesTo: appliesToOf(outline),
    firstSteps: steps.general,
    escalation: escalationOf(outline),
    rows: rows.map(({ line, named, causes }, index) => ({ line, ...named, causes, steps: steps.ofRows[index] ?? [] })),
    warnings,
  };
}

/** Splits the mitigations of all rows and spells each that is shared in one way. First steps are never split. */
function stepsOf(
  general: readonly string[],
  rows: readonly FoundRow[],
): { general: DocumentStep[]; ofRows: DocumentStep[][] } {
  const wholes = new Set([...general, ...rows.flatMap((row) => row.mitigations)].map(mitigationKey));
  const split = rows.map((row) => row.mitigations.flatMap((text) => splitSteps(text, wholes)));
  const spelling = sharedSpelling([...general, ...split.flat().map((step) => step.text)]);
  return {
    general: general.map((text) => ({ condition: null, text: spelling(text) })),
    ofRows: split.map((steps) => steps.map(({ condition, text }) => ({ condition, text: spelling(text) }))),
  };
}

function headingOf({ root }: Outline): string | null {
  const heading = root.children.find((block) => block.type === 'heading' && block.depth === 1);
  return heading?.type === 'heading' ? plainInline(writtenIn(heading)) || null : null;
}

function repeatedCodes(rows: readonly FoundRow[]): DocumentWarning[] {
  const lines = new Map<ErrorCode, number>();
  return rows.flatMap(({ line, text, named: { code } }) => {
    const first = code === null ? undefined : lines.get(code);
    if (code !== null && first === undefined) lines.set(code, line);
    if (code === null || first === undefined) return [];
    return [
      documentWarning(
        line,
        text,
        `${hexOf(code)} stands in line ${String(first)} too; both rows make an entry. Join them if they mean the same.`,
      ),
    ];
  });
}

function byLine(one: { readonly line: number }, other: { readonly line: number }): number {
  return one.line - other.line;
}
