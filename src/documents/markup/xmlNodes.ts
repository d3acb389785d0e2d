import type { LiteralNode } from './literalNodes.ts';

/**
 * The elements of an XML text as values: attributes and elements within are members, elements of one name next to each other items,
 * an element with nothing but text that text. Empty for what is nested too deep or closes what it did not open.
 */
export function xmlNodes(written: string): LiteralNode[] {
  const text = withoutComments(written);
  const root: Element = { name: '', start: 0, text: '', flat: '', attributes: [], within: [] };
  const open: Element[] = [root];
  let at = 0;
  for (const match of text.matchAll(token)) {
    const [whole, cdata, closing, name = '', attributes = '', isWhole] = match;
    const own = open.at(-1) ?? root;
    const said = unescaped(text.slice(at, match.index)) + (cdata ?? '');
    own.text += said;
    own.flat += said;
    at = match.index + whole.length;
    if (name === '') continue;
    if (closing !== undefined) {
      const closed = open.pop();
      if (closed?.name !== name) return [];
      const around = open.at(-1) ?? root;
      around.flat += ` ${closed.flat}`;
      around.within.push([name, nodeOf(closed, at)]);
      continue;
    }
    const element: Element = {
      name,
      start: match.index,
      text: '',
      flat: '',
      attributes: attributesIn(attributes, match.index),
      within: [],
    };
    if (isWhole !== undefined) own.within.push([name, nodeOf(element, at)]);
    else if (open.push(element) > deepest) return [];
  }
  return open.length === 1 ? root.within.map(([, node]) => node) : [];
}

interface Element {
  readonly name: string;
  readonly start: number;
  /** Its own words. */
  text: string;
  /** With those of the elements within. */
  flat: string;
  readonly attributes: readonly (readonly [string, LiteralNode])[];
  readonly within: [string, LiteralNode][];
}

const deepest = 20;
const token =
  /<!\[CDATA\[([^]{0,1000}?)\]\]>|<[?!][^<>]{0,2000}>|<(\/)?([A-Za-z_][\w:.-]{0,80})((?:\s{1,99}[\w:.-]{1,80}\s{0,9}=\s{0,9}(?:"[^"<]{0,4000}"|'[^'<]{0,4000}')){0,40})\s{0,99}(\/)?>/g;

function nodeOf({ name: own, start, text, flat, attributes, within }: Element, end: number): LiteralNode {
  const words = folded(text);
  // Words with some in bold, or in a paragraph of their own.
  const isPlain = within.every(
    ([name, { text: inner }]) => inner !== undefined && (words !== '' || paragraph.test(name)),
  );
  if (attributes.length === 0 && isPlain) return { start, end, text: folded(flat) };
  const names = new Set(within.map(([name]) => name));
  // "<solutions><solution>…": even one is a list.
  const [first = ''] = names;
  const isCalledSo = own.toLowerCase().startsWith(first.toLowerCase());
  const isList = attributes.length === 0 && names.size === 1 && (within.length > 1 || isCalledSo);
  if (isList) return { start, end, items: within.map(([, node]) => node) };
  const members = [...names].map((name): readonly [string, LiteralNode] => {
    const same = within.filter(([other]) => other === name).map(([, node]) => node);
    const [only] = same;
    return [name, same.length === 1 && only !== undefined ? only : { start, end, items: same }];
  });
  const said = words === '' ? [] : [['message', { start, end, text: words }] as const];
  return { start, end, members: [...attributes, ...members, ...said] };
}

const paragraph = /^(?:p|para|text|value|line|span|div)$/i;

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The number of an element in its list says nothing. */
function attributesIn(written: string, start: number): (readonly [string, LiteralNode])[] {
  return [...written.matchAll(/([\w:.-]{1,80})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/g)].flatMap(
    ([whole, name = '', double, single]) => {
      const text = unescaped(double ?? single ?? '');
      if (/^(?:\w+:)?id$/i.test(name) && /^\d+$/.test(text)) return [];
      return [[name, { start, end: start + whole.length, text }] as const];
    },
  );
}

/** Blanks out comments, so that all offsets stay. */
function withoutComments(text: string): string {
  let [result, at] = ['', 0];
  for (let open = text.indexOf('<!--'); open !== -1; open = text.indexOf('<!--', at)) {
    const close = text.indexOf('-->', open + 4);
    if (close === -1) break;
    result += text.slice(at, open) + text.slice(open, close + 3).replace(/[^\n]/g, ' ');
    at = close + 3;
  }
  return result + text.slice(at);
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(lt|gt|quot|amp|apos);/g, (entity, name: string) => entities[name] ?? entity);
}
