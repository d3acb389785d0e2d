import { edgesOf } from '../../../domain/trimEdges.ts';
import { styleKey } from '../../../domain/guidance/styleKey.ts';
import { wholeStep } from '../../../domain/merging/rowContent.ts';
import type { RowContent } from '../../../domain/merging/rowContent.ts';
import { signedOf } from '../../../domain/codes/errorCode.ts';
import type { ErrorCode } from '../../../domain/codes/errorCode.ts';
import { cellLines } from '../../text/cellLines.ts';
import { padded, writeCellList } from './cellParts.ts';
import type { CellStyle } from './cellParts.ts';
import { causesIn, mitigationsIn } from '../../cells/cellTexts.ts';
import type { Slot } from '../documentRecords.ts';
import { literalMarkdown } from '../../text/literalMarkdown.ts';
import type { RewrittenPart } from '../rewrittenPart.ts';
import { spelledLike, writeCodes, writeSymbol } from '../writeCode.ts';
import { changedStretch } from '../texts/changedStretch.ts';
import { itemEdits } from './itemEdits.ts';
import { locateTexts } from '../texts/locateText.ts';
import type { LocatedText } from '../texts/locateText.ts';
import { withEdits } from '../texts/sourceText.ts';
import type { Edit } from '../texts/sourceText.ts';
import { markedUp, usualMarkup, writtenText } from '../writtenText.ts';
import type { MarkupOptions } from '../writtenText.ts';

/** The new text of a cell. */
export interface CellEdit {
  readonly slot: Slot;
  readonly text: string;
}

/**
 * The new texts of a row's cells, so that the row says what `part` does. Null if there is no cell for it, such as no
 * column of causes. `isMinimal`: only cells of changed fields are written, and of these only what changed.
 */
export function writeCells(
  slots: readonly Slot[],
  part: RewrittenPart,
  how: { markup: MarkupOptions; isMinimal: boolean; style: CellStyle },
): CellEdit[] | null {
  const texts = new Map<Slot, string>();
  const written = (slot: Slot): string => texts.get(slot) ?? slot.written;
  const isTouched = (field: keyof RowContent): boolean => !how.isMinimal || part.touched.has(field);
  const done =
    (!(isTouched('code') || part.isSplit) || placeCodes(slots, part, texts)) &&
    (!isTouched('symbol') || placeSymbol(slots, part, { ...how, texts, written })) &&
    (!isTouched('causes') || placeList('causes', slots, part, { ...how, texts, written })) &&
    (!isTouched('steps') || placeList('steps', slots, part, { ...how, texts, written }));
  // A new row leaves columns empty that no reader reads.
  if (part.isNew)
    for (const slot of slots)
      if (slot.role === null || slot.role === 'extend')
        texts.set(slot, slot.syntax === 'pipe' ? padded('', slot.written) : '');
  return done ? [...texts].map(([slot, text]) => ({ slot, text })) : null;
}

/**
 * Changes only the words that differ, in their place. Null if a text was added or removed, or is not in one piece in
 * one cell.
 */
export function writeInCells(slots: readonly Slot[], part: RewrittenPart): CellEdit[] | null {
  const { own, row, touched } = part;
  if (part.isNew || part.isSplit || touched.has('code') || touched.has('symbol')) return null;
  const edits = new Map<Slot, Edit[]>();
  const pairs = [
    ...(touched.has('causes') ? own.causes.map((text, index) => ['cause', text, row.causes[index]] as const) : []),
    ...(touched.has('steps')
      ? own.steps.map((step, index) => {
          const to = row.steps[index];
          return ['mitigation', wholeStep(step), to === undefined ? undefined : wholeStep(to)] as const;
        })
      : []),
  ];
  if (own.causes.length !== row.causes.length || own.steps.length !== row.steps.length) {
    const [field, ...more] = [...touched];
    const items = more.length === 0 && (field === 'causes' || field === 'steps') ? itemEdits(field, slots, part) : null;
    return items && [{ slot: items.slot, text: withEdits({ text: items.slot.written, lineEnd: '\n' }, items.edits) }];
  }
  for (const [role, from, to = ''] of pairs) {
    if (from === to || (part.kept.has(to) && styleKey(from) === styleKey(to))) continue;
    const placesIn = (own: readonly Slot[]): { slot: Slot; edit: Edit }[] =>
      own.flatMap((slot) => {
        const located = theOnly(locateTexts(slot.written, from), from, slot.written);
        return located === null ? [] : [{ slot, edit: changedStretch(located, from, to, slot.written) }];
      });
    const inColumn = placesIn(slots.filter((slot) => slot.role === role));
    const places = inColumn.length > 0 ? inColumn : placesIn(slots);
    const [place] = places;
    // Words that occur twice may belong to another text.
    if (place === undefined || places.length > 1 || /\n/.test(place.edit.text)) return null;
    const { slot, edit } = place;
    // The spaces between the changed words and those around them belong to the edit.
    const { before, core, after } = edgesOf(edit.text, /\s/);
    const text =
      slot.syntax === 'html' ? markedUp(edit.text) : before + writtenText(core, slot.syntax, usualMarkup) + after;
    edits.set(slot, [...(edits.get(slot) ?? []), { ...edit, text }]);
  }
  return [...edits].map(([slot, own]) => {
    const text = withEdits({ text: slot.written, lineEnd: '\n' }, own);
    return { slot, text: slot.syntax === 'pipe' ? padded(text.trim(), slot.written) : text };
  });
}

/**
 * Of several places with the same letters, the one with the same spelling as the text: `http://a.b` next to
 * `http://*.a.b`.
 */
function theOnly(places: readonly LocatedText[], text: string, written: string): LocatedText | null {
  const exact = places.filter(({ start, end }) => written.slice(start, end).replace(/\\\|/g, '|') === text);
  const [only, ...more] = exact.length > 0 ? exact : places;
  return only === undefined || more.length > 0 ? null : only;
}

function placeCodes(
  slots: readonly Slot[],
  { before, codes, isNew }: RewrittenPart,
  texts: Map<Slot, string>,
): boolean {
  const own = slots.filter((slot) => slot.role === 'code' || slot.role === 'decimal');
  if (own.length === 0) return false;
  const old = before.map((row) => row.code);
  for (const slot of own) {
    const [cell, lead, tail] = trimmed(slot.written);
    let text = writeCodes(cell, old, codes);
    // A cell whose number is another one, or none, says the code as the catalogue has it; one that is empty stays so.
    if (text === null && (slot.role === 'decimal' || isNew)) {
      const example = /-?\d+/.exec(cell)?.[0];
      text = codes
        .filter((code) => code !== null)
        .map((code) => (slot.role === 'decimal' ? decimalLike(example, code) : spelledLike('0x', code)))
        .join(', ');
    }
    if (text === null) return false;
    if (text !== cell) texts.set(slot, slot.syntax === 'pipe' ? padded(text, slot.written) : `${lead}${text}${tail}`);
  }
  return true;
}

function decimalLike(example: string | undefined, code: ErrorCode): string {
  return example === undefined ? String(signedOf(code)) : spelledLike(example, code);
}

function placeSymbol(
  slots: readonly Slot[],
  { own, row: { symbol } }: RewrittenPart,
  { texts, written, isMinimal }: Pick<ListPlacement, 'texts' | 'written' | 'isMinimal'>,
): boolean {
  const old = own.symbol;
  const set = (slot: Slot, text: string): true => {
    texts.set(slot, slot.syntax === 'pipe' ? padded(text.trim(), slot.written) : text);
    return true;
  };
  const names = slots.filter((slot) => slot.role === 'symbol');
  if (!isMinimal && names[0] !== undefined) return set(names[0], symbol ?? '');
  if (old === symbol) return true;
  const codes = slots.filter((slot) => slot.role === 'code');
  const causes = slots.filter((slot) => slot.role === 'cause');
  if (old !== null) {
    for (const slot of [...names, ...codes, ...causes.slice(0, 1)]) {
      const text = writeSymbol(written(slot), old, symbol);
      if (text !== null) return set(slot, text.replace(/\(\s*\)/, ''));
    }
  }
  if (symbol === null) return false;
  const [name] = names;
  if (name !== undefined) return set(name, symbol);
  // "Message" next to "Description" holds names where one of its rows does.
  const [first] = causes;
  if (causes.length > 1 && first !== undefined && written(first).trim() === '') return set(first, symbol);
  const [code] = codes;
  if (code === undefined) return false;
  const [cell, , tail] = trimmed(written(code));
  return set(code, `${cell} (${symbol})${tail}`);
}

interface ListPlacement {
  readonly markup: MarkupOptions;
  readonly isMinimal: boolean;
  readonly style: CellStyle;
  readonly texts: Map<Slot, string>;
  readonly written: (slot: Slot) => string;
}

function placeList(kind: 'causes' | 'steps', slots: readonly Slot[], part: RewrittenPart, how: ListPlacement): boolean {
  const role = kind === 'causes' ? 'cause' : 'mitigation';
  const own = slots.filter((slot) => slot.role === role);
  const wanted = kind === 'causes' ? part.row.causes : part.row.steps.map(wholeStep);
  const { symbol } = part.row;
  const isName = (slot: Slot): boolean =>
    kind === 'causes' &&
    symbol !== null &&
    own.length > 1 &&
    slot === own[0] &&
    writeSymbol(how.written(slot), symbol, symbol) !== null;
  // Any other text next to the name would be read as a cause.
  if (!how.isMinimal && symbol !== null)
    for (const slot of own.filter(isName))
      how.texts.set(slot, slot.syntax === 'pipe' ? padded(symbol, slot.written) : symbol);
  const free = own.filter((slot) => !isName(slot));
  if (free.length === 0) return wanted.length === 0;
  const shares = how.isMinimal ? shareOut(kind, free, wanted, part, how.style) : null;
  for (const [index, slot] of free.entries()) {
    const share = shares?.[index] ?? (shares === null && index === 0 ? wanted : []);
    const before = textsIn(kind, slot, how.style);
    const isSame =
      how.isMinimal &&
      before.length === share.length &&
      share.every((text, at) => part.kept.has(text) && styleKey(text) === styleKey(before[at] ?? ''));
    if (isSame) continue;
    const list = { kind, texts: share, kept: part.kept, written: slot.written, syntax: slot.syntax };
    const text = share.length === 0 && slot.syntax === 'html' ? '' : writeCellList(list, how.markup, how.style);
    if (text !== slot.written) how.texts.set(slot, text);
  }
  return true;
}

/** Distributes texts over several cells: each stays in its cell, and a new one goes to the cell of its neighbour. */
function shareOut(
  kind: 'causes' | 'steps',
  slots: readonly Slot[],
  wanted: readonly string[],
  { own }: RewrittenPart,
  style: CellStyle,
): string[][] | null {
  if (slots.length === 1) return outsideOf(kind, slots, own, style, wanted);
  const stood = slots.flatMap((slot, index) =>
    textsIn(kind, slot, style).map((text) => ({ key: styleKey(text), index })),
  );
  const shares = slots.map((): string[] => []);
  const middle = { from: 0, back: 0 };
  const keys = wanted.map(styleKey);
  while (middle.from < Math.min(stood.length, keys.length) && stood[middle.from]?.key === keys[middle.from])
    middle.from++;
  while (
    middle.back < Math.min(stood.length, keys.length) - middle.from &&
    stood[stood.length - 1 - middle.back]?.key === keys[keys.length - 1 - middle.back]
  )
    middle.back++;
  for (const [place, text] of wanted.entries()) {
    const isTail = place >= wanted.length - middle.back;
    const at = isTail
      ? stood.length - (wanted.length - place)
      : Math.min(place, Math.max(stood.length - middle.back - 1, 0));
    shares[stood[at]?.index ?? 0]?.push(text);
  }
  return shares;
}

/** Causes before those of the cell come from elsewhere in the row, such as the text next to the name. */
function outsideOf(
  kind: 'causes' | 'steps',
  [slot]: readonly Slot[],
  before: RowContent,
  style: CellStyle,
  wanted: readonly string[],
): string[][] | null {
  if (slot === undefined || kind === 'steps') return [[...wanted]];
  const inside = textsIn(kind, slot, style).length;
  const outside = before.causes.slice(0, Math.max(0, before.causes.length - inside)).map(styleKey);
  const stays = outside.every((key, index) => key === styleKey(wanted[index] ?? ''));
  return stays ? [wanted.slice(outside.length)] : null;
}

function textsIn(kind: 'causes' | 'steps', slot: Slot, { targets }: CellStyle): string[] {
  const markdown = slot.syntax === 'html' ? literalMarkdown(slot.written) : slot.written.trim().replace(/\\\|/g, '|');
  const lines = cellLines(markdown, targets);
  return kind === 'causes' ? causesIn(lines) : mitigationsIn(lines);
}

function trimmed(text: string): [string, string, string] {
  const { before, core, after } = edgesOf(text, /\s/);
  return [core, before, after];
}
