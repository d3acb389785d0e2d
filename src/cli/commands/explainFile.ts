import { readFile } from 'node:fs/promises';
import { buffer as readAll } from 'node:stream/consumers';
import { CsvError, parse } from 'csv-parse/sync';
import { formatOf, utf16Of } from '../../documents/formats/decodeDocument.ts';
import { writeCsvTable } from '../../documents/formats/spreadsheetCell.ts';
import type { Ask } from '../../graphql/runOperation.ts';
import { ExplainAllDocument, type ExplainedRowFragment } from '../generated/operations.ts';
import { jsonText, printText } from '../output/printText.ts';
import { exitCodeOf } from '../output/printExplanation.ts';
import { standardInput } from '../documents/standardInput.ts';
import { UsageError } from '../settings/usageError.ts';
import { askKnowledge } from './askKnowledge.ts';

export interface ExplainFileSettings {
  readonly databaseUrl: string;
  readonly server?: string;
  /** A file that pack has written, to ask instead. */
  readonly pack?: string;
  readonly counts: boolean;
  /** Of the table, "-" for standard input: CSV with a header, in UTF-8, UTF-16 or Windows-1252, separated by commas, semicolons or tabs. */
  readonly file: string;
  /** The header of the column that holds the codes, whatever its case. */
  readonly column: string;
  /** Default: CSV. */
  readonly json: boolean;
}

/** Codes of one question: what they cost together stays far below what anyone may ask. */
const codesAtOnce = 200;

/**
 * Looks up the code in each row of a table, and prints the rows with what was found: as CSV with columns behind those of the
 * file, or as JSON. A row without a code stays as it is. Resolves to the exit code, as for a text.
 */
export async function explainFile(settings: ExplainFileSettings): Promise<number> {
  const [header = [], ...rows] = readTable(await readText(settings.file), settings.file);
  const place = placeOf(settings.column, header);
  const codes = rows.map((row) => row[place]?.trim() ?? '');
  const asked = codes.filter((code) => code !== '');
  const answers = await askKnowledge(settings, (ask) => lookUpAll(ask, asked));
  const remaining = [...answers];
  const lookups = codes.map((code) => (code === '' ? null : (remaining.shift() ?? null)));
  printText(settings.json ? `${jsonText(asObjects(header, rows, lookups))}\n` : asTable(header, rows, lookups));
  return exitCodeOf(answers);
}

async function readText(file: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = file === '-' ? await readAll(standardInput()) : await readFile(file);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`--file is "${file}", which cannot be read.`);
  }
  const format = formatOf(bytes);
  if (format !== null) throw new UsageError(`--file is "${file}", ${format}; save the table as CSV and give that.`);
  return decodeTable(bytes);
}

/** UTF-8 or UTF-16, as spreadsheets write them; bytes that are neither are what Windows wrote before. */
function decodeTable(bytes: Uint8Array): string {
  const wide = utf16Of(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function readTable(text: string, file: string): string[][] {
  const [first = ''] = text.split('\n', 1);
  const delimiter = [',', ';', '\t'].reduce((best, each) => (count(first, each) > count(first, best) ? each : best));
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true });
  } catch (error) {
    if (error instanceof CsvError) throw new UsageError(`--file is "${file}", which is not CSV: ${error.message}.`);
    throw error;
  }
}

function count(text: string, sign: string): number {
  return text.split(sign).length;
}

function placeOf(column: string, header: readonly string[]): number {
  const fold = (name: string) => name.trim().toLowerCase();
  const place = header.findIndex((name) => fold(name) === fold(column));
  if (place >= 0) return place;
  const names = header.map((name) => `"${name.trim()}"`).join(', ');
  throw new UsageError(`--column is "${column}"; the file has the columns ${names === '' ? 'none' : names}.`);
}

async function lookUpAll(ask: Ask, codes: readonly string[]): Promise<readonly ExplainedRowFragment[]> {
  const answers: ExplainedRowFragment[] = [];
  for (let start = 0; start < codes.length; start += codesAtOnce) {
    const { lookups } = await ask(ExplainAllDocument, { codes: codes.slice(start, start + codesAtOnce) });
    answers.push(...lookups);
  }
  return answers;
}

function asObjects(
  header: readonly string[],
  rows: readonly string[][],
  lookups: readonly (ExplainedRowFragment | null)[],
): object[] {
  return rows.map((row, index) => ({
    row: Object.fromEntries(header.map((name, place) => [name.trim(), row[place] ?? ''])),
    lookup: lookups[index] ?? null,
  }));
}

const added = ['Outcome', 'Code', 'Symbol', 'Meaning', 'Causes', 'Steps', 'Guides', 'Escalation'];

function asTable(
  header: readonly string[],
  rows: readonly string[][],
  lookups: readonly (ExplainedRowFragment | null)[],
): string {
  const written = rows.map((row, index) => [
    ...header.map((_, place) => row[place] ?? ''),
    ...cellsOf(lookups[index] ?? null),
  ]);
  return writeCsvTable([[...header, ...added], ...written]);
}

function cellsOf(answer: ExplainedRowFragment | null): string[] {
  if (answer === null) return added.map(() => '');
  const { outcome, code, entries, escalation } = answer;
  const lines = (texts: readonly { readonly plainText: string }[]) => texts.map(({ plainText }) => plainText);
  return [
    outcome,
    code?.written ?? '',
    code?.symbol ?? '',
    code?.meaning ?? '',
    entries.flatMap(({ causes }) => lines(causes)).join('\n'),
    entries.flatMap(({ steps }) => lines(steps).map((step, place) => `${String(place + 1)}. ${step}`)).join('\n'),
    [...new Set(entries.map(({ guide }) => guide.title))].join('\n'),
    escalation ?? '',
  ];
}
