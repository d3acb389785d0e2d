import { roleOfHeader } from '../labels/headerWords.ts';
import { literalNodes } from './literalNodes.ts';
import type { LiteralNode } from './literalNodes.ts';
import type { MarkupTable } from './markupCell.ts';
import { isProgram } from './programText.ts';
import { xmlNodes } from './xmlNodes.ts';
import { isYamlText, yamlNodes } from './yamlNodes.ts';

/**
 * The lists of codes in JSON, in YAML, in XML or in a program as HTML tables, each object a row under the names of its members: objects in an array,
 * or under codes as their names. Null for any other text, and for logs, whose objects repeat codes or give times.
 */
export function literalTables(lines: readonly string[]): MarkupTable | null {
  const isXml = isXmlText(lines);
  const isJson = isJsonText(lines);
  const isData = isXml || isJson || isYamlText(lines);
  if (!isData && !isProgram(lines)) return null;
  const text = lines.join('\n');
  const nodesOf = (): LiteralNode[] => {
    if (isXml) return xmlNodes(text);
    if (isJson) return literalNodes(text, [text.search(/[[{]/)]);
    return isData ? yamlNodes(text) : literalNodes(text, beginnings(lines));
  };
  const lists = nodesOf().flatMap(listsIn);
  // A text behind a plain number is a declaration (layouts/declaration.ts).
  const own = isData
    ? lists
    : lists.filter(
        ({ names, rows }) =>
          names.length > 2 || !names.includes(message) || rows.every(({ node }) => isQuoted(text, node.start)),
      );
  if (own.length === 0) return null;
  const html = lines.map(() => '');
  const lineAt = lineCounter(text);
  for (const { names, rows } of own) {
    const headers = names.map((name) => `<th>${wordsOf(name)}</th>`).join('');
    for (const [index, { node, cells }] of rows.entries()) {
      const [line, end] = [lineAt(node.start), lineAt(node.end)];
      const before = index === 0 ? `<table><tr>${headers}<th></th></tr>` : '';
      const fields = names.map((name) => `<td>${cells.get(name) ?? ''}</td>`).join('');
      // A last, empty cell reaches to the last line of the object.
      html[line] = `${html[line] ?? ''}${before}<tr>${fields}<td>`;
      html[end] = `${html[end] ?? ''}</td></tr>${index === rows.length - 1 ? '</table>' : ''}`;
    }
  }
  return { end: lines.length, lines: html };
}

/**
 * True for a text that says by itself that it is XML, or that is one element with others in it, whose name is none of HTML; pages in
 * XHTML are read as pages.
 */
export function isXmlText(lines: readonly string[]): boolean {
  const first = lines.findIndex((line) => line.trim() !== '');
  const opening = lines[first] ?? '';
  if (/^\s*\ufeff?<\?xml\b/.test(opening)) return true;
  const name = /^\ufeff?<([A-Za-z][\w:.-]{0,80})(?:\s[^<>]{0,2000})?>\s*$/.exec(opening)?.[1];
  if (name === undefined || nameOfHtml.test(name)) return false;
  const last = lines.findLast((line) => line.trim() !== '')?.trim();
  return last === `</${name}>` && /^\s*</.test(lines.slice(first + 1).find((line) => line.trim() !== '') ?? '');
}

const nameOfHtml =
  /^(?:html|head|body|div|section|article|main|header|footer|nav|aside|table|thead|tbody|tfoot|tr|t[hd]|[uod]l|li|d[dt]|details|summary|center|p|span|a|h[1-6]|pre|code|form|figure|font|b|i|em|strong|blockquote|picture|svg|script|style)$/i;

/** True for a text that begins as JSON does, and not with an anchor or a link: "[[errors]]". */
export function isJsonText(lines: readonly string[]): boolean {
  const first = lines.find((line) => line.trim() !== '') ?? '';
  return /^\s*(?:\{\s*(?:"|$)|\[\s*(?:[{"]|$|\[\s*(?:[{["\d-]|$)))/.test(first);
}

/** Where a program begins to write out a list: at a bracket that ends its line, behind what it is given to. */
function* beginnings(lines: readonly string[]): Iterable<number> {
  let offset = 0;
  for (const [index, line] of lines.entries()) {
    const at = line.length > 500 ? -1 : line.search(/[{[(][ \t]*(?:(?:\/\/|#).*)?$/);
    const before = at === -1 ? '' : line.slice(0, at).trim() || (lines[index - 1] ?? '');
    if (/[=:(]/.test(before)) yield offset + at;
    offset += line.length + 1;
  }
}

function isQuoted(text: string, start: number): boolean {
  return /["'`]\]?\s{0,9}(?::|=>?)\s{0,9}$/.test(text.slice(Math.max(0, start - 30), start));
}

interface Row {
  readonly node: LiteralNode;
  /** Its texts as HTML, by the names of their members. */
  readonly cells: ReadonlyMap<string, string>;
}

interface List {
  readonly names: readonly string[];
  readonly rows: readonly Row[];
}

/** The lists of codes in a value, in order. */
function listsIn(node: LiteralNode): List[] {
  const own = listOf(node);
  if (own !== null) return [own];
  return [...(node.items ?? []), ...(node.members ?? []).map(([, value]) => value)].flatMap(listsIn);
}

function listOf({ items, members }: LiteralNode): List | null {
  const coded = (members ?? []).filter(([key]) => isCode.test(key));
  const fields = (members ?? []).flatMap(([, value]) => (value.members === undefined ? [] : [value]));
  // Under names of its own, or under their decimals, a program keeps its records, too.
  const records = items ?? (fields.length > 1 && fields.length === members?.length ? fields : []);
  const rows =
    coded.length > 0
      ? coded.map(([key, value]) => rowOf(value, key))
      : records.filter((item) => item.members !== undefined).map((item) => rowOf(item, null));
  const names = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))];
  const texts = rows.slice(0, 100).flatMap(({ cells }) => [...cells.values()]);
  const isLog = names.some((name) => isTime.test(wordsOf(name))) || texts.some((text) => timeOfDay.test(text));
  if (rows.length === 0 || names.length > mostNames || isLog) return null;
  const roles = names.map((name) => roleOfHeader(wordsOf(name))?.role ?? null);
  const says = roles.some((role) => role === 'cause' || role === 'mitigation' || role === 'symptom');
  const called = names.filter((_, index) => roles[index] === 'code' || roles[index] === 'decimal');
  // `id="0x80070005"`, `hr="0x80070005"`: what holds nothing but such codes is their column, whatever its name.
  const named =
    called.length > 0 ? called : names.filter((name) => rows.every(({ cells }) => isCode.test(cells.get(name) ?? '')));
  if (named.length === 0 || !says) return null;
  const columns = named.map((name) => rows.flatMap(({ cells }) => cells.get(name) ?? []));
  const wholeOf = (texts: readonly string[]): number => texts.filter((text) => isWhole.test(text)).length;
  // Next to "code", whose texts may be names, "hexCode" has the numbers.
  const codes = columns.reduce((best, texts) => (wholeOf(texts) > wholeOf(best) ? texts : best));
  // What a program counts from one are errors of its own.
  const whole = wholeOf(codes);
  return new Set(codes).size < codes.length || whole * 2 < codes.length ? null : { names, rows };
}

const isCode = /^(?:0x[0-9a-f]{1,8}|-\d{9,10}|[8c][0-9a-f]{7})$/i;
/** A code that a system gives. */
const isWhole = /0x[0-9a-f]{3}|^-?\d{7,10}$|^[8c][0-9a-f]{7}$|^AADSTS/i;
const isTime = /\b(?:time|timestamp|date|when|occurred|logged)\b/;
const timeOfDay = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/;
const mostNames = 30;
/** How the text is called that stands under a code alone. */
const message = 'message';

function rowOf(node: LiteralNode, key: string | null): Row {
  const members = (node.members ?? []).flatMap(([name, value]) => {
    const html = htmlOf(value);
    return html === null ? [] : [[name, html] as const];
  });
  const plain = node.text === undefined || key === null ? [] : [[message, asHtml(node.text)] as const];
  const isCoded = members.some(([name, text]) => callsCode(name) && !isName(text));
  const own = key === null || isCoded ? [] : [['error code', key] as const];
  // Under a code that is its key, "code" is what the code is called.
  const nameOf = (name: string): string => (own.length > 0 && callsCode(name) ? 'symbol' : name);
  const named = members.map(([name, text]) => [nameOf(name), text] as const);
  return { node, cells: new Map<string, string>([...own, ...named, ...plain]) };
}

function callsCode(name: string): boolean {
  return roleOfHeader(wordsOf(name))?.role === 'code';
}

function isName(text: string): boolean {
  return /^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/.test(text);
}

/** A plain value, or a list of such values; null for objects and what only a program can tell. */
function htmlOf({ text, items }: LiteralNode): string | null {
  if (text !== undefined) return asHtml(text);
  const texts = items?.map(textOf) ?? [];
  if (items === undefined || texts.some((one) => one === null)) return null;
  return texts.length === 0 ? '' : `<ul>${texts.map((one) => `<li>${asHtml(one ?? '')}</li>`).join('')}</ul>`;
}

/** Of an item: a plain value, or the member of an object that is called so: `{ "order": 1, "action": "Sign in." }`. */
function textOf({ text, members }: LiteralNode): string | null {
  return (
    text ?? members?.find(([name, value]) => isText.test(wordsOf(name)) && value.text !== undefined)?.[1].text ?? null
  );
}

const isText = /^(?:text|step|action|instruction|description|detail|message|cause|reason|fix|solution|title)s?$/;

/** The text of a field between tags; its line breaks are those of HTML. */
export function asHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>');
}

/** "commonCauses", "error_code" as words. */
function wordsOf(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase();
}

/** Gives the line of an offset, from 0. */
function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let next = text.indexOf('\n'); next !== -1; next = text.indexOf('\n', next + 1)) starts.push(next + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low;
  };
}
