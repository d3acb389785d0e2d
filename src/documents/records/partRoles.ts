import { isDescription, isReason, isSymptomAlone } from '../labels/headerWords.ts';
import { instructs, mostlyInstruct } from '../text/instructs.ts';
import { sectionRole } from '../labels/sectionRole.ts';
import { namesBackground, namesOtherTask } from '../labels/otherTask.ts';
import { explainsCode, occursAlso, statesCause } from '../cells/explainsCode.ts';
import { boldLabelled } from './labelledItems.ts';
import type { RecordPart } from './recordPart.ts';
import { announcesMessage, resolves } from './leadIn.ts';
import { announcesArticle, withoutNoteMark } from './boilerplate.ts';
import { isSymbol } from '../cells/codeWords.ts';
import { plainInline } from '../text/plainText.ts';

/**
 * Without a label a text that tells what to do is a mitigation, so is a numbered list, and any other text is a cause. `labelled`:
 * next to a labelled cause no other text is one. `strict`: in an article about one code only sections that say so are either.
 */
export type ReadingMode = 'free' | 'labelled' | 'strict';

type Role = RecordPart['role'];

/** The roles of the parts under a code, in their order. `whole`: the parts before paragraphs were split. */
export function rolesOf(parts: readonly RecordPart[], whole: readonly RecordPart[], mode: ReadingMode): Role[] {
  const all = whatIsSaid(parts, whole, mode);
  const roles: Role[] = [];
  for (const part of parts) {
    const place = { part, before: parts[roles.length - 1], roleBefore: roles.at(-1), all };
    const rule = rules.find(([holds]) => holds(place));
    const role = rule?.[1] ?? null;
    roles.push(typeof role === 'function' ? role(place) : role);
  }
  return roles;
}

/** What the parts say together. */
interface Said {
  readonly mode: ReadingMode;
  readonly isStrict: boolean;
  readonly whole: readonly RecordPart[];
  /** A cause, a mitigation, with a label. */
  readonly hasCause: boolean;
  readonly hasMitigation: boolean;
  /** A section of causes of an article: next to it, a "Description" is a symptom. */
  readonly hasReason: boolean;
  /** Steps of an article that are not beside its topic. */
  readonly hasOwnSteps: boolean;
  /** What to do about the failure, not about something else. */
  readonly hasResolution: boolean;
  /** Any text that explains, or that tells what to do, with a label or without. */
  readonly explains: boolean;
  readonly resolves: boolean;
  /** A symptom says why, and no cause does. */
  readonly symptomExplains: boolean;
  readonly isNoteAlone: boolean;
}

function whatIsSaid(parts: readonly RecordPart[], whole: readonly RecordPart[], mode: ReadingMode): Said {
  const isStrict = mode === 'strict';
  const hasCause = whole.some((part) => part.role === 'cause');
  return {
    mode,
    isStrict,
    whole,
    hasCause,
    hasMitigation: whole.some((part) => part.role === 'mitigation'),
    hasReason: isStrict && whole.some((part) => isReasonPart(part) && !part.isAside),
    hasOwnSteps: isStrict && whole.some((part) => part.role === 'mitigation' && !part.isAside && !isBeside(part)),
    hasResolution: whole.some((part) => part.role === 'mitigation' && !isOfOtherTask(part)),
    explains: parts.some(
      (part) => part.role === 'cause' || (part.role === null && part.kind !== 'note' && !tellsWhatToDo(part)),
    ),
    resolves: parts.some((part) => part.role === 'mitigation' || tellsWhatToDo(part)),
    symptomExplains: !isStrict && !hasCause && parts.some((part) => part.role === 'symptom' && saysWhy(part)),
    isNoteAlone: parts.every((part) => part.kind === 'note'),
  };
}

/** A part, the one before it with its role, and what all of them say. */
interface Place {
  readonly part: RecordPart;
  readonly before: RecordPart | undefined;
  readonly roleBefore: Role | undefined;
  readonly all: Said;
}

/** The first of these rules that holds for a part gives its role. */
const rules: readonly (readonly [holds: (place: Place) => boolean, role: Role | ((place: Place) => Role)])[] = [
  [goesOnWithCause, 'cause'],
  [({ part, all }) => (all.hasOwnSteps || (all.isStrict && all.hasCause)) && isBeside(part), 'aside'],
  [({ part, all }) => all.hasResolution && isOfOtherTask(part), 'aside'],
  [({ part, all }) => all.isStrict && isOfOtherTopic(part, all.whole), 'aside'],
  // "To find the disk:" and "Common causes include:" of what "More information" tells of.
  [({ part, all }) => part.isAside && part.role === 'mitigation' && all.hasOwnSteps, 'aside'],
  [({ part, all }) => part.isAside && part.role === 'cause' && all.hasReason, 'aside'],
  [({ part, all }) => isMessage(part) && all.whole.some(isReasonPart), 'aside'],
  [({ part, all }) => part.role === 'symbol' && all.hasCause && isNumberOfArticle(part), 'aside'],
  [({ part }) => part.role === 'detail', detailRole],
  // A note that explains next to other texts, even to steps, says something else than they do.
  [({ part, all }) => part.role === null && part.kind === 'note' && !all.isNoteAlone && !tellsWhatToDo(part), 'aside'],
  // "This article describes …", "You may see an error like this one:", and the line of a log that follows.
  [({ part }) => part.role === null && part.kind === 'text' && isFurniture(part), 'aside'],
  // "Short description: The simplest way." over the steps of that way.
  [({ part, all }) => all.isStrict && describesWay(part, all.whole), 'aside'],
  [saysWhyWithoutSection, 'cause'],
  // "**Issue:** It fails." before a paragraph that tells what to do, and no label for that.
  [
    ({ part, all }) =>
      part.role === 'symptom' && !all.isStrict && !all.hasMitigation && part.kind !== 'cell' && tellsWhatToDo(part),
    'mitigation',
  ],
  [({ part, all }) => part.role === 'symptom' && all.resolves && isSymptomAlone(part.label), 'aside'],
  [
    ({ part, all }) =>
      part.role === 'symptom' && (all.isStrict || all.hasCause || (all.symptomExplains && !saysWhy(part))),
    'aside',
  ],
  [({ part }) => part.role === 'symptom', 'cause'],
  [
    ({ part, all }) => all.hasReason && part.role === 'cause' && !isReason(part.label) && isDescription(part.label),
    'aside',
  ],
  [({ part }) => part.role !== null, ({ part }) => part.role],
  // "To fix this problem, sign in again." in an article without a section for it.
  [({ part, all }) => all.isStrict && !all.hasMitigation && resolves(part.lines[0]?.text ?? ''), 'mitigation'],
  [({ all }) => all.isStrict, 'aside'],
  [({ part, all }) => all.mode === 'labelled' && all.hasCause && !tellsWhatToDo(part), 'aside'],
  [({ part }) => tellsWhatToDo(part), 'mitigation'],
  // "**Success rate:** 97 %" behind the steps says something else.
  [
    ({ part, roleBefore }) =>
      roleBefore === 'mitigation' && part.kind === 'text' && boldLabelled.test(part.lines[0]?.text ?? ''),
    'aside',
  ],
  [() => true, 'cause'],
];

/** "This typically indicates:" over a list of what it may be. */
function goesOnWithCause({ part, before, roleBefore, all }: Place): boolean {
  return (
    all.isStrict &&
    part.role === null &&
    roleBefore === 'cause' &&
    before?.section === part.section &&
    leadsOn(before) &&
    part.kind !== 'text'
  );
}

/**
 * "This issue occurs because …" is the cause of an article that has no section of causes, even under its resolution; of any other text
 * under its resolution.
 */
function saysWhyWithoutSection({ part, all }: Place): boolean {
  if (all.hasCause || !saysWhy(part)) return false;
  if (part.role === 'mitigation')
    return part.kind === 'text' && (all.isStrict || statesCause(part.lines[0]?.text ?? ''));
  return all.isStrict && (part.role === null || part.role === 'symptom');
}

function isFurniture({ lines }: RecordPart): boolean {
  return lines.every(({ text }) => announcesArticle(text) || announcesMessage(text) || logLine.test(text));
}

const logLine = /^[[(]?(?:ERROR|WARNING|WARN|FATAL|INFO)[\])]?\s?[:|]?\s\S/;

function describesWay({ role, label, scenario, name }: RecordPart, whole: readonly RecordPart[]): boolean {
  if (role !== 'cause' || label === name || isReason(label) || !isDescription(label)) return false;
  if (scenario + name === '' || sectionRole(name).role === 'cause') return false;
  return whole.some((one) => one.role === 'mitigation' && one.scenario === scenario && one.name === name);
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
export function isMeaning({ label }: RecordPart): boolean {
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
function detailRole({ part: { lines, kind }, all }: Place): Role {
  if (all.isStrict) return 'aside';
  if (mostlyInstruct(lines.map((line) => line.text))) return 'mitigation';
  return all.explains && kind !== 'cell' ? 'aside' : 'cause';
}

function tellsWhatToDo({ kind, lines }: RecordPart): boolean {
  const texts = lines.map((line) => line.text);
  if (kind === 'steps' || kind === 'commands') return true;
  if (kind === 'note') return instructs(withoutNoteMark(texts[0] ?? ''));
  return kind === 'items' ? mostlyInstruct(texts) : instructs(texts[0] ?? '');
}
