import type { Catalog } from '../../domain/catalog/catalog.ts';
import type { CareFields } from '../../domain/guidance/records.ts';
import type { GuideDocument } from '../../domain/guidance/guideDocument.ts';
import type { GuideNode } from '../../domain/guidance/nodes.ts';
import { noScope } from '../../domain/guidance/scopeRule.ts';
import { alignRows } from '../../domain/merging/alignRows.ts';
import { guideContent } from '../../domain/merging/mergeGuide.ts';
import { documentSteps, ourRow } from '../../domain/merging/rowContent.ts';
import type { CheckDates, ExchangedGuide } from '../../documents/formats/exchangedGuide.ts';
import { isExchanged } from '../../documents/formats/readGuideDocument.ts';
import { writeCsv } from '../../documents/formats/writeCsv.ts';
import { writeJson } from '../../documents/formats/writeJson.ts';
import type { WantedRow } from '../../documents/writing/wantedRow.ts';
import { newWritten, writeDocument } from '../../documents/writing/writeDocument.ts';
import type { WantedGuide, WrittenDocument } from '../../documents/writing/writeDocument.ts';
import { readLastImport, type Past } from './lastImport.ts';

export type ExportFormat = 'markdown' | 'json' | 'csv';

export interface WrittenGuide {
  readonly text: string;
  /** What the format could not hold as it is: a sentence each. */
  readonly notes: readonly string[];
}

/** Writes a guide as the catalogue of a version has it; null if that has no guide with the slug. */
export async function writeGuide(
  where: Past,
  slug: string,
  format: ExportFormat,
  version: number,
): Promise<WrittenGuide | null> {
  const catalog = await where.past.at(version);
  const guide = catalog?.guideWithSlug(slug) ?? null;
  if (catalog === null || guide === null) return null;
  if (format !== 'markdown') {
    const exchanged = exchangedGuide(catalog, guide);
    return { text: format === 'json' ? writeJson(exchanged) : writeCsv(exchanged), notes: [] };
  }
  const { text, base, lastImport } = await readLastImport(where, catalog, slug, null);
  const from = text === null || base === null ? null : { text, document: base, lastImport };
  const written = exportMarkdown(catalog, guide, from);
  return { text: written.text, notes: [...scopeNote(guide), ...familyNote(guide), ...written.notes] };
}

/** A document cannot say for which other codes it speaks. */
function scopeNote({ scope, slug }: GuideNode): string[] {
  if (scope === undefined) return [];
  const rules = scope.length === 0 ? noScope : scope.join(',');
  return [
    `The scope of "${slug}" has no place in Markdown; JSON and CSV hold it, and import takes it with --scope "${rules}".`,
  ];
}

/** Nor of which family its bare numbers are. */
function familyNote({ family, slug }: GuideNode): string[] {
  if (family === undefined) return [];
  return [
    `That the numbers of "${slug}" are read in the family ${family} has no place in Markdown; a new guide is imported with --family ${family}.`,
  ];
}

/** The document that a guide was imported from last, and the catalogue as that import left it; null if unknown. */
export interface ExportBase {
  readonly text: string;
  readonly document: GuideDocument;
  readonly lastImport: Catalog | null;
}

/**
 * A guide as Markdown: its last imported document with what was edited since. Pure: the same catalogue gives the same
 * bytes. A guide that has no such document gets a new one.
 */
export function exportMarkdown(catalog: Catalog, guide: GuideNode, base: ExportBase | null): WrittenDocument {
  if (base !== null && !isExchanged(base.text)) return writeDocument(base.text, wantedGuide(catalog, guide, base));
  const rows = publishedRows(catalog, guide).map((row): WantedRow => ({ ...row, before: null }));
  const written = newWritten({ ...guideContent(catalog, guide), rows, imported: null }, guide);
  return {
    ...written,
    notes: ['No published document of the guide is kept, so a new one is written.', ...written.notes],
  };
}

/** All that a guide says, as an import would read it. */
export function documentOfGuide(catalog: Catalog, guide: GuideNode): GuideDocument {
  const rows = publishedRows(catalog, guide).map(({ code, symbol, causes, steps }, index) => ({
    line: index + 1,
    code,
    symbol,
    causes,
    steps,
  }));
  return { ...guideContent(catalog, guide), rows, warnings: [] };
}

function exchangedGuide(catalog: Catalog, guide: GuideNode): ExchangedGuide {
  const { slug, sourceUrl, license, attribution, scope = null, family = null } = guide;
  return {
    manifest: { slug, sourceUrl, license, attribution, scope, family },
    content: guideContent(catalog, guide),
    rows: publishedRows(catalog, guide).map(({ entry, steps, ...row }) => ({
      ...row,
      ...checkDates(entry),
      steps: steps.map((step, place) => {
        const used = entry.steps[place];
        return used === undefined ? step : { ...step, ...checkDates(catalog.mitigationOf(used)) };
      }),
    })),
  };
}

function checkDates({ reviewBy, verifiedAt, documentChanged }: CareFields): CheckDates {
  return {
    ...(reviewBy === undefined ? {} : { reviewBy }),
    ...(verifiedAt === undefined || documentChanged ? {} : { verifiedAt: new Date(verifiedAt).toISOString() }),
  };
}

/** What the guide says now, each row next to the row of the document that it continues. */
function wantedGuide(catalog: Catalog, guide: GuideNode, { document, lastImport }: ExportBase): WantedGuide {
  const places = new Map(
    alignRows({ catalog, guide, base: document, theirs: document, lastImport }).flatMap(({ basePlace, ours }) =>
      ours === null || basePlace === null ? [] : [[ours.entry.id, basePlace] as const],
    ),
  );
  const rows = publishedRows(catalog, guide).map((row): WantedRow => {
    const place = places.get(row.entry.id);
    if (place === undefined) return { ...row, before: null };
    const then = lastImport?.entry(row.entry.id) ?? null;
    const imported =
      then === null || lastImport === null
        ? null
        : { code: then.code, symbol: then.symbol, causes: then.causes, steps: documentSteps(lastImport, then.steps) };
    return { ...row, before: { place, imported } };
  });
  const guideThen = lastImport?.guide(guide.id) ?? null;
  return {
    ...guideContent(catalog, guide),
    rows,
    family: guide.family ?? null,
    imported: guideThen === null || lastImport === null ? null : guideContent(lastImport, guideThen),
  };
}

function publishedRows(catalog: Catalog, guide: GuideNode) {
  return catalog
    .entriesOf(guide)
    .filter((entry) => entry.status === 'PUBLISHED')
    .map((entry) => ourRow(catalog, entry));
}
