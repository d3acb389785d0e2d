import type { Nodes } from 'mdast';
import { isTooDense } from './documentLimits.ts';
import { parseInline } from './markdownParser.ts';
import { plainSimple } from './plainSimple.ts';
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
