import { CsvError, parse } from 'csv-parse/sync';
import { toErrorCode } from '../../domain/codes/errorCode.ts';
import type { ErrorCode } from '../../domain/codes/errorCode.ts';
import { readFamilyCode } from '../../domain/codes/families/familyCodesIn.ts';
import { readNumber } from '../../domain/codes/reading/readNumber.ts';
import type { DocumentRow, DocumentStep } from '../../domain/guidance/guideDocument.ts';
import { ExchangeFlaw, refusedExchange } from './exchangedGuide.ts';
import type { ExchangeReading } from './exchangedGuide.ts';
import { holdToLimits } from './exchangeLimits.ts';
import { readCell } from './spreadsheetCell.ts';
import { csvColumns } from './writeCsv.ts';
import { fieldsOf } from '../../domain/fieldsOf.ts';

/** True for a text whose header row is that of a guide; commas, semicolons or tabs, as spreadsheets save it. */
export function isGuideCsv(text: string): boolean {
  return delimiterOf(text) !== null;
}

function delimiterOf(text: string): string | null {
  const [first = ''] = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/, 1);
  const titles = first.replaceAll('"', '');
  return [',', ';', '\t'].find((delimiter) => titles.startsWith(csvColumns.join(delimiter))) ?? null;
}

/**
 * Reads what writeCsv writes. The code of an entry is that of its `entry` row. Any error refuses the file and names
 * its line.
 */
export function readCsv(text: string): ExchangeReading {
  try {
    const reading = readRecords(recordsOf(text));
    holdToLimits(reading);
    return reading;
  } catch (error) {
    if (error instanceof ExchangeFlaw) return refusedExchange(error);
    throw error;
  }
}

interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

function recordsOf(text: string): CsvRecord[] {
  try {
    const records: CsvRecord[] = [];
    let before = 0;
    parse(text, {
      bom: true,
      delimiter: delimiterOf(text) ?? ',',
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (record, { lines }) => {
        // The parser counts to the end of a record, which may have lines in its cells.
        records.push({ line: before + 1, cells: record.map(readCell) });
        before = lines;
        return null;
      },
    });
    return records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = fieldsOf(error);
    throw new ExchangeFlaw(
      typeof lines === 'number' ? lines : 1,
      '',
      `The file is not CSV (${error.message}); export the guide again, or mend it.`,
    );
  }
}

interface OpenRow {
  readonly line: number;
  readonly code: ErrorCode | null;
  readonly symbol: string | null;
  readonly causes: string[];
  readonly steps: DocumentStep[];
}

function readRecords([, ...records]: readonly CsvRecord[]): ExchangeReading {
  const fields = new Map<string, string>();
  const appliesTo: string[] = [];
  const scope: string[] = [];
  const firstSteps: DocumentStep[] = [];
  const rows = new Map<string, OpenRow>();
  for (const { line, cells } of records) {
    const [part = '', entry = '', hex = '', , , symbol = '', condition = '', text = ''] = cells;
    const flaw = (message: string): ExchangeFlaw => new ExchangeFlaw(line, cells.join(','), message);
    if (cells.slice(csvColumns.length).some((cell) => cell !== ''))
      throw flaw(
        `The row has ${String(cells.length)} cells under ${String(csvColumns.length)} headers; put a text that holds a comma in quotes.`,
      );
    const step = { condition: condition === '' ? null : condition, text };
    const said = (): string => {
      if (text.trim() === '') throw flaw(`A row "${part}" has no text; write one, or take the row out.`);
      return text;
    };
    if (part === 'entry') {
      if (entry === '' || rows.has(entry))
        throw flaw(
          `The row is of entry "${entry}", which is ${entry === '' ? 'no number' : 'there already'}; give each entry a number of its own.`,
        );
      rows.set(entry, { line, code: codeOf(hex, flaw), symbol: symbol === '' ? null : symbol, causes: [], steps: [] });
    } else if (part === 'cause' || part === 'step') {
      const row = rows.get(entry);
      if (row === undefined) throw flaw(`No row "entry" stands above with the number "${entry}"; put one there.`);
      if (part === 'cause') row.causes.push(said());
      else row.steps.push({ ...step, text: said() });
    } else if (part === 'firstStep') firstSteps.push({ ...step, text: said() });
    else if (part === 'appliesTo') appliesTo.push(said());
    else if (part === 'scope') scope.push(said());
    else if (guideParts.has(part)) fields.set(part, text);
    else
      throw flaw(
        `"${part.slice(0, 40)}" is not a part; use ${[...guideParts, 'appliesTo', 'scope', 'firstStep', 'entry', 'cause', 'step'].join(', ')}.`,
      );
  }
  const field = (part: string): string | null => fields.get(part) ?? null;
  return {
    manifest: {
      slug: field('slug') ?? '',
      sourceUrl: field('sourceUrl'),
      license: field('license'),
      attribution: field('attribution'),
      scope: scope.length === 0 ? null : scope,
      family: field('family'),
    },
    document: {
      title: field('title') ?? '',
      description: field('description'),
      appliesTo,
      firstSteps,
      escalation: field('escalation') ?? '',
      rows: [...rows.values()].map((row): DocumentRow => row),
      warnings: [],
    },
  };
}

const guideParts = new Set([
  'slug',
  'title',
  'description',
  'sourceUrl',
  'license',
  'attribution',
  'family',
  'escalation',
]);

function codeOf(hex: string, flaw: (message: string) => ExchangeFlaw): ErrorCode | null {
  if (hex === '') return null;
  const ofFamily = readFamilyCode(hex);
  if (ofFamily !== null) return ofFamily;
  const number = /^0x[0-9a-f]{1,8}$/i.test(hex) ? readNumber(hex)?.values[0] : undefined;
  if (number === undefined)
    throw flaw(`"${hex.slice(0, 40)}" is not a code; write 0x and eight hex digits in the column "code".`);
  return toErrorCode(number);
}
