import { spellingOf } from '../../domain/codes/families/spelling.ts';
import { guideDiff } from '../../domain/merging/mergeGuide.ts';
import type { GuideContent, GuideField } from '../../domain/merging/mergeGuide.ts';
import { rowFields, sameField, sameRow, wholeStep } from '../../domain/merging/rowContent.ts';
import type { RowContent, RowField } from '../../domain/merging/rowContent.ts';
import { rewordConditions } from './rewordConditions.ts';
import { cellStyleOf } from './cells/cellParts.ts';
import { recordsOf } from './documentRecords.ts';
import type { DocumentReading } from '../reading/readDocument.ts';
import { readDocument } from '../reading/readDocument.ts';
import { codeTable, newDocument } from './newDocument.ts';
import type { Origin } from './newDocument.ts';
import { shown } from '../records/rowFields.ts';
import { isHtmlPage } from '../blocks/htmlPage.ts';
import { delimitedTable } from '../markup/delimitedTable.ts';
import { isJsonText, isXmlText } from '../markup/literalTables.ts';
import { isProgram } from '../markup/programText.ts';
import { planRecords } from './plannedRecords.ts';
import { sourceText, withEdits } from './texts/sourceText.ts';
import type { Edit, SourceText } from './texts/sourceText.ts';
import type { WantedRow } from './wantedRow.ts';
import { editGuideFields } from './writeGuideFields.ts';
import { isChanged } from './recordEdits.ts';
import type { KeptRecord, PlacedRow } from './recordEdits.ts';
import { editRecords } from './writeRecords.ts';
import { lastElsewhere } from './writtenPart.ts';
import { efforts } from './writeRecord.ts';

/** The wanted content of a document. */
export interface WantedGuide extends GuideContent {
  /** In order. */
  readonly rows: readonly WantedRow[];
  /** What the catalogue made of the guide's fields when the document came in; null if that is not known. */
  readonly imported: GuideContent | null;
  /** Of its bare numbers, as readDocument takes it; left out: what the document tells. */
  readonly family?: string | null | undefined;
}

export interface WrittenDocument {
  readonly text: string;
  /** What could not be written in the document's own way: a sentence each, for the person who asked. */
  readonly notes: readonly string[];
}

/**
 * Writes a guide back into the document that it was imported from. Text that nobody changed stays byte for byte;
 * changes are written in the layout around them and read again. A row that does not read back as intended is rewritten
 * with more effort, and at last in a table of its own after the document.
 */
export function writeDocument(text: string, wanted: WantedGuide): WrittenDocument {
  const reading = readDocument(text, wanted.family);
  const source = sourceText(text);
  if (reading.found === null || reading.guide.rows.length === 0) {
    const written = newWritten(wanted, { license: null, attribution: null });
    return {
      ...written,
      notes: [
        'The document that was imported last cannot be read any more, so a new one is written.',
        ...written.notes,
      ],
    };
  }
  const planned = planRecords(recordsOf(reading, source), wanted.rows);
  const style = cellStyleOf(text, reading.found.document.outline.targets);
  // Behind a saved page, fields, JSON, XML or a program nothing can be written.
  const lines = text.split(/\r\n|\n|\r/);
  const isText = !isHtmlPage(lines) && !isJsonText(lines) && !isXmlText(lines) && !isProgram(lines);
  const hasEnd = isText && delimitedTable(lines) === null;
  const fields = fieldEdits(reading, source, wanted, hasEnd);
  const levels = new Map<WantedRow, number>();
  for (;;) {
    const context = { documentRows: reading.guide.rows, source, hasEnd, style, levels };
    const { edits, order, elsewhere, behind, kept, parted, respelled } = editRecords(planned, context);
    const end = behind.length === 0 || !hasEnd ? [] : [tableBehind(source, behind, levels)];
    const made = [...fields.edits, ...edits, ...end];
    const result = made.length === 0 ? text : withEdits(source, made);
    const read = result === text ? reading : readDocument(result, wanted.family);
    const expected = hasEnd ? [...order, ...behind.map((row) => ({ row, reads: row }))] : order;
    const failed = failedRows(expected, read.guide.rows);
    const open = failed.filter((row) => (levels.get(row) ?? 0) < lastLevel);
    if (open.length === 0) {
      const notes = [
        ...notesOnKept(kept),
        ...notesOn({ elsewhere, parted, respelled, behind: hasEnd ? behind : [], failed }),
        ...(hasEnd ? [] : behind).map(
          (row) => `${nameOf(row)} is not written: the document has no place for it; see it in the JSON export.`,
        ),
        ...fields.notesOn(read),
      ];
      return { text: result, notes };
    }
    // The text around a changed row may read differently because of it; if all else fails, it is rewritten, too.
    const changed = open.filter((row) => isChanged(row, context));
    for (const row of changed.length > 0 ? changed : open) levels.set(row, (levels.get(row) ?? 0) + 1);
  }
}

/** A document for a guide that was not imported from one. */
export function newWritten(wanted: WantedGuide, origin: Origin): WrittenDocument {
  const [plain = null, ...more] = markupsBehind;
  const markups = new Map(wanted.rows.map((row) => [row, plain]));
  for (const markup of [...more, null]) {
    const text = newDocument(
      wanted,
      wanted.rows.map((row) => ({ row, markup: markups.get(row) ?? guardedMarkup })),
      origin,
    );
    const expected = wanted.rows.map((row) => ({ row, reads: row }));
    const failed = failedRows(expected, readDocument(text, wanted.family).guide.rows);
    if (failed.length === 0 || markup === null)
      return { text, notes: notesOn({ elsewhere: [], parted: [], respelled: [], behind: [], failed }) };
    for (const row of failed) markups.set(row, markup);
  }
  throw new Error('The last markup is null.');
}

/** Behind all efforts in place come three in a table behind the document. */
const markupsBehind = [efforts[2], efforts[5], efforts[6]].flatMap((effort) =>
  effort === undefined ? [] : [effort.markup],
);
const guardedMarkup = markupsBehind[2] ?? { fresh: true, markdownInHtml: 'always', listed: true, guarded: true };
const lastLevel = lastElsewhere + markupsBehind.length - 1;

function tableBehind(source: SourceText, rows: readonly WantedRow[], levels: ReadonlyMap<WantedRow, number>): Edit {
  const table = codeTable(
    rows.map((row) => ({ row, markup: markupsBehind[(levels.get(row) ?? 0) - lastElsewhere] ?? guardedMarkup })),
  );
  const gap = source.text.endsWith('\n') || source.text === '' ? '\n' : '\n\n';
  const close = source.text.endsWith('\n') ? '\n' : '';
  return { start: source.text.length, end: source.text.length, text: `${gap}## More codes\n\n${table}${close}` };
}

interface FieldEdits {
  readonly edits: readonly Edit[];
  readonly notesOn: (read: DocumentReading) => string[];
}

function fieldEdits(
  reading: DocumentReading,
  source: SourceText,
  wanted: WantedGuide,
  takesLines: boolean,
): FieldEdits {
  const before = reading.guide;
  const fields = new Set<GuideField>(changedFields(before, wanted));
  const { imported } = wanted;
  if (imported !== null)
    for (const field of guideFields)
      if (JSON.stringify(imported[field]) !== JSON.stringify(wanted[field])) fields.add(field);
  if (fields.size === 0 || reading.found === null) return { edits: [], notesOn: () => [] };
  const { document, rows } = reading.found;
  const firstRow = rows.length === 0 ? null : Math.min(...rows.map((row) => row.startLine));
  const editsOf = (some: ReadonlySet<GuideField>): Edit[] =>
    editGuideFields({
      outline: document.outline,
      source,
      before,
      after: wanted,
      fields: some,
      firstRow,
      isInSection: document.isInSection,
      takesLines,
    });
  const isRead = (some: ReadonlySet<GuideField>): boolean => {
    const { guide } = readDocument(withEdits(source, editsOf(some)), wanted.family);
    const { rows: read } = guide;
    const open = changedFields(guide, wanted);
    return (
      read.length === before.rows.length &&
      before.rows.every((row, index) => sameRow(row, read[index] ?? row)) &&
      !open.some((field) => some.has(field))
    );
  };
  // A title that names a code would turn the whole document into an article; such a field, and one that is not found, is left unchanged.
  const readable = isRead(fields) ? fields : new Set([...fields].filter((field) => isRead(new Set([field]))));
  return {
    edits: editsOf(readable),
    notesOn: ({ guide }) =>
      changedFields(guide, wanted).map(
        (field) =>
          `The guide's ${fieldNames[field]} cannot be written so that an import reads it back; see it in the JSON export.`,
      ),
  };
}

const guideFields: readonly GuideField[] = ['title', 'description', 'appliesTo', 'firstSteps', 'escalation'];
const fieldNames: Record<GuideField, string> = {
  title: 'title',
  description: 'description',
  appliesTo: 'list of products',
  firstSteps: 'first steps',
  escalation: 'escalation',
};

function changedFields(before: GuideContent, after: GuideContent): GuideField[] {
  const changed = new Set(guideDiff(before, after).map(({ field }) => field));
  return guideFields.filter((field) => changed.has(field));
}

/**
 * Rows that do not read back in their place. Both lists are in order; if one has an extra row, its neighbours count,
 * too.
 */
function failedRows(expected: readonly PlacedRow[], read: readonly RowContent[]): WantedRow[] {
  const failed = new Set<WantedRow>();
  const fits = (one: number, other: number): boolean => {
    const [row, found] = [expected[one]?.reads, read[other]];
    return row !== undefined && found !== undefined && sameRow(rewordConditions(row, found), found);
  };
  let [at, other] = [0, 0];
  while (at < expected.length || other < read.length) {
    if (!fits(at, other)) {
      const more = [1, 2, 3, 4, 5, 6].find((ahead) => fits(at, other + ahead));
      const fewer = [1, 2, 3, 4, 5, 6].find((ahead) => fits(at + ahead, other));
      const around = expected.slice(Math.max(0, at - 1), at + 1 + (more === undefined ? (fewer ?? 1) - 1 : 0));
      for (const { row } of more === undefined && fewer === undefined ? expected.slice(at, at + 1) : around)
        failed.add(row);
      if (more !== undefined && (fewer === undefined || more <= fewer)) other += more;
      else if (fewer !== undefined) at += fewer;
      else [at, other] = [at + 1, other + 1];
      if (at >= expected.length && other < read.length) for (const { row } of expected.slice(-1)) failed.add(row);
      continue;
    }
    [at, other] = [at + 1, other + 1];
  }
  return [...failed];
}

interface Moved {
  readonly elsewhere: readonly WantedRow[];
  readonly parted: readonly WantedRow[];
  readonly respelled: readonly WantedRow[];
  readonly behind: readonly WantedRow[];
  readonly failed: readonly WantedRow[];
}

function notesOn({ elsewhere, parted, respelled, behind, failed }: Moved): string[] {
  const said = (rows: readonly WantedRow[], what: string): string[] =>
    rows.filter((row) => !failed.includes(row)).map((row) => `${nameOf(row)} ${what}`);
  return [
    ...said(elsewhere, 'has no place in its own table, so it stands in another one of the document.'),
    ...said(parted, 'says something else than the codes next to it now, so it stands in a copy of their lines.'),
    ...said(respelled, 'would read otherwise after the change of another row, so its row parts its texts anew.'),
    ...said(behind, 'does not fit the layout around it, so it stands in a table at the end of the document.'),
    ...failed.map(
      (row) => `${nameOf(row)} cannot be written so that an import reads it back as it is; see it in the JSON export.`,
    ),
  ];
}

function notesOnKept(kept: readonly KeptRecord[]): string[] {
  return kept.flatMap(({ line, rows }) =>
    rows.flatMap(({ row, reads, isGone = false }) => {
      if (isGone)
        return [
          `Line ${String(line)}: ${nameOf(reads)} stays as the document has it, though it is no longer published, since the lines that it shares with other codes stay. Take it out of the document by hand, or take the JSON export.`,
        ];
      const changes = rowFields.flatMap((field) => (sameField(field, row, reads) ? [] : [changeOf(field, row, reads)]));
      return changes.length === 0
        ? []
        : [
            `Line ${String(line)}: ${nameOf(reads)} stays as the document has it, without ${changes.join(' and ')}, since an import would not read it back from there. Write it into the document by hand, or take the JSON export.`,
          ];
    }),
  );
}

function changeOf(field: RowField, row: RowContent, reads: RowContent): string {
  if (field === 'code') return `the code ${row.code === null ? 'taken out' : spellingOf(row.code)}`;
  if (field === 'symbol') return `the name ${row.symbol ?? 'taken out'}`;
  const texts = (of: RowContent): readonly string[] => (field === 'causes' ? of.causes : of.steps.map(wholeStep));
  const [now, before] = [texts(row), texts(reads)];
  const kind = field === 'causes' ? 'cause' : 'step';
  const added = now.find((text) => !before.includes(text));
  if (added !== undefined) return `the ${kind} "${shown(added)}"`;
  const gone = before.find((text) => !now.includes(text));
  return gone === undefined ? `the order of its ${kind}s` : `taking out the ${kind} "${shown(gone)}"`;
}

function nameOf({ code, symbol, causes }: RowContent): string {
  if (code !== null) return spellingOf(code);
  return symbol ?? `"${(causes[0] ?? '').slice(0, 40)}"`;
}
