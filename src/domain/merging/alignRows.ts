import type { Catalog } from '../catalog/catalog.ts';
import { slugOf } from '../codes/families/spelling.ts';
import type { GuideDocument } from '../guidance/guideDocument.ts';
import type { GuideNode } from '../guidance/nodes.ts';
import { matchEntries, matchNewRows, matchRows, type Matching } from './matchRows.ts';
import type { RowSides } from './mergeRow.ts';
import { ourRow, type OurRow, type RowContent } from './rowContent.ts';
import type { Choice } from './threeWay.ts';

/** What is merged: the new document into a guide of the catalogue. */
export interface MergeSides {
  readonly catalog: Catalog;
  readonly guide: GuideNode;
  /** The last imported document; null if none is kept: then what differs is a conflict. */
  readonly base: GuideDocument | null;
  readonly theirs: GuideDocument;
  /** The catalogue as the last import left it: there the rows of base are told from what was edited since. Null: unknown. */
  readonly lastImport: Catalog | null;
  /** What to do with a row, by its key. */
  readonly choose: (key: string) => Choice;
}

/** One row of any of the three sides, with the key that names it in a plan. */
export interface AlignedRow extends RowSides {
  readonly key: string;
  /** Of its row in the last imported document, from 0; null if it has none. */
  readonly basePlace: number | null;
}

/**
 * The rows of the last imported document, of the new one and of the catalogue, each once: first those of the
 * new document in its order, then those that it no longer has, then those that only the catalogue has.
 */
export function alignRows({ catalog, guide, base, theirs, lastImport }: Omit<MergeSides, 'choose'>): AlignedRow[] {
  const before = base?.rows ?? [];
  const ours = catalog.entriesOf(guide).map((entry) => ourRow(catalog, entry));
  const inBase = matchRows(before, theirs.rows);
  const inOurs = matchOurs(
    before,
    ours,
    lastImport?.entriesOf(guide).map((entry) => ourRow(lastImport, entry)) ?? ours,
  );

  const newRows = theirs.rows.flatMap((_, index) => (inBase.left[index] === null ? [index] : []));
  const localRows = ours.flatMap((_, index) => (inOurs.left[index] === null ? [index] : []));
  const listed = new Set(ours.filter((row) => row.entry.status === 'PUBLISHED').map((row) => row.code));
  const both = matchNewRows(pick(theirs.rows, newRows), pick(ours, localRows), listed);
  const localOf = new Map(newRows.map((index, place) => [index, localRows[both.right[place] ?? -1] ?? null]));
  const taken = new Set(localOf.values());

  const sides: Omit<AlignedRow, 'key'>[] = [
    ...theirs.rows.map((row, index) => {
      const old = inBase.left[index] ?? null;
      const own = old === null ? (localOf.get(index) ?? null) : (inOurs.right[old] ?? null);
      return { basePlace: old, base: at(before, old), theirs: row, ours: at(ours, own) };
    }),
    ...before.flatMap((row, index) =>
      inBase.right[index] === null
        ? [{ basePlace: index, base: row, theirs: null, ours: at(ours, inOurs.right[index] ?? null) }]
        : [],
    ),
    ...localRows
      .filter((index) => !taken.has(index))
      .map((index) => ({ basePlace: null, base: null, theirs: null, ours: at(ours, index) })),
  ];
  const keyOf = numberedNames();
  return sides.map((each) => ({ ...each, key: keyOf(codeOf(each)) }));
}

/** Finds the rows among the entries as they were imported; their ids say which those are today. */
function matchOurs(before: readonly RowContent[], ours: readonly OurRow[], imported: readonly OurRow[]): Matching {
  const then = matchEntries(before, imported);
  const places = new Map(ours.map((row, index) => [row.entry.id, index]));
  const right = then.right.map((index) =>
    index === null ? null : (places.get(imported[index]?.entry.id ?? '') ?? null),
  );
  const left = ours.map((): number | null => null);
  for (const [index, place] of right.entries()) if (place !== null) left[place] = index;
  return { right, left };
}

function at<Row>(rows: readonly Row[], index: number | null): Row | null {
  return index === null ? null : (rows[index] ?? null);
}

function pick<Row>(rows: readonly Row[], places: readonly number[]): Row[] {
  return places.flatMap((place) => rows[place] ?? []);
}

function codeOf({ base, theirs, ours }: RowSides): string | null {
  const code = (ours ?? theirs ?? base)?.code ?? null;
  return code === null ? null : slugOf(code);
}

/** Names rows for a plan: by their code, numbered from the second on where one code stands in several rows. */
export function numberedNames(): (code: string | null) => string {
  const used = new Map<string, number>();
  return (code) => {
    const name = code ?? 'no-code';
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return count === 1 ? name : `${name}#${String(count)}`;
  };
}
