import { causeAmong, statesCause } from '../cells/explainsCode.ts';
import { sentencesOf } from '../text/sentences.ts';
import { instructs, mostlyInstruct } from '../text/instructs.ts';
import { splitBeforeInstruction } from '../text/splitBeforeInstruction.ts';
import type { RecordPart } from './recordPart.ts';

/**
 * Splits a paragraph without a label that first explains and then instructs into two parts: "The connection was lost.
 * Try again later." It is split before the first line, or the first sentence of its only line, from which on most of
 * the text instructs. Any other part comes back as it is.
 */
export function splitParagraph(part: RecordPart): RecordPart[] {
  const { role, kind, lines } = part;
  const [first, ...others] = lines;
  if (role === null && kind === 'items') return splitOffItems(part);
  if (role !== null || kind !== 'text' || first === undefined) return [part];
  const atColon = others.length === 0 ? splitAtColon(first.text) : null;
  if (atColon !== null) return atColon.map((text) => ({ ...part, lines: [{ ...first, text }] }));
  if (instructs(first.text)) return [part];
  const at = others.findIndex((line) => line.text !== '' && instructs(line.text)) + 1;
  if (at > 0)
    return mostlyInstruct(lines.slice(at).map((line) => line.text))
      ? [
          { ...part, lines: lines.slice(0, at) },
          { ...part, lines: lines.slice(at) },
        ]
      : [part];
  if (others.length > 0 || first.text.includes('\n') || first.text.includes('<br>')) return [part];
  return splitBeforeInstruction(first).map((line) => ({ ...part, lines: [line] }));
}

/** "A library is missing: check the dependencies" as a cause and a mitigation; null for any other text. */
function splitAtColon(text: string): [string, string] | null {
  const [, what = '', todo = ''] = /^([^:：<\n]{15,160})[:：]\s+(\S[^<\n]*)$/.exec(text) ?? [];
  if (todo === '' || !saysWrong.test(what) || instructs(what) || !instructs(todo)) return null;
  return [what.trim(), todo];
}

const saysWrong =
  /^(?!to |in order |if |when |for |um |pour |para |per |wenn |si )[^.]*\b(?:(?:is|are|was|were|['’]s) (?:\w+ )?(?:missing|wrong|not|gone|full|closed|locked|disabled|blocked|corrupt(?:ed)?|damaged|invalid|expired|unknown)|has (?:no|expired|failed)|cannot|can['’]t|does(?:n['’]t| not)|failed)\b/i;

/**
 * Splits a text of an article that gives the cause only in a later sentence into a symptom and a cause. Any other part
 * comes back as it is.
 */
export function splitOffCause(part: RecordPart): RecordPart[] {
  const { role, kind, lines } = part;
  const [first] = lines;
  if ((role !== null && role !== 'symptom') || kind !== 'text' || first === undefined || statesCause(first.text))
    return [part];
  const at = lines.findIndex((line) => statesCause(line.text));
  if (at > 0)
    return [
      { ...part, lines: lines.slice(0, at) },
      { ...part, lines: lines.slice(at) },
    ];
  // A note after the text belongs to the symptom; a list there belongs to the sentence that introduces it.
  const [text = '', ...notes] = first.text.split('<br>');
  if (lines.length > 1 || first.text.includes('\n') || notes.some((note) => /^\\?[-*] /.test(note))) return [part];
  const sentences = sentencesOf(text);
  const begin = causeAmong(sentences);
  if (begin < 1) return [part];
  // "Here are some steps:" only introduces what follows.
  const why = sentences.slice(begin).filter((sentence) => !/[:：]\s*$/.test(sentence));
  return [
    { ...part, lines: [{ ...first, text: [sentences.slice(0, begin).join(' '), ...notes].join('<br>') }] },
    { ...part, role: 'cause', lines: [{ ...first, text: why.join(' ') }] },
  ];
}

/**
 * "- The disc is damaged. - Clean the disc. - Try another port.": an explanation, followed only by items that
 * instruct.
 */
function splitOffItems(part: RecordPart): RecordPart[] {
  const lines = part.lines.flatMap((line, index) => (index === 0 ? splitBeforeInstruction(line) : [line]));
  const at = lines.findIndex((line) => instructs(line.text));
  const [before, after] = [lines.slice(0, at), lines.slice(at)];
  if (at < 1 || !after.every((line) => instructs(line.text)) || !before.every((line) => isWhole.test(line.text)))
    return [part];
  return [
    { ...part, lines: before.map((line) => ({ ...line, isItem: false })), kind: 'text' },
    { ...part, lines: after },
  ];
}

/** A sentence, with its full stop. */
const isWhole = /\S[ \u00a0]?[.。!！:：][*_"'”’)）」]{0,3}$/u;

/**
 * Splits a text at its arrows, which lead from an explanation to what to do about it: at the beginning of a line, or
 * between words ("The account is disabled → enable the account"). Gives the whole text if it has no arrows, or only
 * those of a menu path.
 */
export function splitAtArrows(text: string): string[] {
  const lines = text.split(/\n[ \t]{0,9}(?:→|⇒|➜|➡|->|=>|-->|==>)[ \t]{1,9}/);
  if (lines.length > 1 && lines[0]?.trim() !== '') return lines;
  const [before = '', after, ...others] = text.split(/\s(?:→|⇒|➜|➡)\s/, 3);
  // "Settings → Accounts": a menu path.
  if (after === undefined || others.length > 0 || instructs(before) || !instructs(after)) return [text];
  return [before.trim(), after.trim()];
}

/** Removes the arrow at the beginning of a text. */
export function withoutArrow(text: string): string {
  return text.replace(/^\s*(?:→|⇒|➜|➡|=>|-->|==>)\s+/, '');
}
