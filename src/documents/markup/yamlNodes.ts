import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { ParsedNode } from 'yaml';
import type { LiteralNode } from './literalNodes.ts';

/**
 * True for a text that may be YAML: every line that is not indented names a field, begins an item or is a comment, and some field
 * or item stands below another one. Whether it is one of codes, its lists tell.
 */
export function isYamlText(lines: readonly string[]): boolean {
  const used = lines.filter((line) => !/^\s*(?:#.*)?$/.test(line));
  const isNested = used.some((line) => /^\s*-\s+["']?[\w-]+["']?\s?:(?:\s|$)|^\s+["']?[\w-]+["']?:(?:\s|$)/.test(line));
  return (
    isNested &&
    used.length > 1 &&
    used.every((line) => /^(?:\s|---|\.\.\.|- |-$|["']?[\w$./ -]{1,80}["']?:(?:\s|$))/.test(line))
  );
}

/** The value of a YAML text; empty for what is not well formed, is nested too deep or is too long to parse while someone waits. */
export function yamlNodes(text: string): LiteralNode[] {
  if (text.length > longest) return [];
  const { contents, errors } = parseDocument(text, { keepSourceTokens: false, logLevel: 'silent', uniqueKeys: false });
  const node = contents === null || errors.length > 0 ? null : nodeOf(contents, 0);
  return node === null ? [] : [node];
}

const longest = 1_000_000;
const deepest = 20;

/** Null below the greatest depth. What an alias repeats is only where it was first. */
function nodeOf(written: ParsedNode, depth: number): LiteralNode | null {
  const own = { start: written.range[0], end: Math.max(written.range[0], written.range[1] - 1) };
  if (depth > deepest) return null;
  if (isScalar(written)) return { ...own, text: textOf(written) };
  if (isSeq(written)) {
    const items = written.items.map((item) => nodeOf(item, depth + 1));
    return items.includes(null) ? null : { ...own, items: items.filter((item) => item !== null) };
  }
  if (!isMap(written)) return own;
  const members: [string, LiteralNode][] = [];
  for (const { key, value } of written.items) {
    const node = value === null ? null : nodeOf(value, depth + 1);
    if (value !== null && node === null) return null;
    // The name of a field begins it, so that a row begins in the line of its code.
    if (isScalar(key) && node !== null) members.push([textOf(key), { ...node, start: key.range[0] }]);
  }
  return { ...own, members };
}

/** Numbers as written: 0x80070005 is no 2147942405. */
function textOf({ value, source }: { readonly value: unknown; readonly source?: string }): string {
  return typeof value === 'string' ? value.trimEnd() : (source ?? '');
}
