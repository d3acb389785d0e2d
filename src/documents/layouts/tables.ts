import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import { readCodeTable } from './codeTables.ts';
import { foldText } from '../../domain/codes/reading/foldText.ts';
import type { DocumentTable, TableRow } from '../blocks/documentTable.ts';
import { roleOfHeader } from '../labels/headerWords.ts';
import { plainInline } from '../text/plainText.ts';
import { shown } from '../records/rowFields.ts';
import { codeOfFields, repeatsMessage } from '../columns/codeOfFields.ts';
import { isOfParameters, isOfPlaces } from '../columns/otherValues.ts';
import { joinFound, nothingFound } from '../records/foundGuidance.ts';
import type { FoundGuidance, FoundRow, Layout, Notice } from '../records/foundGuidance.ts';

/**
 * Reads the tables of codes, pipe and HTML alike. A row that cannot be placed gives a warning; another table
 * gives one for each row in which a code stands, unless it stands under the heading of a code.
 */
export const readTables: Layout = ({ blocks, title, outline, sections, article, isInSection, family }) => {
  const ofArticle = article?.code.codes.map(({ code }) => code) ?? [];
  const titles = sections.filter((section) => section.isTitle);
  const tables = tablesIn(blocks, title);
  const found = tables.map(({ block, headings, under }): FoundGuidance => {
    // The fields of a code belong to the section around them.
    if (isInSection(block.line) && (codeOfFields(block.table) !== null || repeatsMessage(block.table, ofArticle)))
      return nothingFound;
    const isUnderCode =
      isInSection(block.line) || titles.some((one) => one.heading.line < block.line && block.line <= one.endLine);
    const context = { targets: outline.targets, headings, under, family, readsMessages: !isUnderCode };
    const read = readCodeTable(block.table, context);
    if (read !== null) return block.isLoose === true ? { ...read, rows: read.rows.map(asText) } : read;
    if (isUnderCode) return nothingFound;
    if (isOfPlaces(block.table) || isOfParameters(block.table.rows, under)) return nothingFound;
    const because = whyNone(block.table);
    const warnings = rowsOf(block.table).flatMap((row) => stray(row, because));
    return { ...nothingFound, warnings, remarks: warnings.length > 0 ? [] : plainNumbers(block.table) };
  });
  const unfit = outline
    .rowsOutside()
    .flatMap((rows) =>
      rows.flatMap(({ line, text }) => stray({ line, endLine: line, text, cells: [], isTitle: false }, noHeaders)),
    );
  const known = new Set(unfit.map((notice) => notice.line));
  const undashed = blocks.flatMap(rowsOfNoTable).filter((notice) => !known.has(notice.line));
  return joinFound([...found, { rows: [], warnings: [...unfit, ...undashed], remarks: [] }]);
};

/** Written back as a text, not cell by cell. */
function asText(row: FoundRow): FoundRow {
  return { ...row, origin: null };
}

/** Its rows, and that of its headers, which may hold a code as well. */
function rowsOf({ headers, rows }: DocumentTable): readonly TableRow[] {
  return headers === null ? rows : [headers, ...rows];
}

/** "0x80070005 | Access denied | Sign in": rows without a row of dashes are a paragraph to Markdown. */
function rowsOfNoTable(block: DocumentBlock): Notice[] {
  if (block.kind !== 'paragraph' || !block.text.includes('|')) return [];
  return block.text.split('\n').flatMap((text, index) => {
    const line = block.line + index;
    const isRow = /^[\s|*_`]*(?:0x[0-9a-z]+|-\d{9,10})[\s*_`]*\|/i.test(text);
    return isRow ? stray({ line, endLine: line, text, cells: [], isTitle: false }, noDashes) : [];
  });
}

const noDashes = 'no row of dashes stands above it, so it is in no table';
const noHeaders = 'the row of dashes above it has not as many cells as the headers';

/** Why no column of a table is read as its codes, or nothing next to them. */
function whyNone({ headers, rows }: DocumentTable): string {
  const titles = (headers?.cells ?? []).map((cell) => plainInline(cell.text.replace(/<[^<>]*>/g, ' ')).trim());
  const roles = titles.map((title) => roleOfHeader(title)?.role ?? null);
  const holdsCode = titles.map((_, column) =>
    rows.some((row) => /\b0x[0-9a-z]{3}|-\d{9}/i.test(row.cells[column]?.text ?? '')),
  );
  const named = roles.findIndex((role) => role === 'code' || role === 'decimal');
  const holding = holdsCode.indexOf(true);
  const quoted = (column: number): string => `"${shown(titles[column] ?? '')}"`;
  if (named !== -1 && holdsCode[named] !== true && holding !== -1)
    return `its column of codes, ${quoted(named)}, holds words, and the codes stand under ${quoted(holding)}`;
  if (holding !== -1 && named === -1 && roles[holding] === null)
    return (titles[holding] ?? '') === ''
      ? 'no header stands over its codes'
      : `the header ${quoted(holding)} over its codes is not known`;
  if (holding !== -1 && titles.length < 2) return 'nothing stands next to its codes';
  if (named === -1) return 'no header of its table names a column of codes';
  return 'no header of its table names a cause or a mitigation next to the codes';
}

/** "Error | What to do" over 105 and 118: nothing says whether they are codes of Windows. */
function plainNumbers({ headers, rows }: DocumentTable): Notice[] {
  const titles = (headers?.cells ?? []).map((cell) => plainInline(cell.text).trim());
  const said = titles.map((title) => roleOfHeader(title));
  const column = said.findIndex((one, at) => one?.role === 'code' && !one.certain && saysCode.test(titles[at] ?? ''));
  if (column === -1 || !said.some((one) => one?.role === 'mitigation')) return [];
  // Numbers of HTTP are told by themselves.
  const numbered = rows.filter(({ cells }) =>
    /^\W{0,4}(?![45]\d\d\W{0,4}$)\d{1,6}\W{0,4}$/.test(cells[column]?.text ?? ''),
  );
  const [first, last] = [numbered[0], numbered.at(-1)];
  if (first === undefined || last === undefined || numbered.length * 2 <= rows.length) return [];
  const message = `The column "${shown(titles[column] ?? '')}" holds plain numbers, so no row makes an entry. Head it "Error code", or import with --family windows, if they are codes of Windows.`;
  return [
    { line: first.line, startLine: first.line, endLine: last.endLine, text: first.text, message, isWhole: false },
  ];
}

const saysCode =
  /code|error|err|fehler|fout|blad|kod|c[oó]d|コード|エラー|代码|代碼|错误|錯誤|码|碼|코드|오류|код|ошибка/i;

function stray(row: TableRow, because: string): Notice[] {
  const written = row.cells.length > 0 ? row.cells.map((cell) => cell.text).join(' | ') : row.text;
  if (!/\b0x[0-9a-z]{5,12}\b|(?<![\w-])-\d{9,10}\b|\bAADSTS\d{4}/i.test(foldText(written).text)) return [];
  const message = `A code stands in this row, but no entry is made of it: ${because}. Give the table such headers as Code, Cause, Mitigation.`;
  return [{ line: row.line, startLine: row.line, endLine: row.endLine, text: row.text, message, isWhole: true }];
}

interface PlacedTable {
  readonly block: DocumentBlock & { readonly kind: 'table' };
  readonly headings: string;
  /** The heading right above it; empty if there is none. */
  readonly under: string;
}

/** The tables of a document, those in lists too, with the headings above each. */
function tablesIn(blocks: readonly DocumentBlock[], above: string, under = ''): PlacedTable[] {
  const headings: { readonly depth: number; readonly text: string }[] = [];
  return blocks.flatMap((block): PlacedTable[] => {
    if (block.kind === 'heading') {
      while ((headings.at(-1)?.depth ?? 0) >= block.depth) headings.pop();
      headings.push(block);
    }
    const words = [above, ...headings.map((heading) => heading.text)].join(' ');
    const last = headings.at(-1)?.text ?? under;
    if (block.kind === 'table') return [{ block, headings: words, under: last }];
    return block.kind === 'list' ? block.items.flatMap((item) => tablesIn(item.blocks, words, last)) : [];
  });
}
