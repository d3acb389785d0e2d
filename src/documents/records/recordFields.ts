import type { CellLine } from '../text/cellLines.ts';
import { saysUnknown, saysYesOrNo } from '../cells/cellTexts.ts';
import { causeNames } from './causeNames.ts';
import { isMeaning, rolesOf } from './partRoles.ts';
import type { ReadingMode } from './partRoles.ts';
import { splitAnswer, splitParagraph, splitOffCause } from './splitParagraph.ts';
import type { RecordPart } from './recordPart.ts';
import { withExplainedSteps, withoutStatements, withTitlesOnSteps } from './withoutStatements.ts';
import { symbolIn } from '../cells/symbolCell.ts';

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

/** Sorts the parts under a code by what their labels and their words say (partRoles.ts). */
export function fieldsOf(said: readonly RecordPart[], mode: ReadingMode = 'free'): RecordFields {
  const strict = mode === 'strict';
  // "Resolved: no" answers another question.
  const answers = withoutStatements(said).filter(
    ({ role, lines }) => role !== 'mitigation' || !(saysUnknown(lines) || lines.every(({ text }) => saysYesOrNo(text))),
  );
  const whole = answers.some((part) => part.role === 'cause' && !isMeaning(part))
    ? answers
    : answers.flatMap(splitAnswer);
  const hasCause = whole.some((part) => part.role === 'cause');
  const hasLabels = hasCause || whole.some((part) => part.role === 'mitigation');
  const titled = hasCause ? whole : withTitlesOnSteps(whole);
  const parts = strict
    ? titled.flatMap((part) => (hasCause ? [part] : splitOffCause(part)))
    : hasLabels
      ? titled
      : withExplainedSteps(titled.flatMap(splitParagraph));
  const roles = rolesOf(parts, whole, mode);
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
