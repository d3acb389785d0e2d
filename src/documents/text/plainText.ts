import type { Nodes } from 'mdast';
import { isTooDense } from './documentLimits.ts';
import { parseInline } from './markdownParser.ts';
import { readText, type ReadText } from './readText.ts';
import { rememberTexts } from './rememberTexts.ts';

/**
 * A Markdown text as plain text: escapes resolved, links as their text, images as their description, `<br>` and block
 * ends as newlines, other HTML as written. Never throws: a text that is nested too deeply comes back as it is.
 * `parsed` is the text if it was parsed before.
 */
export function plainText(text: string, parsed: ReadText | null = readText(text)): string {
  try {
    return parsed === null ? text : trimmedLines(read(parsed));
  } catch {
    return text;
  }
}

/** As plainText, for the inside of one block, in which "1. a" is no list. */
export function plainInline(written: string): string {
  if (!/[\\`*_<&[\n]/.test(written)) return written.trim();
  return plainSimple(written.trim()) ?? plainParsed(written);
}

/**
 * The plain text of a line whose only marks are read alike by every parser: the line is bold or code as a whole, or
 * contains separate words in bold or italics, links with a bare address, underscores and escapes inside words. Null
 * for any other. Most cells and items are such lines, and the parser takes longer for each than everything else done
 * with it.
 */
export function plainSimple(line: string): string | null {
  const code = /^`([^`\n]+)`$/.exec(line)?.[1];
  if (code !== undefined) return code.trim();
  const words = line.includes('[') ? line.replace(link, '$1') : line;
  const plain = words.includes('*') ? words.replace(emphasis, '$2') : words;
  if (/[`*<&[\n]|\\\\|(?<![\p{L}\p{N}\\])_|_(?![\p{L}\p{N}\\])/u.test(plain)) return null;
  return plain.replace(/\\([!-/:-@[-`{-~])/g, '$1').trim();
}

/** "[the page](/a/b(c=1))": no other bracket and no mark in its text, no blank in its address. */
const link = /(?<![!\\\]])\[([^[\]\\`*<&!\n]+)\]\([^\s()<>\\`]*(?:\([^\s()<>\\`]*\)[^\s()<>\\`]*)*\)(?!_)/g;

/** Between blanks or marks of a sentence, and with no other asterisk inside: nothing that it could belong to instead. */
const emphasis = /(?<![^\s(])(\*\*?)(?=[^\s*])([^*\n]*[^\s*\\])\1(?![^\s.,;:!?)])/g;

const plainParsed = rememberTexts((written) => {
  try {
    return isTooDense(written) ? written : trimmedLines(read(parseInline(written)));
  } catch {
    return written;
  }
});

function read(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return node.value.replace(/\n/g, ' ');
    case 'break':
      return '\n';
    case 'html':
      return /^<br\s*\/?>$/i.test(node.value) ? '\n' : node.value;
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'definition':
    case 'thematicBreak':
      return '';
    default:
      if ('value' in node) return node.value;
      return 'children' in node ? node.children.map(read).join(holdsBlocks(node) ? '\n' : '') : '';
  }
}

function holdsBlocks(node: Nodes): boolean {
  return node.type === 'root' || node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote';
}

function trimmedLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}
