import { wholeStep } from '../../domain/merging/rowContent.ts';
import type { RewrittenPart } from './rewrittenPart.ts';
import { textLetters } from './texts/textLetters.ts';
import { withEdits } from './texts/sourceText.ts';
import type { Edit } from './texts/sourceText.ts';

/** Writes changed texts into the attributes of XML that hold them and nothing else. Null if one of them is in no attribute, or in several. */
export function writeAttributes(written: string, { own, row, touched }: RewrittenPart): string | null {
  const pairs = [
    ...(touched.has('causes') ? pairsOf(own.causes, row.causes) : []),
    ...(touched.has('steps') ? pairsOf(own.steps.map(wholeStep), row.steps.map(wholeStep)) : []),
  ].filter(([from, to]) => from !== to);
  const values = [...written.matchAll(attribute)].map(({ index, 0: whole, 1: value = '' }) => ({
    start: index + whole.length - 1 - value.length,
    value,
  }));
  const edits = pairs.map(([from, to]): Edit | null => {
    const wanted = textLetters(from).letters;
    const [only, ...others] = values.filter(({ value }) => textLetters(value).letters === wanted);
    if (to === '' || from === '' || only === undefined || others.length > 0) return null;
    return { start: only.start, end: only.start + only.value.length, text: asAttribute(to) };
  });
  if (edits.length === 0 || edits.includes(null)) return null;
  return withEdits(
    { text: written, lineEnd: '\n' },
    edits.flatMap((edit) => edit ?? []),
  );
}

/** Texts and what they became, as many; a text that came or went is paired with an empty one. */
function pairsOf(before: readonly string[], after: readonly string[]): [string, string][] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => [
    before[index] ?? '',
    after[index] ?? '',
  ]);
}

const attribute = /[\w:.-]\s{0,9}=\s{0,9}"([^"<>]{1,20000})"/g;

/** A text of the catalogue is Markdown, which writes an angle bracket as HTML does. */
function asAttribute(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');
}
