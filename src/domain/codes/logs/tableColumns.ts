import { trimEndOf } from '../../trimEdges.ts';

/**
 * The header of the table that a text is in the middle of: what names the column of a number is a label of it, as if it
 * stood before it. Three kinds of tables: cells parted by a mark (CSV, Markdown), columns ruled by dashes under their
 * names (PowerShell), and logs that list their fields (`#Fields:`). A list of numbers below its label is a table of one column.
 */
export class TableColumns {
  #names: readonly string[] = none;
  #mark = '';
  /** Where each column begins; empty for cells that are parted by a mark. */
  #starts: readonly number[] = noStarts;
  #previous = '';
  /** What a list below its label holds, or empty. */
  #list = '';

  /** Takes the next line of the text, before its numbers are asked about. Cost: a look at its first characters for most lines. */
  follow(line: string): void {
    const previous = this.#previous;
    this.#previous = line;
    if (line === '') this.#end();
    else if (line.startsWith('#Fields:')) this.#begin(line.slice(8).trim().split(' '), ' ');
    else if (isRule(line)) this.#rule(line, previous);
    else if (this.#mark !== '' && this.#mark !== ' ' && countOf(line, this.#mark) < this.#names.length - 1) this.#end();
    if (this.#list !== '' && line !== '' && !isOfList.test(line)) this.#list = '';
    if (line.endsWith(':') && line.length <= longestLine) this.#list = ofCodes.test(line) ? 'exit codes' : '';
    if (this.#names.length === 0) this.#mayBegin(line);
  }

  /** The name of the column that the number from `start` to `end` of the line fills, and a colon; empty if there is none. */
  labelOf(line: string, start: number, end: number): string {
    if (this.#list !== '' && isBullet.test(line.slice(0, start))) return `${this.#list}:`;
    if (this.#names.length === 0) return '';
    const name =
      this.#names[this.#starts.length > 0 ? this.#ruledColumn(line, start, end) : this.#cell(line, start, end)];
    return name === undefined || name === '' ? '' : `${name}:`;
  }

  #cell(line: string, start: number, end: number): number {
    let first = start;
    while (first > 0 && isPadding(line.charAt(first - 1), this.#mark)) first--;
    let last = end;
    while (last < line.length && isPadding(line.charAt(last), this.#mark)) last++;
    if (
      (first > 0 && line.charAt(first - 1) !== this.#mark) ||
      (last < line.length && line.charAt(last) !== this.#mark)
    )
      return -1;
    return start > longestLine ? -1 : countOf(line.slice(0, start), this.#mark);
  }

  #ruledColumn(line: string, start: number, end: number): number {
    if (/\S/.test(line.charAt(start - 1)) || /\S/.test(line.charAt(end))) return -1;
    // Numbers may be aligned to the right: what counts is where they end.
    return this.#starts.filter((column) => column < end).length - 1;
  }

  #mayBegin(line: string): void {
    if (line.length > longestLine || !mayBeginHeader(line.charCodeAt(0))) return;
    const mark = marks.find((each) => line.includes(each));
    if (mark === undefined || !mayNameACode.test(line)) return;
    const names = line.split(mark).map(named);
    // A header has names in all of its cells, and nothing else: no sentence, no number, no "name: value".
    if (
      names.some((name) => name.length > longestName || /^\d|[:=.!?]/.test(name)) ||
      !names.some((name) => mayNameACode.test(name)) ||
      (names.some((name) => ofGoods.test(name)) && !names.some((name) => ofErrors.test(name)))
    )
      return;
    this.#begin(names, mark);
  }

  #begin(names: readonly string[], mark: string): void {
    this.#names = names;
    this.#mark = mark;
    this.#starts = noStarts;
  }

  /** "----  ------" under a line of names; a rule of Markdown ("|---|---|") changes nothing. */
  #rule(line: string, names: string): void {
    if (line.includes('|') || names === '' || names.length > longestLine) return;
    const starts = [...line.matchAll(/-+/g)].map(({ index }) => index);
    if (starts.length < 2) return;
    this.#begin(
      starts.map((start, at) => names.slice(start, starts[at + 1]).trim()),
      '',
    );
    this.#starts = starts;
  }

  #end(): void {
    this.#names = none;
    this.#mark = '';
    this.#starts = noStarts;
  }
}

/** "There are several exit codes that are no errors:" and the numbers below it. */
const ofCodes = /\b(?:error|exit|return|result|win32) codes\b[^:]{0,80}:$/i;
const isBullet = /^[\s>*•·–"'`-]*(?:(?:0x[0-9a-f]{1,8}|\d{1,6})(?:,? (?:and|or) |, ?))*["'`]?$/i;
const isOfList = /^[\s>*•·–"'`-]*(?:0x[0-9a-f]{1,8}|-?\d{1,10})(?!\.?\d|[.)]\s)/i;

const none: readonly string[] = [];
const noStarts: readonly number[] = [];

/** Tabs first: a cell may hold a comma. */
const marks = ['\t', '|', ';', ','];

const mayNameACode = /code|error|result|status|hresult|fehler|erreur|ошибк|错误|エラー|오류|kod/i;

/** A list of goods or places has codes of its own: "name,code,qty", "country;code;currency". */
const ofGoods =
  /^(?:qty|quantity|price|amount|sku|stock|currency|country|city|zip|postcode|postal code|menge|preis|betrag|land|plz|ort|prix|montant|precio|cantidad)$/i;
const ofErrors = /error|result|status|hresult|fehler|exit|return/i;

const longestLine = 400;
const longestName = 40;

function named(cell: string): string {
  return trimEndOf(cell.replace(/^[\s"'*]+/, ''), /[\s"'*]/);
}

/** Most lines of a log begin with a number, a bracket, a brace or a blank; a header begins with a name or the edge of its table. */
function mayBeginHeader(unit: number): boolean {
  const letter = unit | 0x20;
  const isQuoteOrEdge = unit === 0x22 || unit === 0x27 || unit === 0x7c;
  return isQuoteOrEdge || (letter >= 0x61 && letter <= 0x7a) || unit >= 0x80;
}

function isRule(line: string): boolean {
  const first = line.charCodeAt(0);
  return (
    (first === 0x2d || first === 0x20 || first === 0x7c) &&
    line.length <= longestLine &&
    line.includes('--') &&
    /^[-\s|:]+$/.test(line)
  );
}

function isPadding(character: string, mark: string): boolean {
  return (character === ' ' && mark !== ' ') || character === '"' || character === "'";
}

function countOf(line: string, mark: string): number {
  let count = 0;
  for (let at = line.indexOf(mark); at >= 0 && at < longestLine; at = line.indexOf(mark, at + 1)) count++;
  return count;
}
