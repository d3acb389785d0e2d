import type { LocatedText } from './locateText.ts';
import type { Edit } from './sourceText.ts';
import { textLetters } from './textLetters.ts';

/**
 * What changed between two texts of the catalogue, as an edit of the stretch in which the first stands: the words
 * between the first and the last that differ. All around them stays as the document writes it: its line ends, its
 * links, its blocks of code. Where no word stays, or only markup differs, all of it is written anew. `written`: what the
 * text was located in.
 */
export function changedStretch(located: LocatedText, from: string, to: string, written: string): Edit {
  const whole = { start: located.start, end: endWithTags(written, located), text: to };
  const { offsets } = textLetters(from);
  const now = textLetters(to).offsets;
  if (offsets.length !== located.letters.length) return whole;
  const head = wordsBefore(from, sharedStart(from, to), offsets);
  const tail = Math.min(wordsBehind(from, sharedEnd(from, to), offsets), offsets.length - head, now.length - head);
  const isAll = head === 0 && tail === 0;
  const isMarkup = head + tail >= offsets.length && head + tail >= now.length;
  if (isAll || isMarkup) return whole;
  const last = offsets.length - tail;
  const lastNow = now.length - tail;
  const was = middleOf(from, offsets, head, last);
  const becomes = middleOf(to, now, head, lastNow);
  const behindWord = head === 0 ? located.start : (located.letters[head - 1] ?? 0) + 1;
  const closing = head === 0 ? null : sharedClosing(was, becomes, written.slice(behindWord));
  const [start, old, next] =
    closing === null ? [behindWord, was, becomes] : [behindWord + closing.length, ...closing.rest];
  const end = tail === 0 ? located.end : (located.letters[last] ?? 0);
  const [firstWord, behindWords] = [located.letters[head] ?? start, (located.letters[last - 1] ?? end) + 1];
  // Marks, targets and line ends on both sides of the words stay as they are written, if they are the same.
  if (old.words === '' && next.words !== '') {
    if (next.behind === old.before) return { start, end: start, text: next.before + next.words };
    if (next.before === old.before) return { start: end, end, text: next.words + next.behind };
  }
  if (old.words !== '' && next.words === '') {
    if (old.behind === next.before) return { start, end: behindWords, text: '' };
    if (old.before === next.before) return { start: firstWord, end, text: '' };
  }
  const both = old.words !== '' && next.words !== '';
  const keepsLead = both && head > 0 && old.before === next.before;
  const keepsTail = both && tail > 0 && old.behind === next.behind;
  return {
    start: keepsLead ? firstWord : start,
    end: keepsTail ? behindWords : end,
    text: `${keepsLead ? '' : next.before}${next.words}${keepsTail ? '' : next.behind}`,
  };
}

/**
 * The end of a removed stretch, including the closing tags of elements that begin in it: "a<ul><li>b" takes
 * "</li></ul>" along.
 */
function endWithTags(written: string, { start, end }: LocatedText): number {
  const open: string[] = [];
  for (const [, slash, name = ''] of written.slice(start, end).matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/gi)) {
    const tag = name.toLowerCase();
    const at = open.lastIndexOf(tag);
    if (slash === '' && !isVoid.test(tag)) open.push(tag);
    else if (at !== -1) open.splice(at);
  }
  let to = end;
  for (const tag of open.reverse()) {
    const close = new RegExp(`^\\s*</${tag}\\s*>`, 'i').exec(written.slice(to, to + 200));
    if (close !== null) to += close[0].length;
  }
  return to;
}

const isVoid = /^(?:br|hr|img|input|wbr|meta|link)$/;

/** The marks that end the last word that stays ("**", as "</b>" in HTML), if more words follow them now: they stay, too. */
function sharedClosing(
  was: Middle,
  becomes: Middle,
  written: string,
): { readonly length: number; readonly rest: readonly [Middle, Middle] } | null {
  const marks = /^[*_`]+/.exec(was.before)?.[0] ?? '';
  const close = /^(?:(?:<\/\w+>)+|[*_`]+)/.exec(written)?.[0] ?? '';
  if (marks === '' || close === '' || !becomes.before.startsWith(marks)) return null;
  const without = (middle: Middle): Middle => ({ ...middle, before: middle.before.slice(marks.length) });
  return { length: close.length, rest: [without(was), without(becomes)] };
}

interface Middle {
  /** The text before the first letter, after the last one, and between; all of it is `before` if there is no letter. */
  readonly before: string;
  readonly words: string;
  readonly behind: string;
}

/** The text after the letter before `first`, up to the letter `last`. */
function middleOf(text: string, offsets: readonly number[], first: number, last: number): Middle {
  const start = first === 0 ? 0 : (offsets[first - 1] ?? 0) + 1;
  const end = offsets[last] ?? text.length;
  if (first >= last) return { before: text.slice(start, end), words: '', behind: '' };
  const [from, to] = [offsets[first] ?? start, (offsets[last - 1] ?? 0) + 1];
  return { before: text.slice(start, from), words: text.slice(from, to), behind: text.slice(to, end) };
}

function sharedStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

function sharedEnd(one: string, other: string): number {
  let back = 0;
  while (back < one.length && one[one.length - 1 - back] === other[other.length - 1 - back]) back++;
  return back;
}

/** The number of letters in whole words before an offset. */
function wordsBefore(text: string, end: number, offsets: readonly number[]): number {
  let count = offsets.findIndex((offset) => offset >= end);
  if (count === -1) count = offsets.length;
  while (count > 0 && isInWord(text, offsets[count - 1] ?? 0, 1)) count--;
  return count;
}

/** The number of letters in whole words in the last `back` characters. */
function wordsBehind(text: string, back: number, offsets: readonly number[]): number {
  const start = text.length - back;
  let first = offsets.findIndex((offset) => offset >= start);
  if (first === -1) first = offsets.length;
  while (first < offsets.length && isInWord(text, offsets[first] ?? 0, -1)) first++;
  return offsets.length - first;
}

function isInWord(text: string, offset: number, step: 1 | -1): boolean {
  return /[\p{L}\p{N}_]/u.test(text.charAt(offset + step));
}
