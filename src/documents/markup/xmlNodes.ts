import sax from 'sax';
import type { LiteralNode } from './literalNodes.ts';

/**
 * The elements of an XML text as values: attributes and elements within are members, elements of one name next to each other items,
 * an element with nothing but text that text. Empty for what is not well formed, and for what is nested too deep.
 */
export function xmlNodes(written: string): LiteralNode[] {
  // Entities that a document defines are not known, so none can grow.
  const parser = sax.parser(true, { position: true });
  const root = emptyElement('', 0, []);
  const open: Element[] = [root];
  const addText = (text: string): void => {
    const own = open.at(-1) ?? root;
    own.text += text;
    own.flat += text;
  };
  parser.ontext = addText;
  parser.oncdata = addText;
  parser.onopentag = ({ name, attributes }) => {
    const start = parser.startTagPosition - 1;
    const given = attributesOf(attributes, start, parser.position);
    if (open.push(emptyElement(name, start, given)) > deepest) throw new Error('It is nested too deep.');
  };
  parser.onclosetag = () => {
    const closed = open.pop() ?? root;
    const around = open.at(-1) ?? root;
    around.flat += ` ${closed.flat}`;
    around.within.push([closed.name, nodeOf(closed, parser.position)]);
  };
  try {
    parser.write(written).close();
  } catch {
    return [];
  }
  return root.within.map(([, node]) => node);
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

function emptyElement(name: string, start: number, attributes: Element['attributes']): Element {
  return { name, start, text: '', flat: '', attributes, within: [] };
}

/** The number of an element in its list says nothing. */
function attributesOf(
  written: (sax.Tag | sax.QualifiedTag)['attributes'],
  start: number,
  end: number,
): (readonly [string, LiteralNode])[] {
  return Object.entries<string | sax.QualifiedAttribute>(written).flatMap(([name, value]) => {
    const text = typeof value === 'string' ? value : value.value;
    return /^(?:\w+:)?id$/i.test(name) && /^\d+$/.test(text) ? [] : [[name, { start, end, text }] as const];
  });
}

function nodeOf({ name: called, start, text, flat, attributes, within }: Element, end: number): LiteralNode {
  const words = folded(text);
  // Words with some in bold, or in a paragraph of their own.
  const isPlain = within.every(
    ([name, { text: inner }]) => inner !== undefined && (words !== '' || paragraph.test(name)),
  );
  if (attributes.length === 0 && isPlain) return { start, end, text: folded(flat) };
  const said = onlyText(attributes);
  if (within.length === 0 && words === '' && said !== null) return { start, end, text: folded(said) };
  const names = new Set(within.map(([name]) => name));
  // "<solutions><solution>…": even one is a list.
  const [first = ''] = names;
  const isCalledSo = called.toLowerCase().startsWith(first.toLowerCase());
  const isList = attributes.length === 0 && names.size === 1 && (within.length > 1 || isCalledSo);
  if (isList) return { start, end, items: within.map(([, node]) => node) };
  const members = [...names].map((name): readonly [string, LiteralNode] => {
    const same = within.filter(([other]) => other === name).map(([, node]) => node);
    const [only] = same;
    return [name, same.length === 1 && only !== undefined ? only : { start, end, items: same }];
  });
  const own = words === '' ? [] : [['message', { start, end, text: words }] as const];
  return { start, end, members: [...attributes, ...members, ...own] };
}

/** `<Text lang="en" value="It is full."/>`: the one attribute that is no mark of its element is its text. Null if there is none. */
function onlyText(attributes: Element['attributes']): string | null {
  const [only, ...others] = attributes.filter(([name]) => !marks.test(name));
  return only !== undefined && others.length === 0 && textName.test(only[0]) ? (only[1].text ?? null) : null;
}

const marks = /^(?:\w+:)?(?:lang(?:uage)?|culture|locale|type|class|id|space|order|no|number|index)$/i;
const textName = /^(?:\w+:)?(?:text|value|message|content|description|caption|string|desc)$/i;
const paragraph = /^(?:p|para|text|value|line|span|div)$/i;

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
