import { codeWords } from '../cells/codeWords.ts';
import { roleOfHeader } from '../labels/headerWords.ts';
import { labelledTexts } from '../cells/labelledText.ts';
import type { LabelledText } from '../cells/labelledText.ts';
import { isReason } from '../labels/headerWords.ts';
import { instructs } from '../text/instructs.ts';

/**
 * Cuts a paragraph at its labels, including those at the beginning of a line. `isLettered`: the paragraphs are
 * lettered, so that "A." does not mean "Answer". `isOfSteps`: the paragraph tells what to do, so that "Name: **EnableCheck**" is
 * what to type, not the name of the code.
 */
export function labelledStretches(text: string, isLettered: boolean, isOfSteps: boolean): readonly LabelledText[] {
  const stretches = withoutAnswerMark(text, isLettered)
    .split(/\n(?=\s{0,40}(?:\*\*|__)?[^\n:：]{2,60}(?:[:：]|\s[-–—]\s))|(?<=(?:\*\*|__)[ \t]{0,9})\n/)
    .flatMap(labelledTexts)
    .map(withoutValueLabel)
    .map((stretch) => (isOfSteps && stretch.role === 'symbol' ? asText(stretch) : stretch));
  const joined: { readonly first: LabelledText; readonly lines: string[] }[] = [];
  for (const stretch of stretches) {
    const before = joined.at(-1);
    // A line that only looks like one with a label goes on with the line before it, whose steps may stand between dashes.
    if (before === undefined || stretch.role !== null || !/^\\?[-–•]\s\S/.test(before.first.text))
      joined.push({ first: stretch, lines: [stretch.text] });
    else before.lines.push(stretch.text);
  }
  return withLeadToCauses(joined.map(({ first, lines }) => ({ ...first, text: lines.join('\n') })));
}

/** "> **Resolution**: Restart it": a quote that begins with a label in bold is no quoted message. */
export function labelsQuote(text: string): boolean {
  const [first] = /^\s*(?:\*\*|__)/.test(text) ? labelledTexts(text) : [];
  // "> **Step 1:** …" may tell how something works.
  if (first === undefined || first.text === '' || /\d/.test(first.label)) return false;
  return first.role === 'mitigation' || first.role === 'aside' || (first.role === 'cause' && isReason(first.label));
}

/** "A class is missing. Possible reasons:" before a list: what stands before the label is of the causes, too. */
function withLeadToCauses(stretches: readonly LabelledText[]): readonly LabelledText[] {
  const [first, label, ...others] = stretches;
  if (first?.role !== null || label?.role !== 'cause' || label.text !== '' || others.length > 0) return stretches;
  if (!isReason(label.label) || instructs(first.text) || whenSeen.test(first.text)) return stretches;
  return [{ ...first, role: 'cause' }, label];
}

const whenSeen =
  /^(?:when|if|after|while|you|users?|the user|this article|wenn|beim|nach|sie|lorsque|si|vous|cuando|al|se|quando|при|если|当|当您|如果)(?!\p{L})/iu;

/**
 * "Value: 1", "Registry key: Name" name no code: the label becomes part of the text. Any other text comes back as it
 * is.
 */
export function withoutValueLabel(labelled: LabelledText): LabelledText {
  const { role, text, label } = labelled;
  if ((role !== 'code' && role !== 'decimal' && role !== 'extend') || text === '') return labelled;
  // A small number is a code only after a label that can mean nothing else.
  const isCertain = roleOfHeader(label)?.certain === true;
  const isCode = codeWords(text).some(({ kind }) =>
    kind === 'number' ? isCertain : kind !== 'other' && kind !== 'filler',
  );
  return isCode ? labelled : asText(labelled);
}

/** The label as a part of its text. */
function asText({ label, text }: LabelledText): LabelledText {
  return { role: null, text: `${label}: ${text}`, label: '' };
}

/**
 * Removes the mark of an answer ("A: The disk is full."). `isLettered`: "A." numbers the first of several paragraphs
 * and is no such mark.
 */
function withoutAnswerMark(text: string, isLettered = false): string {
  const bare = text.replace(mark, '');
  return isLettered ? bare : bare.replace(letter, '');
}

const mark =
  /^\s*(?:\*\*|__)?(?:a|r|о|answer|antwort|réponse|respuesta|resposta|risposta|odpowiedź|ответ|答|回答)(?:\*\*|__)?\s{0,9}[:：](?:\*\*|__)?\s*/iu;
const letter = /^\s*(?:\*\*|__)?A(?:\*\*|__)?[.．、](?:\*\*|__)?(?:\s+|(?=[^\x00-\x7f]))/u;
