/**
 * Writes the tables of names in src/domain/codes/data from a folder of lists: `npx tsx scripts/makeCodeTables.ts FOLDER`.
 * FOLDER holds hresult.tsv, ntstatus.tsv, win32.tsv, bugcheck.tsv, aadsts.tsv, other.tsv and facilities.tsv, each with a
 * header row and the columns number, name, source and kind, sorted by number with the preferred name of each first.
 * Names that those lists lack stand in codeNames next to this script, in files of the same names and columns. The README
 * next to the tables says what they look like. Running it twice on the same lists writes the same bytes.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const target = join(import.meta.dirname, '../src/domain/codes/data');

/** The kind that most rows of a table have is left out of it. `added`: all of its names stand in codeNames. */
const nameTables = [
  { table: 'hresult', list: 'hresult.tsv', usual: 'hresult' },
  { table: 'ntstatus', list: 'ntstatus.tsv', usual: 'ntstatus' },
  { table: 'win32', list: 'win32.tsv', usual: 'win32' },
  { table: 'bugcheck', list: 'bugcheck.tsv', usual: 'bugcheck' },
  { table: 'aadsts', list: 'aadsts.tsv', usual: 'aadsts' },
  { table: 'devicemanager', list: 'devicemanager.tsv', usual: 'devicemanager', added: true },
  { table: 'setupPhases', list: 'other.tsv', usual: 'setup-phase', only: true },
  { table: 'setupOperations', list: 'other.tsv', usual: 'setup-operation', only: true },
];

interface Row {
  readonly number: number;
  readonly name: string;
  readonly source: string;
  readonly kind: string;
}

function main(folder: string | undefined): void {
  if (folder === undefined) {
    console.error('Which folder holds the lists? Use: npx tsx scripts/makeCodeTables.ts FOLDER');
    process.exitCode = 2;
    return;
  }
  for (const { table, list, usual, only, added } of nameTables) {
    const listed = added === true ? [] : readRows(folder, list);
    const rows = [...listed, ...addedRows(list)].filter((row) => only !== true || row.kind === usual);
    writeFileSync(join(target, `${table}.tsv`), nameTable(rows.filter(namesACode), usual));
  }
  writeFileSync(join(target, 'facilities.tsv'), facilityTable(readRows(folder, 'facilities.tsv')));
}

/** Ends of ranges, parts of values, flags and states have names, too, but nobody meets them as an error. */
function namesACode({ kind, name }: Row): boolean {
  return !/(?:^|-)range$/.test(kind) && !/^(?:FACIL|STATUS_SEVERITY_|INTERNET_ERROR_MASK_|WMDM_(?!E_|S_))/.test(name);
}

/** What sources give another number for, or no header confirms, stands last; the rest as in the list. */
function nameTable(rows: readonly Row[], usual: string): string {
  const isDoubtful = ({ kind, name }: Row) => /-(?:conflict|legacy16|unverified)$/.test(kind) || misspelt.has(name);
  // Names that mark an end of a range, or a place in it, give way to those that say something.
  const isMark = ({ name }: Row) => /_(?:FIRST|LAST|\d+)$/.test(name);
  const rank = (row: Row) => 2 * Number(isDoubtful(row)) + Number(isMark(row));
  const sorted = [...rows].sort((a, b) => a.number - b.number || rank(a) - rank(b));
  const sources = [...new Set(sorted.map(({ source }) => source))].sort();
  const places = new Map(sources.map((source, place) => [source, place.toString(36)]));
  const lines = sorted.map(({ number, name, source, kind }) => {
    if (number < 0 || number > 0xffffffff)
      throw new Error(`${name} has ${String(number)}, which is not unsigned 32-bit`);
    const digits = number.toString(16).toUpperCase().padStart(8, '0');
    return [digits, name, places.get(source), ...(kind === usual ? [] : [kind])].join('\t');
  });
  return `${[usual, ...sources].join('\t')}\n${lines.join('\n')}\n`;
}

/** Facilities of a component's own header give way to those of winerror.h and ntstatus.h. */
function facilityTable(rows: readonly Row[]): string {
  const lines = ['hresult', 'ntstatus'].flatMap((space) => {
    const own = rows.filter(({ kind }) => kind === space || (space === 'hresult' && kind === 'hresult-other'));
    const sorted = [...own].sort((a, b) => a.number - b.number || Number(a.kind !== space) - Number(b.kind !== space));
    return sorted.map(({ number, name, source }) => [space, String(number), name, source].join('\t'));
  });
  return `${lines.join('\n')}\n`;
}

/** Names that people added here. */
function addedRows(list: string): Row[] {
  const folder = join(import.meta.dirname, 'codeNames');
  return existsSync(join(folder, list)) ? readRows(folder, list) : [];
}

function readRows(folder: string, list: string): Row[] {
  const [, ...lines] = readFileSync(join(folder, list), 'utf8').trimEnd().split(/\r?\n/);
  return lines.map((line) => {
    const [digits = '', name = '', source = '', kind = ''] = line.split('\t');
    const number = Number(digits);
    if (!Number.isInteger(number) || name === '' || kind === '') {
      throw new Error(`${list}: "${line}" is not a number, a name, a source and a kind`);
    }
    return { number, name, source, kind };
  });
}

/** A page writes one of two names of a number without a letter. */
const misspelt = new Set(['SP_EXECUTION_OP_INSTALL_DRVIERS', 'CPI_FIRMWARE_WATCHDOG_TIMEOUT']);

main(process.argv[2]);
