import { instructs } from '../text/instructs.ts';
import { familyPlaceOfHeader } from '../../domain/codes/families/codeFamilies.ts';
import { readCodeCell, repeats } from '../cells/codeCell.ts';
import { codeWords } from '../cells/codeWords.ts';
import type { DocumentTable, TableRow } from '../blocks/documentTable.ts';
import type { ColumnRole } from '../labels/headerWords.ts';
import { roleOfHeader, roleOfLabel } from '../labels/headerWords.ts';
import { areFlags, areNoErrors, isOfParameters, isOfRuns } from './otherValues.ts';
import { speaksOfEvents } from '../labels/eventWords.ts';
import { namesVersion } from '../labels/versionHeader.ts';
import { plainInline } from '../text/plainText.ts';
import { valueIn } from '../cells/valueIn.ts';
import { numbersAreCodes, provenColumn } from './numbersAreCodes.ts';
import type { AroundTable } from './numbersAreCodes.ts';
import { mixedColumns } from './mixedColumns.ts';
import { inOneLanguage } from './columnLanguages.ts';
import { resolveRoles } from './resolveRoles.ts';
import type { DecidedColumn } from './resolveRoles.ts';
import { tableColumns } from './tableColumns.ts';
import { titleOf, withHeadersOnTop } from './headersOnTop.ts';
import { recordsInRows } from './recordsInRows.ts';
import { contentOf, looked } from './columnContent.ts';
import type { ColumnContent } from './columnContent.ts';

/** A table of codes whose columns are known. */
export interface ReadColumns {
  readonly headers: TableRow | null;
  /** The headers as plain texts. */
  readonly titles: readonly string[];
  readonly roles: readonly (ColumnRole | null)[];
  readonly code: number;
  readonly numbersCount: boolean;
  /** True if the codes stand in the texts of that column, which say what one sees. */
  readonly inMessages: boolean;
  /** The position of the family of the bare numbers in that column; see codeFamilies.ts. */
  readonly familyPlace: number;
  /** Columns that may hold causes and mitigations; each cell shows which of its texts are which. */
  readonly mixed: readonly number[];
  /** Columns whose role the cells decided, not the header. */
  readonly decided: readonly DecidedColumn[];
  readonly rows: readonly TableRow[];
}

/**
 * Finds the columns of a table by headers and cells; null if it is no table of codes. A table whose first column holds
 * the headers is transposed; one without headers has only rows.
 */
export function columnsOf(
  table: DocumentTable,
  around: AroundTable = { headings: '', family: null },
): ReadColumns | null {
  const { headers, titles, rows, contents, isRow } = lookedAt(table);
  const said = isRow ? Array.from({ length: contents.length }, () => '') : titles;
  const columns = tableColumns(said, contents, {
    isHttp: isHttp(rows, contents, around.headings),
    hasValues: rows.slice(0, looked).some((row) => row.cells.some((cell) => valueIn(cell.text) !== null)),
    areCodes: (column) => isOfWhole(contents[column]) || numbersAreCodes(rows, column, around),
    readsMessages: around.readsMessages === true,
    proven: isRow ? provenColumn(rows, contents) : null,
  });
  const { code, numbersCount, inMessages } = columns;
  if (code === null || isOfRuns(said, rows)) return null;
  const insists = roleOfHeader(said[code] ?? '')?.certain === true;
  if (!insists && (isOfParameters(rows, around.under ?? '') || areFlags(rows, code))) return null;
  const isAbout = [around.headings, ...said].join(' ');
  if (!isRow && areNoErrors(rows, code, said[code] ?? '', isAbout)) return null;
  const named = isRow ? rolesByPlace(columns.roles, contents) : withMeantNames(columns.roles, contents);
  const content = contents[code];
  const counted =
    content === undefined
      ? 0
      : content.codes + content.symbols + (numbersCount ? content.numbers : 0) + (inMessages ? content.messages : 0);
  const isCertain = content !== undefined && (numbersCount ? counted : content.codes) * 2 > content.filled;
  const prose = isCertain ? proseColumns(rows, named, said) : [];
  const withOwnNames = withNames(named, contents, code);
  const apart = otherNumbers(withOwnNames, rows, code);
  const known = withOwnNames.map((role, column) => {
    if (apart.includes(column)) return null;
    // "Error string" may head names or texts. So may "Error" next to a column of codes.
    const isVague = role === 'symbol' || (role === 'decimal' && column !== code);
    const { codes = 0, numbers = 0 } = contents[column] ?? {};
    return isVague && codes + numbers === 0 && holdsTexts(rows, column) ? 'cause' : role;
  });
  const spoken = inOneLanguage(known, said, `${around.headings} ${said[code] ?? ''}`);
  const settled = resolveRoles(spoken.roles, {
    ...{ titles: said, rows, prose: prose.filter((column) => !spoken.apart.includes(column)) },
  });
  const { roles } = settled;
  const decided = [
    ...settled.decided,
    ...apart.map((column) => ({ column, role: null, why: 'other numbers' as const })),
    ...spoken.apart.map((column) => ({ column, role: null, why: 'another language' as const })),
  ];
  const others = roles.filter((role) => role === 'symbol' || role === 'cause' || role === 'mitigation');
  // Under a vague header such as "Code", one code or symbol is enough to recognise a table of error codes.
  const isNamed = roles[code] === 'code' && content !== undefined && content.symbols * 2 > content.filled;
  if (
    (others.length === 0 && !(isNamed && content.codes > 0)) ||
    (counted === 0 && !meansCodes(rows, code, said[code] ?? ''))
  )
    return null;
  const familyPlace = familyPlaceOfHeader((said[code] ?? '').toLowerCase());
  const mixed = mixedColumns(roles, said);
  return {
    headers: isRow ? null : headers,
    titles: said,
    roles,
    code,
    numbersCount,
    inMessages,
    familyPlace,
    mixed,
    decided,
    rows,
  };
}

/** A third of the cells or more are result codes in hexadecimal: "1603" among them is no count of anything. */
function isOfWhole(content: ColumnContent | undefined): boolean {
  return (
    content !== undefined && content.hexes > content.bytes && (content.hexes - content.bytes) * 3 >= content.filled
  );
}

/** A table with its headers on top, and what its columns hold. */
interface LookedAt {
  readonly headers: TableRow | null;
  readonly titles: readonly string[];
  readonly rows: readonly TableRow[];
  readonly contents: readonly ColumnContent[];
  /** True if the first row is not a header row. */
  readonly isRow: boolean;
}

// Several layouts ask for the columns of the same table.
const looks = new WeakMap<DocumentTable, LookedAt>();

function lookedAt(table: DocumentTable): LookedAt {
  const known = looks.get(table);
  if (known !== undefined) return known;
  const upright = recordsInRows(table) ?? withHeadersOnTop(table);
  const { headers } = upright;
  const titles = (headers?.cells ?? []).map((cell) => titleOf(cell.text));
  const rows = withHeaders(upright, titles);
  const width = Math.max(titles.length, ...rows.slice(0, 1_000).map((row) => row.cells.length));
  const contents = Array.from({ length: Math.min(width, 1_000) }, (_, column) => contentOf(rows, column));
  const look = { headers, titles, rows, contents, isRow: rows !== upright.rows };
  looks.set(table, look);
  return look;
}

/** A first row that contains a code is not a header row. */
function withHeaders({ headers, rows }: DocumentTable, titles: readonly string[]): readonly TableRow[] {
  const isRow =
    headers !== null &&
    titles.some(
      (title, column) =>
        codeWords(title).some((word) => word.kind === 'hex' || word.kind === 'decimal' || word.kind === 'family') ||
        (isNumber(title) && rows.slice(0, looked).every((row) => isNumber(row.cells[column]?.text ?? ''))),
    );
  return isRow && titles.every((title) => roleOfLabel(title) === null) ? [headers, ...rows] : rows;
}

/** "Error code | Error value": next to a column of values, a column of names is not a second value. */
function withNames(
  roles: readonly (ColumnRole | null)[],
  contents: readonly ColumnContent[],
  code: number,
): (ColumnRole | null)[] {
  if (roles.includes('symbol')) return [...roles];
  const names = roles.findIndex((role, column) => {
    const content = contents[column];
    if (column === code || content === undefined || (role !== 'decimal' && role !== null)) return false;
    return content.codes + content.numbers === 0 && content.symbols * 2 > content.filled;
  });
  return roles.map((role, column) => (column === names ? 'symbol' : role));
}

/** "Meaning" over symbols is a column of names, if another column can explain them. */
function withMeantNames(
  roles: readonly (ColumnRole | null)[],
  contents: readonly ColumnContent[],
): readonly (ColumnRole | null)[] {
  if (roles.includes('symbol')) return roles;
  const names = roles.findIndex((role, column) => {
    const { symbols, codes, numbers, filled } = contents[column] ?? { symbols: 0, codes: 0, numbers: 0, filled: 0 };
    return role === 'cause' && codes + numbers === 0 && symbols === filled && filled > 1;
  });
  const isAlone = roles.every((role, column) => column === names || role === 'code' || role === 'decimal');
  return names === -1 || isAlone ? roles : roles.map((role, column) => (column === names ? 'symbol' : role));
}

/** Columns of numbers that mostly differ from the code of their row: those of another protocol, or of an event. */
function otherNumbers(roles: readonly (ColumnRole | null)[], rows: readonly TableRow[], code: number): number[] {
  return roles.flatMap((role, column) => {
    if (role !== 'decimal') return [];
    let [agreeing, apart] = [0, 0];
    for (const row of rows.slice(0, looked)) {
      const own = readCodeCell(row.cells[code]?.text ?? '', true).codes.flatMap((named) => named.code ?? []);
      const [other] = readCodeCell(row.cells[column]?.text ?? '', true).codes.flatMap((named) => named.code ?? []);
      if (own.length === 0 || other === undefined) continue;
      if (repeats(own, other)) agreeing++;
      else apart++;
    }
    return apart > 1 && apart > agreeing ? [column] : [];
  });
}

function isNumber(cell: string): boolean {
  return /^\d{1,6}$/.test(plainInline(cell).trim());
}

/**
 * Without headers, the first column of text is the cause and the next the mitigation; a column of symbols holds names.
 */
function rolesByPlace(
  roles: readonly (ColumnRole | null)[],
  contents: readonly ColumnContent[],
): (ColumnRole | null)[] {
  const others: (ColumnRole | null)[] = ['cause', 'mitigation'];
  return roles.map((role, column) => {
    const { symbols, codes, numbers, filled } = contents[column] ?? { symbols: 0, codes: 0, numbers: 0, filled: 0 };
    if (role === 'code' || filled === 0) return role === 'code' ? role : null;
    return symbols * 2 > filled && codes + numbers === 0 ? 'symbol' : (others.shift() ?? null);
  });
}

/** The columns without a role in which most cells are sentences, or that are called Notes. */
function proseColumns(
  rows: readonly TableRow[],
  roles: readonly (ColumnRole | null)[],
  titles: readonly string[],
): number[] {
  return roles.flatMap((role, index) => {
    if (role !== null || namesVersion(titles[index] ?? '')) return [];
    // A line of a program is no sentence, whatever words it has.
    const texts = rows.slice(0, looked).map((row) => (row.cells[index]?.text ?? '').replace(/^\s*`[^`]*`\s*$/, ''));
    const sentences = texts.filter((text) => saysMuch.test(text) || isSentence(text)).length;
    // If all other columns hold codes and names, even a few words are the description.
    const isLast = roles.every(
      (role, column) => column === index || role === 'symbol' || role === 'decimal' || role === 'code',
    );
    const isBeside = titles.length === 2 && roleOfLabel(titles[1 - index] ?? '') === 'code';
    const isOnly = (isBeside || (isLast && roles.includes('symbol'))) && holdsTexts(rows, index);
    const isNotes = /^[^\p{L}\p{N}]*notes?[^\p{L}\p{N}]*$/iu.test(titles[index] ?? '');
    return isNotes || isOnly || (sentences > 0 && sentences * 2 > texts.filter((text) => text !== '').length)
      ? [index]
      : [];
  });
}

/** Whether most cells of a column are text of several words, or of some characters in languages without spaces, and none is a symbol. */
function holdsTexts(rows: readonly TableRow[], column: number): boolean {
  const texts = rows.slice(0, looked).map((row) => plainInline(row.cells[column]?.text ?? ''));
  const isText = (text: string): boolean =>
    /\p{L}{2}\s+\p{Ll}{2}|[\u3040-\u30ff\u4e00-\u9fff]{4}/u.test(text) && !/[_\d]/.test(text);
  return texts.filter(isText).length * 2 > texts.filter((text) => text !== '').length;
}

/** "Close the app.": short, but an instruction. */
function isSentence(text: string): boolean {
  return /[.。!]$/.test(text.replace(/<[^<>]*>/g, '').trim()) && instructs(text);
}

/** Four words, or eight characters in languages without spaces. */
const saysMuch = /(?:\p{L}{2,40}\P{L}{1,40}){3}\p{L}{2}|[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{8}/u;

/** True if a cell holds a mistyped code, or the header can mean nothing else. */
function meansCodes(rows: readonly TableRow[], column: number, title: string): boolean {
  const isCertain = rows.length > 0 && /\bhex|hresult|ntstatus/i.test(title);
  return isCertain || rows.some((row) => /\b0x|\b[8c][0-9a-f][0-9a-z]{5,7}\b/i.test(row.cells[column]?.text ?? ''));
}

/** Numbers from 100 to 599 next to the words of HTTP, or under a heading that speaks of it. */
function isHttp(rows: readonly TableRow[], contents: readonly ColumnContent[], headings: string): boolean {
  const column = contents.findIndex((content) => content.numbers > 0 && content.codes === 0);
  if (column === -1) return false;
  const numbers = rows.flatMap((row) =>
    codeWords(row.cells[column]?.text ?? '').flatMap((word) => (word.kind === 'number' ? [word.value ?? 0] : [])),
  );
  if (!numbers.every((number) => number >= 100 && number < 600))
    return speaksOfEvents(headings) && contents.every(({ symbols }) => symbols === 0);
  return (
    /\bhttp|\brest\b|\bapi\b|web service/i.test(headings) ||
    rows.some((row) => row.cells.some((cell) => httpWords.test(cell.text)))
  );
}

const httpWords =
  /^\W*(?:ok|created|accepted|no content|not found|bad request|unauthori[sz]ed|forbidden|(?:internal )?server error|service unavailable|bad gateway|gateway timeout|moved permanently|conflict|too many requests|\d{3} \w)/i;
