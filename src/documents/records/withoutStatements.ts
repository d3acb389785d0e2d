import { explainsCode, occursAlso, statesCause, statesCauseWithin } from '../cells/explainsCode.ts';
import { saysWhoActs, tellsFinding, tellsSign, tellsStory } from '../cells/tellsStory.ts';
import type { CellLine } from '../text/cellLines.ts';
import { instructs } from '../text/instructs.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { RecordPart } from './recordPart.ts';

/** Takes out what is none of theirs: of the steps stories, who acts, and statements among items; of the causes how one notices the failure. */
export function withoutStatements(parts: readonly RecordPart[]): RecordPart[] {
  const told = withoutSigns(withoutStories(parts));
  // Next to a cause with a label, a text without one is none.
  const isLoose =
    !told.some((part) => part.role === 'cause') &&
    told.some((part) => part.role === null && part.kind === 'text' && !tells(part));
  return told.flatMap((part) => statementsApart(part, isLoose ? null : 'cause'));
}

/**
 * Puts what someone did or found once ("We reinstalled the driver, which changed nothing"), and who acts ("Performed by IT
 * support."), aside, where other texts tell what to do or explain. Lists and labelled causes stay as they are.
 */
function withoutStories(parts: readonly RecordPart[]): readonly RecordPart[] {
  const apart = parts.flatMap((part) => (isProse(part) ? splitAt(part, isPast) : [part]));
  const stories = apart.map(isStory);
  if (!stories.includes(true)) return parts;
  const others = apart.filter((_, index) => stories[index] !== true);
  const resolves = others.some((part) => part.role === 'mitigation' || (part.role === null && tells(part)));
  const explains = others.some((part) => part.role === 'cause' || (part.role === null && !tells(part)));
  return apart.map((part, index): RecordPart => {
    if (stories[index] !== true || !(part.role === 'mitigation' ? resolves : explains)) return part;
    const isWhy = !explains && part.lines.every(({ text }) => tellsFinding(text));
    return { ...part, role: isWhy ? 'cause' : 'aside' };
  });
}

/** Puts how one notices the failure aside where other texts say why or what to do. */
function withoutSigns(parts: readonly RecordPart[]): readonly RecordPart[] {
  const isSign = (part: RecordPart): boolean => part.lines.every(({ text }) => tellsSign(text));
  const apart = parts.flatMap((part) => (canTellSign(part) ? splitAt(part, tellsSign) : [part]));
  const others = apart.filter((part) => part.role !== 'aside' && !(canTellSign(part) && isSign(part)));
  if (others.length === 0 || others.length === apart.length) return parts;
  // "Cause: You see this on small disks." is all that the document gives as the cause.
  const isOnlyCause = !others.some(({ role, kind }) => role === 'cause' || (role === null && kind !== 'steps'));
  return apart.map((part) =>
    canTellSign(part) && isSign(part) && !(isOnlyCause && part.role === 'cause')
      ? { ...part, role: 'aside', name: '', label: '' }
      : part,
  );
}

function canTellSign({ role, kind }: RecordPart): boolean {
  return (role === null || role === 'cause') && kind === 'text';
}

function isStory(part: RecordPart): boolean {
  return isProse(part) && part.lines.every(({ text }) => isPast(text));
}

function isProse({ role, kind }: RecordPart): boolean {
  return (role === null || role === 'mitigation') && kind === 'text';
}

function isPast(text: string): boolean {
  return tellsStory(text) || saysWhoActs(text);
}

function tells({ kind, lines }: RecordPart): boolean {
  return kind === 'steps' || kind === 'commands' || lines.some(({ text }) => instructs(text));
}

/** A paragraph in runs of sentences that are of a kind and that are not, in their order. */
function splitAt(part: RecordPart, isOfKind: (sentence: string) => boolean): RecordPart[] {
  const [only, ...others] = part.lines;
  if (only === undefined || others.length > 0 || /\n|<br>/.test(only.text)) return [part];
  const runs: { readonly isOfKind: boolean; readonly sentences: string[] }[] = [];
  for (const sentence of sentencesOf(only.text)) {
    const before = runs.at(-1);
    if (before?.isOfKind === isOfKind(sentence)) before.sentences.push(sentence);
    else runs.push({ isOfKind: isOfKind(sentence), sentences: [sentence] });
  }
  if (runs.length < 2) return [part];
  return runs.map(({ sentences }): RecordPart => ({ ...part, lines: [{ ...only, text: sentences.join(' ') }] }));
}

/** "This issue can also occur if the disk is full" among steps is a cause; "This file contains the details" goes on with a step. */
function statementsApart(part: RecordPart, role: RecordPart['role']): RecordPart[] {
  if (part.role !== 'mitigation') return [part];
  const [only, ...more] = part.lines;
  if (part.kind === 'text' && only !== undefined && more.length === 0 && isOtherCause(only))
    return [{ ...part, role, tab: '' }];
  if (part.kind !== 'items' && part.kind !== 'steps') return [part];
  const causes = part.lines.filter(isOtherCause);
  const lines = part.lines
    .filter((line) => !causes.includes(line))
    .reduce<CellLine[]>((steps, line) => {
      const before = steps.at(-1);
      if (before === undefined || !goesOn.test(line.text) || sentencesOf(line.text).some(instructs))
        return [...steps, line];
      return [...steps.slice(0, -1), { ...before, text: `${before.text}<br>${line.text}` }];
    }, []);
  const why: RecordPart[] = causes.length === 0 ? [] : [{ ...part, role, kind: 'items', tab: '', lines: causes }];
  return lines.length === 0 ? why : [...why, { ...part, lines }];
}

function isOtherCause({ text }: CellLine): boolean {
  return occursAlso(text) && !sentencesOf(text).some(instructs);
}

/** "This file contains …", "It takes some minutes": a statement about what stands before it. */
const goesOn =
  /^(?:this|that|it|these|they) (?:(?:file|log|folder|command|step|action|setting|value|tool|page|key|option|script|process|operation)s? )?(?:contains?|shows?|lists?|takes|opens|displays?|ensures?|makes sure|creates?|removes?|deletes?|clears|resets|restarts|forces|should|will)(?!\p{L})[^\n]*$/iu;

/**
 * Under a code without labels, what stands behind the first step explains that step: "Check the setting. It may have another name."
 * Something that explains before it, or that says why, makes it a text of its own.
 */
export function withExplainedSteps(parts: readonly RecordPart[]): RecordPart[] {
  const joined: RecordPart[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    const last = before?.lines.at(-1);
    const isFirst = before !== undefined && joined.every(tells);
    const isSame = before?.section === part.section && before.kind === 'text' && part.kind === 'text';
    const [only, ...others] = part.lines;
    const explains = only !== undefined && others.length === 0 && part.role === null && !tells(part);
    if (!isFirst || last === undefined || !isSame || !explains || before.role !== null || saysWhy(only.text)) {
      joined.push(part);
      continue;
    }
    const text = `${last.text}<br>${only.text}`;
    joined.splice(-1, 1, { ...before, lines: [...before.lines.slice(0, -1), { ...last, text }] });
  }
  return joined;
}

function saysWhy(text: string): boolean {
  return ofError.test(text) || statesCauseWithin(text) || explainsCode(text);
}

const ofError =
  /^(?:this|the) (?:error|issue|problem|code|failure|message|exception|status)(?!\p{L})|^dies(?:er|es|e) (?:fehler|problem|code|meldung)|^cette erreur|^ce (?:code|problème|message)|^(?:este|esta|esto|o|el) (?:error|erro|código|problema|mensaje)(?!\p{L})|^questo (?:errore|codice|problema)|^эт(?:а|от|о) (?:ошибка|код|проблема|означает)|^(?:此|该|該|这个|這個)(?:错误|錯誤|问题|問題|代码)|^この(?:エラー|問題|コード)/iu;

/** "**Resolution: Set the source**" over "This error occurs because …" is the title of the step behind that. */
export function withTitlesOnSteps(parts: readonly RecordPart[]): RecordPart[] {
  const moved = [...parts];
  for (const [index, part] of parts.entries()) {
    const [next, first] = [moved[index + 1], part.lines[0]];
    const [whole = '', title = ''] = /^(\*\*[^*]{1,160}\*\*)<br>/.exec(first?.text ?? '') ?? [];
    const why = first?.text.slice(whole.length) ?? '';
    if (title === '' || first === undefined || part.lines.length > 1 || !statesCause(why)) continue;
    if (sentencesOf(why).some(instructs)) continue;
    const [step, ...steps] = next?.lines ?? [];
    if (part.role !== 'mitigation' || part.kind !== 'text' || next?.role !== 'mitigation' || step === undefined)
      continue;
    moved[index] = { ...part, lines: [{ ...first, text: why }] };
    moved[index + 1] = { ...next, lines: [{ ...step, text: `${title}<br>${step.text}` }, ...steps] };
  }
  return moved;
}
