import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import type { SectionRole } from '../labels/sectionRole.ts';
import { cellLines, type CellLine } from '../text/cellLines.ts';
import { instructs } from '../text/instructs.ts';
import { plainInline } from '../text/plainText.ts';
import { occursAlso } from '../cells/explainsCode.ts';
import { isFurtherReading, leadsToLink, saysToConfirm, sendsElsewhere } from '../cells/furtherReading.ts';
import { saysWhoActs, tellsStory } from '../cells/tellsStory.ts';
import { inlineSteps } from '../text/inlineSteps.ts';
import { leadsToSample, resolves, stepLines } from './leadIn.ts';
import { isImageOnly, withoutNoteMark } from './boilerplate.ts';
import { nameOfCause } from './causeNames.ts';
import { hasAccepted, OpenSections } from './openSections.ts';
import { whyAndHow } from './splitParagraph.ts';
import type { CausePair } from './labelledItems.ts';
import type { TablePart } from '../columns/tableParts.ts';
import type { RecordPart } from './recordPart.ts';

/** "Enter the following information", with or without a colon. */
const leadsToList =
  /[:：]$|\b(?:the following|these|folgende[nrsm]?|suivante?s?|siguientes?|seguintes?)(?: [\p{L}-]{1,20}){0,3}$|(?:以下|下列)[\p{L}]{1,8}$/iu;

const codeSpan = /^\s{0,9}`[^`\n]+`[.,;]?\s{0,9}$/;

/** Whether a text instructs is read from fewer characters. */
const longestStart = 1_000;

/** The parts read so far under one code, and what waits for the next part. */
export class PartList {
  readonly parts: RecordPart[] = [];
  readonly sections: OpenSections;
  /** Titles and lead-ins that wait for their text. */
  waiting: string[] = [];
  /** The last of them if it is the title of a cause, which says it even where no text follows: "Cause 1: The service is stopped". */
  #causeTitle: { readonly text: string; readonly line: number } | null = null;
  /** The condition of the next list: "If the name is not routable, follow these steps:". */
  condition = '';
  readonly #targets: ReadonlyMap<string, string>;
  /** The line that texts were appended to last, since reading all of it for each of them takes the square of its length. */
  #appended: { readonly to: CellLine; readonly start: string; readonly end: string } | null = null;

  constructor(targets: ReadonlyMap<string, string>, blocks: readonly DocumentBlock[], under: 'cause' | null) {
    this.#targets = targets;
    this.sections = new OpenSections(hasAccepted(blocks));
    if (under !== null) this.sections.lead(under);
  }

  get role(): SectionRole['role'] {
    return this.sections.role;
  }

  /** The role of what stands among symptoms or beside the topic, whatever it is; else null. */
  get outerRole(): 'symptom' | 'aside' | null {
    return this.role === 'symptom' || this.role === 'aside' ? this.role : null;
  }

  /** A paragraph after a step that does not instruct explains that step. */
  goesOn(text: string): boolean {
    // "Check the following registry key:" before the key.
    if (codeSpan.test(text) && this.awaitsMore()) return true;
    const before = this.parts.at(-1);
    // "Details: [Repair the store](repair.md)" behind commands.
    if (this.role === null && before?.kind === 'commands' && before.section === this.sections.count)
      return leadsToLink(text);
    return (
      this.role === 'mitigation' &&
      before?.role === 'mitigation' &&
      before.section === this.sections.count &&
      before.kind !== 'cell' &&
      this.waiting.length === 0 &&
      !tellsStory(text) &&
      !saysWhoActs(text) &&
      !occursAlso(text) &&
      (!instructs(text) || isFurtherReading(text))
    );
  }

  /** True if the last text of the section ends with a colon, so that what follows belongs to it. */
  awaitsMore(): boolean {
    const before = this.parts.at(-1);
    return before?.section === this.sections.count && /[:：]$/.test(this.lastEnd.trimEnd());
  }

  /** The beginning of the last line, as much of it as tells what it says; empty before the first. */
  get lastStart(): string {
    const last = this.parts.at(-1)?.lines.at(-1);
    return last !== undefined && last === this.#appended?.to ? this.#appended.start : (last?.text ?? '');
  }

  /** The end of the last line, from the text that was appended last; empty before the first. */
  get lastEnd(): string {
    const last = this.parts.at(-1)?.lines.at(-1);
    return last !== undefined && last === this.#appended?.to ? this.#appended.end : (last?.text ?? '');
  }

  /** A footnote, or "Source: https://example.org/kb", is neither, whatever label stands before it. */
  pushAside(text: string, line: number): void {
    const part = { ...this.sections.place(), name: '', label: '', tab: '' };
    this.parts.push({ role: 'aside', kind: 'text', line, lines: cellLines(text, this.#targets), ...part });
  }

  /** A warning that instructs is one of the steps, whatever comes before it; any other note belongs to the text before it. */
  pushNote(written: string, line: number): void {
    const text = this.cleaned(written);
    const isFirst = this.parts.at(-1)?.section !== this.sections.count;
    if (this.role === null && this.waiting.length === 0 && (isFirst || instructs(withoutNoteMark(written))))
      this.push(null, [{ text, isItem: false }], 'note', line);
    else this.append(text, '<br>', line);
  }

  /** A quoted message is a symptom, also before the first step, or shows what the cause or the step before it speaks of. */
  pushQuote(text: string, line: number): void {
    const goesOn = this.role === 'mitigation' && this.parts.at(-1)?.section === this.sections.count;
    if (goesOn || this.role === 'cause') this.append(this.cleaned(text), '<br>', line);
    else this.push(this.role === 'aside' ? 'aside' : 'symptom', cellLines(text, this.#targets), 'text', line);
  }

  /** A lead-in to what to do, before a list that does not instruct, is a text of its own; a title goes on to wait. */
  pushLead(line: number): void {
    if (this.role === 'mitigation' && this.waiting.at(-1)?.startsWith('**') === false) this.#pushWaiting(line);
  }

  #pushWaiting(line: number): void {
    const text = this.waiting.join('<br>');
    this.waiting = [];
    if (text !== '') this.push(this.role, [{ text, isItem: false }], 'text', line);
  }

  appendsTo(): boolean {
    const before = this.parts.at(-1);
    return (
      this.role === 'mitigation' &&
      before?.role === 'mitigation' &&
      before.section === this.sections.count &&
      before.kind === 'text' &&
      this.waiting.length === 0 &&
      leadsToList.test(before.lines.at(-1)?.text.split('<br>- ', 1)[0]?.trim() ?? '')
    );
  }

  /** Lets the title of a cause or of steps wait for its text. */
  await(title: string, role: SectionRole['role'], line: number): void {
    this.waiting.push(title);
    this.#causeTitle = role === 'cause' ? { text: title, line } : null;
  }

  /** Makes the title of a cause a text if nothing has followed it, before a part of another kind. */
  endTitle(): void {
    const title = this.#causeTitle;
    this.#causeTitle = null;
    if (title === null || this.waiting.at(-1) !== title.text) return;
    this.push('cause', [{ text: this.waiting.pop() ?? '', isItem: false }], 'text', title.line);
  }

  push(said: SectionRole['role'], lines: readonly CellLine[], kind: RecordPart['kind'], line: number): void {
    const [first, ...others] = lines;
    if (first === undefined) return;
    const isAside =
      (said === 'cause' && kind !== 'cell' && this.#isReference(first.text, kind)) ||
      ((said === 'cause' || said === null) && kind === 'text' && leadsToSample(first.text));
    const role = isAside ? 'aside' : said;
    const text = [...this.waiting, first.text].join('<br>');
    this.waiting = [];
    const place = this.sections.place();
    const tab = role === 'mitigation' && this.condition !== '' ? this.condition : place.tab;
    const counted = role === 'mitigation' && kind === 'text' && others.length === 0 ? inlineSteps(text) : null;
    const part: RecordPart =
      counted === null
        ? { role, kind, line, lines: [{ ...first, text }, ...others], ...place, tab }
        : { role, kind: 'steps', line, lines: stepLines(counted), ...place, tab };
    this.parts.push(...(role === 'mitigation' && kind !== 'cell' && this.sections.isBoth ? whyAndHow(part) : [part]));
  }

  /** "To resolve this issue, restart it" under "Cause 2" is what to do, as is "Restart it" after "Description: It failed.", or behind the list
   * of a label: "Possible reasons: …". */
  turnToSteps(text: string): void {
    const before = this.parts.at(-1);
    const isOfLabel = this.sections.isLabelled && before?.section === this.sections.count && before.kind !== 'text';
    const isBehindList = isOfLabel && before.role === this.role;
    this.sections.endCode(text);
    // A list of symptoms among steps is over where a text instructs again.
    if (this.role === 'symptom' && isBehindList && this.sections.isAmongSteps && instructs(text))
      this.sections.label('mitigation', '');
    if (this.role === 'cause' && (resolves(text) || ((this.sections.isDescribed || isBehindList) && instructs(text))))
      this.sections.label('mitigation', '');
  }

  /** Numbered instructions under a labelled cause, or behind its list, tell what to do. */
  turnListToSteps(items: readonly string[]): void {
    const before = this.parts.at(-1);
    const isBehindCause = before?.section === this.sections.count && before.role === 'cause';
    if (this.role === 'cause' && this.sections.isLabelled && isBehindCause && items.every(instructs))
      this.sections.label('mitigation', '');
  }

  /** "For more information, see:" among causes, and the list of links that it leads to. */
  #isReference(text: string, kind: RecordPart['kind']): boolean {
    if (kind === 'text')
      return (
        this.waiting.length === 0 &&
        (isFurtherReading(text) ||
          sendsElsewhere(text) ||
          (saysToConfirm(text) && this.#isBehindList()) ||
          this.#explainsCheck())
      );
    const before = this.parts.at(-1);
    return (
      before?.role === 'aside' &&
      before.section === this.sections.count &&
      (before.kind === 'items' || (isFurtherReading(this.lastEnd) && leadsToList.test(this.lastEnd)))
    );
  }

  /** True if the causes of the section are items of a list that is over. */
  #isBehindList(): boolean {
    const before = this.parts.at(-1);
    return before?.kind === 'items' && before.role === 'cause' && before.section === this.sections.count;
  }

  /** What stands behind "To confirm it, run the command. A window appears:", which shows or explains the window. */
  #explainsCheck(): boolean {
    const own = this.parts.slice(-2).filter(({ section }) => section === this.sections.count);
    const check = own.findLast(({ lines }) => !isImageOnly(lines[0]?.text ?? ''));
    const text = check?.lines.at(-1)?.text ?? '';
    return check?.role === 'aside' && saysToConfirm(text) && /[:：]$/.test(text);
  }

  /** What an item names as a cause and tells to do about it (labelledItems.ts); false if it does not. */
  pushPair(pair: CausePair | null, line: number): boolean {
    if (pair === null) return false;
    const { what, more, todo } = pair;
    this.push('cause', [{ text: this.cleaned(what), isItem: true }], 'items', line);
    for (const text of more) this.pushItem('cause', { text: this.cleaned(text), isItem: true }, 'items', line);
    this.condition = plainInline(what).trim();
    for (const text of todo) this.pushItem('mitigation', { text: this.cleaned(text), isItem: true }, 'items', line);
    this.condition = '';
    return true;
  }

  /** The cells of a table, each row a section of its own. `outer`: what all of them are, whatever the headers say. */
  pushTable(parts: readonly TablePart[], outer: 'symptom' | 'aside' | null): void {
    // What waits for its text belongs to no one row, unless all of them are steps.
    if (parts.some(({ role }) => role === 'cause')) this.#pushWaiting(parts[0]?.line ?? 1);
    for (const { role, lines, line, isNewRow, condition } of parts) {
      if (isNewRow) this.sections.count++;
      this.condition = condition.length > 160 ? nameOfCause(condition) : condition;
      this.push(outer ?? role ?? this.role, lines, 'cell', line);
    }
    this.condition = '';
    this.sections.count++;
  }

  /** Appends a code block or a note to the text before it, if there is one in the same section. */
  append(text: string, separator: string, line: number): void {
    const before = this.parts.at(-1);
    const last = before?.lines.at(-1);
    if (
      before === undefined ||
      last === undefined ||
      (before.role !== this.role && !(separator === '\n\n' && leadsToSample(last.text))) ||
      this.waiting.length > 0 ||
      before.section !== this.sections.count
    ) {
      if (separator === '\n\n' && this.waiting.length > 0) {
        const lead = this.waiting.join('<br>');
        this.waiting = [];
        this.push(this.role, [{ text: `${lead}\n\n${text}`, isItem: false }], 'text', line);
      } else if (separator === '\n\n' || this.role !== 'mitigation')
        // A sample of a message is neither a cause nor a mitigation.
        this.push(separator === '\n\n' ? (this.role ?? 'aside') : this.role, [{ text, isItem: false }], 'text', line);
      else this.waiting.push(text);
      return;
    }
    const [start, end] = [this.lastStart, this.lastEnd];
    const joint = end.endsWith('```') || end.endsWith('~~~') ? '\n\n' : separator;
    const to = { ...last, text: last.text + joint + text };
    before.lines.splice(-1, 1, to);
    this.#appended = { to, start: start.length < longestStart ? start + joint + text : start, end: text };
  }

  /** An item goes on with those before it of its kind, unless something stands between them. */
  pushItem(role: RecordPart['role'], item: CellLine, kind: 'steps' | 'items', line: number): void {
    const before = this.parts.at(-1);
    const isSame =
      before?.kind === kind &&
      before.role === role &&
      before.section === this.sections.count &&
      (this.condition === '' || before.tab === this.condition) &&
      this.waiting.length === 0;
    if (isSame) before.lines.push(item);
    else this.push(role, [item], kind, line);
  }

  cleaned(text: string): string {
    return cellLines(text, this.#targets)
      .map((line) => line.text)
      .filter((line) => line !== '')
      .join('<br>');
  }
}
