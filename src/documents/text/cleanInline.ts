import type { Nodes, PhrasingContent } from 'mdast';
import { isTooDense } from './documentLimits.ts';
import { escapeBlockStart } from './escapeBlockStart.ts';
import { parseInline, parseInlineWithDefinitions } from './markdownParser.ts';

/**
 * Makes the Markdown of a cell or a paragraph complete in itself: cut at line breaks (`<br>`, hard breaks), without
 * escapes that change nothing, runs of spaces and U+00A0 as one space, without U+200B, link references as links. Code
 * and link targets stay as they are. A piece may be empty. `targets`: the document's link definitions, by label in
 * lower case.
 */
export function cleanInline(text: string, targets: ReadonlyMap<string, string>): string[] {
  const written = text.includes('[^') ? withoutFootnotes(text) : text;
  const pieces = cleanSimple(written, targets) ?? cleanParsed(written, targets);
  return pieces.map((piece) => escapeBlockStart(foldBlanks(piece).trim()));
}

/** Removes footnote marks, which lead nowhere outside the document. Code keeps them. */
function withoutFootnotes(text: string): string {
  const outside = (part: string): string => part.replace(/[ \t]?\[\^[\w-]{1,40}\](?!:)/g, '');
  return text
    .split('`')
    .map((part, index) => (index % 2 === 0 ? outside(part) : part))
    .join('`');
}

/** Most cells need no parser: nothing in them but words, emphasis, plain links, code, or breaks between words. */
function cleanSimple(written: string, targets: ReadonlyMap<string, string>): string[] | null {
  const { masked, taken } = maskLiterals(written);
  const escaped = masked.replace(escapedInWord, '_');
  if (/\\[!-/:-@[-`{-~\n\u200b]|[`&]| {2}\n/.test(escaped)) return null;
  const text = escaped.includes('[') && targets.size > 0 ? withTargets(escaped, targets) : escaped;
  if (text === null) return null;
  const pieces = text.includes('<') ? text.split(lineBreaks) : [text];
  const isWhole = pieces.every((piece) => wholePiece.test(piece) && !edgeUnderscore.test(piece));
  if (text.includes('<') && !isWhole) return null;
  if (taken.length === 0) return pieces;
  let next = 0;
  return pieces.map((piece) => piece.replaceAll(mask, () => taken[next++] ?? ''));
}

/** Stands for literal text. If a text already contains it, nothing is masked. */
const mask = '\ue000';

/** Masks code, autolinks and a "<" that opens no tag, in which Markdown reads nothing else, from left to right. */
function maskLiterals(written: string): { readonly masked: string; readonly taken: readonly string[] } {
  if (!/[`<]/.test(written) || written.includes(mask)) return { masked: written, taken: [] };
  const taken: string[] = [];
  let [masked, at] = ['', 0];
  const next = new RegExp(literal);
  for (let match = next.exec(written); match !== null; match = next.exec(written)) {
    const [mark] = match;
    const isCode = mark.startsWith('`') && written.charAt(match.index - 1) !== '`';
    const end = isCode ? endOfCode(written, match.index, mark.length) : match.index + mark.length;
    // An escaped mark opens nothing; anything that looks like a tag is left to the parser.
    const isTaken = isCode ? end !== null : /^<(?!br)/i.test(mark);
    if (!isTaken || end === null) continue;
    masked += written.slice(at, match.index) + mask;
    taken.push(written.slice(match.index, end));
    next.lastIndex = at = end;
  }
  return { masked: masked + written.slice(at), taken };
}

const literal = /\\[!-/:-@[-`{-~]|<br\s{0,9}\/?>|<[a-z][a-z0-9+.-]{1,31}:[^\s<>]*>|<(?![a-z/!?])|`+/gi;

/**
 * The offset after the closing backticks, as many as opened the code; null if there are none on the same line or they
 * are too far away.
 */
function endOfCode(written: string, start: number, marks: number): number | null {
  const inside = written.slice(start + marks, start + 2 * marks + longestCode + 1);
  for (const { 0: run, index } of inside.matchAll(/`+|\n/g)) {
    if (run === '\n') return null;
    const isCut = index + run.length === inside.length && start + marks + inside.length < written.length;
    if (run.length === marks && !isCut) return start + marks + index + marks;
  }
  return null;
}

/** In characters; longer code is left to the parser. */
const longestCode = 1_000;

/**
 * Turns references to the document's link definitions into links; null if anything but plain words is next to or in
 * them.
 */
function withTargets(text: string, targets: ReadonlyMap<string, string>): string | null {
  if (/[<*_]|\](?:[^[\]]*\]|\[[^\]]*\]?\[)/.test(text)) return null;
  const odd: string[] = [];
  const linked = text.replace(
    reference,
    (whole, words: string, after: string | undefined, label: string | undefined) => {
      if (after?.startsWith('(') === true) return whole;
      const targetOf = (name: string): string | undefined =>
        targets.get(name.trim().replace(/\s+/g, ' ').toLowerCase());
      const target = targetOf(label === undefined || label === '' ? words : label);
      if (target === undefined && after !== undefined && targetOf(words) !== undefined) odd.push(whole);
      return target === undefined ? whole : `[${words}](${linkTarget(target)})`;
    },
  );
  return odd.length === 0 && !/[[\]]/.test(linked.replace(/\[[^[\]]*\](?:\((?:<[^<>]*>|[^()\s]*)\))?/g, ''))
    ? linked
    : null;
}

const reference = /\[([^[\]]+)\](\([^()\s]*\)|\[([^[\]]*)\])?/g;

/** Words, plain links, and these in bold: nothing that could have begun before the piece or continue after it. */
const plainLink = String.raw`\[[^*[\]<]*\]\((?:[^()\s<*[\]]|\([^()\s<*[\]]*\))*\)`;
const boldWords = String.raw`\*\*(?=[^\s*])(?:[^*[\]<]|${plainLink})*(?<!\s)\*\*`;
const wholePiece = new RegExp(`^(?:[^*[\\]<]|${plainLink}|${boldWords})*$`);
const edgeUnderscore = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u;

const lineBreaks = /<br\s*\/?>/i;
const lineBreak = /^<br\s*\/?>$/i;

/** An underscore inside a word never emphasises: "NTE\_PERM" is "NTE_PERM". */
const escapedInWord = /(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu;

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Edit extends Span {
  readonly text: string;
}

function cleanParsed(written: string, targets: ReadonlyMap<string, string>): string[] {
  const pieces: Piece[] = [{ start: 0, end: written.length, nodes: [] }];
  for (const node of phrasing(written, targets)) {
    const piece = pieces.at(-1);
    if (piece === undefined) break;
    if (node.type === 'break' || (node.type === 'html' && lineBreak.test(node.value))) {
      piece.end = spanOf(node).start;
      pieces.push({ start: spanOf(node).end, end: written.length, nodes: [] });
    } else piece.nodes.push(node);
  }
  return pieces.map((piece) => cleanPiece(written, piece, targets));
}

/** The text between two line breaks. */
interface Piece {
  readonly start: number;
  end: number;
  readonly nodes: PhrasingContent[];
}

function cleanPiece(written: string, piece: Piece, targets: ReadonlyMap<string, string>): string {
  const rewritten = (rewrite: Rewrite): string =>
    applyEdits(written, piece, editsOf(piece.nodes, written, targets, rewrite));
  const plain = rewritten(withoutBlanks);
  if (!/[\\&]/.test(plain)) return plain;
  // Words alone mean the same without their escapes if nothing is left that Markdown could read.
  if (piece.nodes.every((node) => node.type === 'text')) {
    const said = rewritten(asMeant);
    if (!/[\\`*_[\]<>!~#:@]|&[\w#]|^\s*(?:[-+=]|\d+[.)])/.test(said)) return said;
  }
  const meaning = meaningOf(plain);
  const shorter = [asMeant, asMeantButTags, withoutEscapes, withoutEscapesInWords].map(rewritten);
  return shorter.find((text) => text !== plain && meaningOf(text) === meaning) ?? plain;
}

/** `meaning` is the text with its escapes and entities resolved. */
type Rewrite = (text: string, meaning: string) => string;

const withoutBlanks: Rewrite = (text) => foldBlanks(text.replace(blankEntity, ' ').replace(nothingEntity, ''));
const asMeant: Rewrite = (_, meaning) => foldBlanks(meaning);
const asMeantButTags: Rewrite = (_, meaning) => foldBlanks(meaning.replaceAll('<', '&lt;'));
const withoutEscapes: Rewrite = (text) => withoutBlanks(text, text).replace(/\\([!-/:-@[-`{-~])/g, '$1');
const withoutEscapesInWords: Rewrite = (text) => withoutBlanks(text, text).replace(escapedInWord, '_');

const blankEntity = /&(?:nbsp|NonBreakingSpace|#160|#[xX]0*[aA]0);/g;
const nothingEntity = /&(?:ZeroWidthSpace|#8203|#[xX]0*200[bB]);/g;

/** Rewrites text outside code and link targets; turns references into links. In order of place. */
function editsOf(
  nodes: readonly Nodes[],
  written: string,
  targets: ReadonlyMap<string, string>,
  rewrite: Rewrite,
): Edit[] {
  return nodes.flatMap((node): Edit[] => {
    const span = spanOf(node);
    if (node.type === 'text') return [{ ...span, text: rewrite(written.slice(span.start, span.end), node.value) }];
    if (node.type === 'imageReference') {
      return [{ ...span, text: `![${node.alt ?? ''}](${linkTarget(targets.get(node.identifier) ?? '')})` }];
    }
    if (!('children' in node)) return [];
    // An autolink shows its target: its text is not free to change.
    if (node.type === 'link' && written[span.start] === '<') return [];
    const inner = editsOf(node.children, written, targets, rewrite);
    if (node.type !== 'linkReference') return inner;
    const last = node.children.at(-1);
    const end = last === undefined ? span.start + 1 : spanOf(last).end;
    return [...inner, { start: end, end: span.end, text: `](${linkTarget(targets.get(node.identifier) ?? '')})` }];
  });
}

function applyEdits(written: string, { start, end }: Span, edits: readonly Edit[]): string {
  let [result, at] = ['', start];
  for (const edit of edits) {
    result += written.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + written.slice(at, end);
}

function linkTarget(url: string): string {
  return /^[^\s<>()]+$/.test(url) ? url : `<${url.replace(/[<>\r\n]/g, encodeURIComponent)}>`;
}

/** The nodes of a text and their values, with adjacent texts joined. Two spellings with one meaning give the same. */
function meaningOf(markdown: string): string {
  return JSON.stringify(phrasing(markdown, new Map()), (key, value: unknown) =>
    key === 'position' ? undefined : value,
  );
}

function phrasing(written: string, targets: ReadonlyMap<string, string>): PhrasingContent[] {
  if (isTooDense(written)) return [];
  try {
    const root =
      targets.size === 0
        ? parseInline(written)
        : parseInlineWithDefinitions(written + definitionsFor(written, targets));
    const [first] = root.children;
    return first?.type === 'paragraph' ? first.children : [];
  } catch {
    // Emphasis nested by the thousand exhausts the stack; such a text stays as it is written.
    return [];
  }
}

/** Only the definitions that the text may use: a document may have thousands of each. */
function definitionsFor(written: string, targets: ReadonlyMap<string, string>): string {
  const used = new Set([...written.matchAll(/\[([^[\]]+)\]/g)].map((match) => match[1] ?? ''));
  return [...used]
    .filter((label) => targets.has(label.trim().replace(/\s+/g, ' ').toLowerCase()))
    .map((label) => `\n\n[${label}]: <x>`)
    .join('');
}

function foldBlanks(text: string): string {
  // Line ends that a dump of messages wrote out.
  return text
    .replaceAll('\u200b', '')
    .replace(/\\r\\n(?=\\r\\n|\s|$|\p{Lu})/gu, ' ')
    .replace(/\s+/g, ' ');
}

function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
