import { numberOf, signedOf } from '../../domain/codes/errorCode.ts';
import { slugOf } from '../../domain/codes/families/spelling.ts';
import type { DocumentStep, GuideManifest } from '../../domain/guidance/guideDocument.ts';
import { noScope } from '../../domain/guidance/scopeRule.ts';
import type { RowContent } from '../../domain/merging/rowContent.ts';
import type { ExchangedGuide } from './exchangedGuide.ts';
import { writeCsvTable } from './spreadsheetCell.ts';

/** The header row. `part` says what a row is about; `entry` numbers entries from 1 and is empty in rows of the guide. */
export const csvColumns = ['part', 'entry', 'code', 'unsigned', 'signed', 'symbol', 'condition', 'text'] as const;

/**
 * A guide as CSV: first a row for each field of the guide and each first step, then
 * for each entry a row of its own and one for each cause and each step.
 */
export function writeCsv({ manifest, content, rows }: ExchangedGuide): string {
  const field = (part: string, text: string | null): string[][] =>
    text === null || text === '' ? [] : [[part, '', '', '', '', '', '', text]];
  const records = [
    [...csvColumns],
    ...field('slug', manifest.slug),
    ...field('title', content.title),
    ...field('description', content.description),
    ...content.appliesTo.flatMap((product) => field('appliesTo', product)),
    ...field('sourceUrl', manifest.sourceUrl),
    ...field('license', manifest.license),
    ...field('attribution', manifest.attribution),
    ...scopeRows(manifest.scope).flatMap((rule) => field('scope', rule)),
    ...field('family', manifest.family ?? null),
    ...content.firstSteps.map((step) => ['firstStep', '', '', '', '', '', ...stepCells(step)]),
    ...field('escalation', content.escalation),
    ...rows.flatMap(entryRecords),
  ];
  return writeCsvTable(records);
}

/** An empty scope, which is an editor's word as well, takes a row that says so. */
function scopeRows(scope: GuideManifest['scope']): readonly string[] {
  return scope?.length === 0 ? [noScope] : (scope ?? []);
}

function entryRecords(row: RowContent, index: number): string[][] {
  const { code, symbol, causes, steps } = row;
  const forms = code === null ? ['', '', ''] : [slugOf(code), String(numberOf(code)), String(signedOf(code))];
  const start = (part: string): string[] => [part, String(index + 1), ...forms, symbol ?? ''];
  return [
    [...start('entry'), '', ''],
    ...causes.map((cause) => [...start('cause'), '', cause]),
    ...steps.map((step) => [...start('step'), ...stepCells(step)]),
  ];
}

function stepCells({ condition, text }: DocumentStep): [string, string] {
  return [condition ?? '', text];
}
