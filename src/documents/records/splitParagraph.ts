import { causeAmong, statesCause } from '../cells/explainsCode.ts';
import { tellsStory } from '../cells/tellsStory.ts';
import { sentencesOf } from '../text/sentences.ts';
import { plainInline } from '../text/plainText.ts';
import { instructs, mostlyInstruct } from '../text/instructs.ts';
import type { CellLine } from '../text/cellLines.ts';
import { splitAtColon, splitAtDash, splitBeforeInstruction, wentWrong } from '../text/splitBeforeInstruction.ts';
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

/** What stands under "Cause and solution", as what it tells: why, or what to do. */
export function whyAndHow(part: RecordPart): RecordPart[] {
  return splitParagraph({ ...part, role: null }).map((own): RecordPart => {
    const texts = own.lines.map((line) => line.text);
    const tells = own.kind === 'steps' || own.kind === 'commands' || mostlyInstruct(texts);
    const isStory = !tells && own.kind === 'text' && texts.every(tellsStory);
    return { ...own, role: tells ? 'mitigation' : isStory ? 'aside' : 'cause' };
  });
}

/**
 * A solution that first says why, where no other text does, as a cause and what to do: "A damaged version causes this issue. To
 * fix it, remove it." Any other part comes back as it is.
 */
export function splitAnswer(part: RecordPart): RecordPart[] {
  const { role, kind, lines } = part;
  const [first, ...others] = lines;
  if (role !== 'mitigation' || kind !== 'text' || first === undefined || others.length > 0) return [part];
  const [why, how] = splitBeforeInstruction(first);
  if (why === undefined) return [part];
  if (how === undefined) return splitAfterReason(part, first);
  if (causeAmong(sentencesOf(why.text)) === -1) return [part];
  return [
    { ...part, role: 'cause', lines: [why] },
    { ...part, lines: [how] },
  ];
}

/** "**Use the other source**<br>This error occurs because …<br>Choose it.": a paragraph of why, right under the title, before others. */
function splitAfterReason(part: RecordPart, line: CellLine): RecordPart[] {
  const paragraphs = line.text.includes('\n') ? [] : line.text.split('<br>');
  const at = /^\*\*[^*]+\*\*$/.test(paragraphs[0] ?? '') ? 1 : 0;
  const [why = '', ...how] = paragraphs.slice(at);
  if (how.length === 0 || causeAmong(sentencesOf(why)) !== 0 || instructs(why)) return [part];
  return [
    { ...part, role: 'cause', lines: [{ ...line, text: why }] },
    { ...part, lines: [{ ...line, text: [...paragraphs.slice(0, at), ...how].join('<br>') }] },
  ];
}

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

/** "- The disc is damaged. - Clean the disc. - Try another port.": what explains, before items that all tell what to do. */
function splitOffItems(part: RecordPart): RecordPart[] {
  const dashed = part.lines.map((line) => splitAtDash(line.text));
  // "- Access denied - Run it as an administrator": what went wrong and what to do, an item each.
  if (dashed.every((pair) => pair !== null))
    return [0, 1].map((at): RecordPart => {
      const lines = part.lines.map((line, index) => ({ ...line, text: dashed[index]?.[at] ?? '' }));
      return { ...part, kind: 'items', lines };
    });
  const pairs = splitEachItem(part);
  if (pairs !== null) return pairs;
  const lines = part.lines.flatMap((line, index) => (index === 0 ? splitBeforeInstruction(line) : [line]));
  const at = lines.findIndex((line) => instructs(line.text));
  const [before, after] = [lines.slice(0, at), lines.slice(at)];
  if (
    at < 1 ||
    !after.every((line) => instructs(line.text)) ||
    !before.every((line) => isWhole.test(withoutSample(line.text)) || wentWrong.test(line.text))
  )
    return [part];
  // "It shows this error:" over a block of code is neither.
  const samples = before.filter((line) => withoutSample(line.text) !== line.text);
  const explains = before.filter((line) => !samples.includes(line)).map((line) => ({ ...line, isItem: false }));
  return [
    ...(samples.length === 0 ? [] : [{ ...part, role: 'aside' as const, lines: samples }]),
    ...(explains.length === 0 ? [] : [{ ...part, lines: explains, kind: 'text' as const }]),
    { ...part, lines: after },
  ];
}

/**
 * "- The limit is reached. Remove a device. - It is enrolled already. Reset it.": most items say what is wrong and then
 * what to do about that; null for any other list.
 */
function splitEachItem(part: RecordPart): RecordPart[] | null {
  const items = part.lines.map(splitBeforeInstruction);
  const split = items.filter((lines) => lines.length > 1);
  if (split.length < 2 || split.length * 2 <= items.length) return null;
  if (items.some(([why]) => why === undefined || instructs(why.text) || !isWhole.test(why.text))) return null;
  return items.flatMap(([why, how]): RecordPart[] => {
    if (why === undefined) return [];
    const tab = plainInline(why.text)
      .trim()
      .replace(/[.。]$/, '');
    return [{ ...part, lines: [why] }, ...(how === undefined ? [] : [{ ...part, tab, lines: [how] }])];
  });
}

/** "It shows this error:", without the block of code that shows it. */
function withoutSample(text: string): string {
  const at = text.search(/\n(?:`{3}|~{3})/);
  return at === -1 ? text : text.slice(0, at).trim();
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
  if (after === undefined || others.length > 0 || instructs(before)) return [text];
  if (!instructs(after) && !/^`[a-z][\w.-]{0,60}\s[^`]{1,500}`/i.test(after)) return [text];
  return [before.trim(), after.trim()];
}

/** Removes the arrow at the beginning of a text. */
export function withoutArrow(text: string): string {
  return text.replace(/^\s*(?:→|⇒|➜|➡|=>|-->|==>)\s+/, '');
}
