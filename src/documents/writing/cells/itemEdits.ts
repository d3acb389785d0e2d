import { wholeStep } from '../../../domain/merging/rowContent.ts';
import { styleKey } from '../../../domain/guidance/styleKey.ts';
import { locateTexts } from '../texts/locateText.ts';
import type { Edit, Span } from '../texts/sourceText.ts';
import type { RewrittenPart } from '../rewrittenPart.ts';
import type { Slot } from '../documentRecords.ts';
import { markedUp } from '../writtenText.ts';

/**
 * The edits of an HTML cell to which texts were added at the end, or from which some were removed: one element or
 * paragraph each, written like its neighbours. Null if anything else changed, or if no element or empty line shows how
 * the texts are separated.
 */
export function itemEdits(
  kind: 'causes' | 'steps',
  slots: readonly Slot[],
  { own, row, kept }: RewrittenPart,
): { readonly slot: Slot; readonly edits: readonly Edit[] } | null {
  const [old, now] = [own, row].map((each) => (kind === 'causes' ? each.causes : each.steps.map(wholeStep)));
  if (old === undefined || now === undefined || old.length === 0) return null;
  const stays = (one = '', other = ''): boolean =>
    one === other || (kept.has(other) && styleKey(one) === styleKey(other));
  const role = kind === 'causes' ? 'cause' : 'mitigation';
  const cells = slots.filter((slot) => slot.role === role && slot.syntax === 'html');
  const placeOf = (text: string): { slot: Slot; span: Span } | null => {
    const [place, ...others] = cells.flatMap((slot) => locateTexts(slot.written, text).map((span) => ({ slot, span })));
    return place === undefined || others.length > 0 ? null : place;
  };
  if (now.length > old.length) {
    const last = old.every((text, index) => stays(text, now[index])) ? placeOf(old.at(-1) ?? '') : null;
    const edit = last && added(last.slot.written, last.span, now.slice(old.length));
    return last && edit && { slot: last.slot, edits: [edit] };
  }
  const head = old.findIndex((text, index) => !stays(text, now[index]));
  const count = old.length - now.length;
  if (count === 0 || !now.slice(head).every((text, index) => stays(old[head + count + index], text))) return null;
  const gone = old.slice(head, head + count).map(placeOf);
  const [first] = gone;
  const edits = gone.map((place) => place && place.slot === first?.slot && removed(place.slot.written, place.span));
  return first == null || edits.some((edit) => !edit)
    ? null
    : { slot: first.slot, edits: edits.flatMap((edit) => edit || []) };
}

function added(written: string, { start, end }: Span, texts: readonly string[]): Edit | null {
  const element = elementAround(written, { start, end });
  if (element !== null) {
    const { open, close, from, to } = element;
    const gap = /\n[ \t]*$/.exec(written.slice(0, from))?.[0] ?? '';
    return { start: to, end: to, text: texts.map((text) => `${gap}${open}${markedUp(text)}${close}`).join('') };
  }
  const blank = /\n[ \t]*\n[ \t]*/.exec(written)?.[0];
  return blank === undefined ? null : { start: end, end, text: texts.map((text) => blank + markedUp(text)).join('') };
}

function removed(written: string, span: Span): Edit | null {
  const element = elementAround(written, span);
  if (element === null) return null;
  const gap = /\n[ \t]*$/.exec(written.slice(0, element.from))?.[0].length ?? 0;
  return { start: element.from - gap, end: element.to, text: '' };
}

/** The item or paragraph that contains exactly this text. */
function elementAround(
  written: string,
  { start, end }: Span,
): { readonly open: string; readonly close: string; readonly from: number; readonly to: number } | null {
  const [open = '', name = ''] =
    /<(li|p)\b[^<>]{0,200}>\s*$/i.exec(written.slice(Math.max(0, start - 300), start)) ?? [];
  const [close = '', closed = ''] = /^[.。]?\s*<\/(li|p)\s*>/i.exec(written.slice(end, end + 100)) ?? [];
  if (open === '' || name.toLowerCase() !== closed.toLowerCase()) return null;
  return { open: open.trimEnd(), close: `</${closed}>`, from: start - open.length, to: end + close.length };
}
