import { isDescription, isReason, isSymptomAlone } from '../labels/headerWords.ts';
import type { CellLine } from '../text/cellLines.ts';
import { saysUnknown, saysYesOrNo } from '../cells/cellTexts.ts';
import { instructs, mostlyInstruct } from '../text/instructs.ts';
import { sectionRole } from '../labels/sectionRole.ts';
import { namesBackground, namesOtherTask } from '../labels/otherTask.ts';
import { causeNames } from './causeNames.ts';
import { explainsCode, occursAlso, statesCause } from '../cells/explainsCode.ts';
import { splitAnswer, splitParagraph, splitOffCause } from './splitParagraph.ts';
import { boldLabelled } from './labelledItems.ts';
import type { RecordPart } from './recordPart.ts';
import { resolves } from './leadIn.ts';
import { withoutNoteMark } from './noteMark.ts';
import { withoutStatements } from './withoutStatements.ts';
import { symbolIn } from '../cells/symbolCell.ts';
import { isSymbol } from '../cells/codeWords.ts';
import { plainInline } from '../text/plainText.ts';

/** The fields of one record, made from the parts under its code. */
export interface RecordFields {
  readonly symbol: string | null;
  readonly causes: readonly (readonly CellLine[])[];
  readonly mitigations: readonly (readonly CellLine[])[];
  /** For each mitigation its cause, as a condition; null if it applies to all. */
  readonly conditions: readonly (string | null)[];
  /** True if no label says which text is the cause and which the mitigation. */
  readonly isGuessed: boolean;
  /** Text that is neither: symptoms next to a cause, references, and in an article the text before its first label. */
  readonly passedOver: readonly RecordPart[];
}

/**
 * Sorts the parts by their labels. Without one a text that tells what to do is a mitigation, so is a numbered list, and
 * any other text is a cause. `labelled`: next to a
 * labelled cause no other text is one. `strict`: in an article about one code only sections that say so are either.
 */
export function fieldsOf(said: readonly RecordPart[], mode: 'free' | 'labelled' | 'strict' = 'free'): RecordFields {
  const strict = mode === 'strict';
  // "Resolved: no" answers another question.
  const answers = withoutStatements(said).filter(
    ({ role, lines }) => role !== 'mitigation' || !(saysUnknown(lines) || lines.every(({ text }) => saysYesOrNo(text))),
  );
  const whole = answers.some((part) => part.role === 'cause' && !isMeaning(part))
    ? answers
    : answers.flatMap(splitAnswer);
  const hasCause = whole.some((part) => part.role === 'cause');
  // Next to a section of causes, a "Description" is a symptom.
  const hasReason = strict && whole.some((part) => part.role === 'cause' && !part.isAside && isReason(part.label));
  const hasLabels = whole.some((part) => part.role === 'cause' || part.role === 'mitigation');
  const parts = strict
    ? whole.flatMap((part) => (hasCause ? [part] : splitOffCause(part)))
    : hasLabels
      ? whole
      : whole.flatMap(splitParagraph);
  const explains = parts.some(
    (part) => part.role === 'cause' || (part.role === null && part.kind !== 'note' && !tellsWhatToDo(part)),
  );
  const hasMitigation = whole.some((part) => part.role === 'mitigation');
  const hasOwnSteps = strict && whole.some((part) => part.role === 'mitigation' && !part.isAside && !isBeside(part));
  const hasResolution = whole.some((part) => part.role === 'mitigation' && !isOfOtherTask(part));
  const resolvesIt = parts.some((part) => part.role === 'mitigation' || tellsWhatToDo(part));
  const explainsWhy = !strict && !hasCause && parts.some((part) => part.role === 'symptom' && saysWhy(part));
  const roles: RecordPart['role'][] = [];
  for (const part of parts) roles.push(roleOf(part, roles.at(-1), parts[roles.length - 1]));
  const names = causeNames(parts.map((part, index) => ({ ...part, role: roles[index] ?? null })));
  const mitigations: { lines: readonly CellLine[]; condition: string | null }[] = [];
  const named: CellLine[][] = [];
  const causes = new CauseTexts();
  for (const [index, part] of parts.entries()) {
    const role = roles[index];
    if (role === 'symbol') named.push(part.lines);
    else if (role === 'mitigation')
      mitigations.push({ lines: part.lines, condition: names[index] || part.tab || null });
    else if (role === 'cause') causes.add(part, !hasLabels || part.role === null);
  }
  return {
    ...symbolIn(named, causes.texts),
    mitigations: mitigations.map(({ lines }) => lines),
    conditions: mitigations.map(({ condition }) => condition),
    isGuessed:
      !hasLabels &&
      parts.some((part, index) => part.role === null && part.kind !== 'steps' && roles[index] !== 'aside'),
    passedOver: parts.filter((_, index) => roles[index] === 'aside' || roles[index] === 'link'),
  };

  function roleOf(
    part: RecordPart,
    roleBefore: RecordPart['role'] | undefined,
    before: RecordPart | undefined,
  ): RecordPart['role'] {
    // "This typically indicates:" over a list of what it may be.
    if (
      strict &&
      part.role === null &&
      roleBefore === 'cause' &&
      before?.section === part.section &&
      leadsOn(before) &&
      part.kind !== 'text'
    )
      return 'cause';
    if ((hasOwnSteps || (strict && hasCause)) && isBeside(part)) return 'aside';
    if (hasResolution && isOfOtherTask(part)) return 'aside';
    if (strict && isOfOtherTopic(part, whole)) return 'aside';
    // "To find the disk:" and "Common causes include:" of what "More information" tells of.
    if (part.isAside && (part.role === 'mitigation' ? hasOwnSteps : hasReason && part.role === 'cause')) return 'aside';
    if (isMessage(part) && whole.some(isReasonPart)) return 'aside';
    if (part.role === 'symbol' && hasCause && isNumberOfArticle(part)) return 'aside';
    if (part.role === 'detail') return detailRole(part, strict, explains);
    // A note that explains next to other texts, even to steps, says something else than they do.
    if (part.role === null && part.kind === 'note' && parts.some((one) => one.kind !== 'note') && !tellsWhatToDo(part))
      return 'aside';
    // "This issue occurs because …" is the cause of an article that has no section of causes.
    if (strict && !hasCause && (part.role === null || part.role === 'symptom') && saysWhy(part)) return 'cause';
    if (strict && !hasCause && part.role === 'mitigation' && part.kind === 'text' && saysWhy(part)) return 'cause';
    // "**Issue:** It fails." before a paragraph that tells what to do, and no label for that.
    if (part.role === 'symptom' && !strict && !hasMitigation && part.kind !== 'cell' && tellsWhatToDo(part))
      return 'mitigation';
    if (part.role === 'symptom' && resolvesIt && isSymptomAlone(part.label)) return 'aside';
    if (part.role === 'symptom') return strict || hasCause || (explainsWhy && !saysWhy(part)) ? 'aside' : 'cause';
    if (hasReason && part.role === 'cause' && !isReason(part.label) && isDescription(part.label)) return 'aside';
    if (part.role !== null) return part.role;
    // "To fix this problem, sign in again." in an article without a section for it.
    if (strict && !hasMitigation && resolves(part.lines[0]?.text ?? '')) return 'mitigation';
    if (strict || (mode === 'labelled' && hasCause && !tellsWhatToDo(part))) return 'aside';
    if (tellsWhatToDo(part)) return 'mitigation';
    // "**Success rate:** 97 %" behind the steps says something else.
    return roleBefore === 'mitigation' && part.kind === 'text' && boldLabelled.test(part.lines[0]?.text ?? '')
      ? 'aside'
      : 'cause';
  }
}

function leadsOn({ lines }: RecordPart): boolean {
  return /[:：]\s*$/.test(lines.at(-1)?.text ?? '');
}

/** Steps under a heading of symptoms or of a summary show how to examine the failure, if other steps resolve it. */
function isBeside({ role, label, name, scenario }: RecordPart): boolean {
  if (role !== 'mitigation' || label !== '') return false;
  return sectionRole(name).role === 'symptom' || (name === '' && introduces.test(scenario));
}

/** Under "How to report a problem", or an explanation under "Understanding the timeout": no part of the resolution next to it. */
function isOfOtherTask(part: RecordPart): boolean {
  const headings = [part.label, part.name, part.name === '' ? part.scenario : ''];
  return (
    headings.some(namesOtherTask) ||
    (part.role === 'mitigation' && headings.some(namesBackground) && !tellsWhatToDo(withoutTitle(part)))
  );
}

/** Without the title before its first text: "**Prerequisites**<br>Install the service pack." */
function withoutTitle(part: RecordPart): RecordPart {
  const lines = part.lines.map((line) => ({ ...line, text: line.text.replace(/^\*\*[^*]{1,160}\*\*<br>/, '') }));
  return { ...part, lines };
}

const introduces =
  /^(?:summary|overview|introduction|about this .*|zusammenfassung|überblick|einführung|résumé|vue d['’]ensemble|resumen|introducción|resumo|introdução|riepilogo|introduzione|сводка|введение|概要|摘要|概述|はじめに)$/iu;

/**
 * In an article with sections of why or of what to do: a label in a section about something else, a heading in one that only
 * sounds like a step ("Build scripts" under "Files changed"), or a label of a cause among what to do.
 */
function isOfOtherTopic(part: RecordPart, whole: readonly RecordPart[]): boolean {
  const { role, scenario, name, label, lines } = part;
  if (role !== 'cause' && role !== 'mitigation') return false;
  if (label !== name && [name, scenario].some((words) => otherError.test(words))) return true;
  const said = sectionRole(name).role;
  // "Another possible cause is …" says itself what it is.
  const isAmongSteps = role === 'cause' && label !== name && said === 'mitigation' && !occursAlso(lines[0]?.text ?? '');
  const isElsewhere = scenario !== '' && (name === '' || (label === name && said === null));
  if (!isAmongSteps && !isElsewhere) return false;
  return whole.some((one) => one.role === role && one.scenario === '' && one.name !== '' && one.label === one.name);
}

/** 'Error: "The password is wrong"' as a heading, without a code. */
const otherError = /^(?:error|fehler|erreur|errore?|erro)\s?[:：](?!.*(?:\d{3}|0x))/i;

/** "**ID**: `kb-029`": the number of an article in its list, next to its causes. */
function isNumberOfArticle({ lines }: RecordPart): boolean {
  const [only, ...others] = lines.map(({ text }) => plainInline(text).trim());
  return others.length === 0 && only !== undefined && /^(?=.*\d)\S+$/.test(only) && !isSymbol(only);
}

/** A quoted message, under a label that says so. */
function isMessage({ role, label, lines }: RecordPart): boolean {
  return role === 'cause' && isDescription(label) && !isReason(label) && /^(?:`{3}|~{3})/.test(lines[0]?.text ?? '');
}

/** Under a label that says what the code means, not why it occurs: "What it means: access was denied." */
function isMeaning({ label }: RecordPart): boolean {
  return (
    !isReason(label) &&
    (isDescription(label) || /\bmean(?:s|ing)\b|bedeut|signifi|значен|означа|意味|含义/i.test(label))
  );
}

function isReasonPart({ role, label }: RecordPart): boolean {
  return role === 'cause' && isReason(label);
}

function saysWhy({ lines }: RecordPart): boolean {
  const text = lines[0]?.text ?? '';
  return statesCause(text) || explainsCode(text);
}

/** If other texts explain the code, remarks that do not instruct are no cause. */
function detailRole({ lines, kind }: RecordPart, strict: boolean, explains: boolean): 'mitigation' | 'cause' | 'aside' {
  if (strict) return 'aside';
  if (mostlyInstruct(lines.map((line) => line.text))) return 'mitigation';
  return explains && kind !== 'cell' ? 'aside' : 'cause';
}

function tellsWhatToDo({ kind, lines }: RecordPart): boolean {
  const texts = lines.map((line) => line.text);
  if (kind === 'steps' || kind === 'commands') return true;
  if (kind === 'note') return instructs(withoutNoteMark(texts[0] ?? ''));
  return kind === 'items' ? mostlyInstruct(texts) : instructs(texts[0] ?? '');
}

/** Joins the texts of one cause: the paragraphs of a section. List items after a lead-in are one cause each. */
class CauseTexts {
  readonly texts: CellLine[][] = [];
  #section = -1;
  #isList = false;

  add({ section, kind, lines }: RecordPart, isLoose: boolean): void {
    const before = this.texts.at(-1);
    // Texts without a label between them are one description.
    const goesOn = before !== undefined && (section === this.#section || isLoose) && !this.#isList && kind !== 'cell';
    const isList = kind === 'items' || kind === 'steps';
    if (goesOn && this.#section !== -1) {
      before.push(...lines.map((line) => (isList ? { ...line, isItem: true } : { ...line, isItem: false })));
      if (isList && before.length > lines.length) this.#isList = true;
    } else {
      this.texts.push([...lines]);
      this.#isList = isList;
    }
    this.#section = section;
  }
}
