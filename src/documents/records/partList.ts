import type { SectionRole } from '../cells/sectionRole.ts';
import { cellLines, type CellLine } from '../text/cellLines.ts';
import { instructs } from '../text/instructs.ts';
import { OpenSections } from './openSections.ts';
import type { RecordPart } from './recordPart.ts';

/** "Enter the following information", with or without a colon. */
const leadsToList =
  /[:：]$|\b(?:the following|these|folgende[nrsm]?|suivante?s?|siguientes?|seguintes?)(?: [\p{L}-]{1,20}){0,3}$|(?:以下|下列)[\p{L}]{1,8}$/iu;

/** The parts read so far under one code, and what waits for the next part. */
export class PartList {
  readonly parts: RecordPart[] = [];
  readonly sections = new OpenSections();
  /** Titles and lead-ins that wait for their text. */
  waiting: string[] = [];
  /** The condition of the next list: "If the name is not routable, follow these steps:". */
  condition = '';
  readonly #targets: ReadonlyMap<string, string>;

  constructor(targets: ReadonlyMap<string, string>) {
    this.#targets = targets;
  }

  get role(): SectionRole['role'] {
    return this.sections.role;
  }

  /** A paragraph after a step that does not instruct explains that step. */
  goesOn(text: string): boolean {
    const before = this.parts.at(-1);
    return (
      this.role === 'mitigation' &&
      before?.role === 'mitigation' &&
      before.section === this.sections.count &&
      before.kind !== 'cell' &&
      this.waiting.length === 0 &&
      !instructs(text)
    );
  }

  /** True if the last text of the section ends with a colon, so that what follows belongs to it. */
  awaitsMore(): boolean {
    const before = this.parts.at(-1);
    return before?.section === this.sections.count && /[:：]$/.test(before.lines.at(-1)?.text.trim() ?? '');
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

  push(role: SectionRole['role'], lines: readonly CellLine[], kind: RecordPart['kind'], line: number): void {
    const [first, ...others] = lines;
    if (first === undefined) return;
    const text = [...this.waiting, first.text].join('<br>');
    this.waiting = [];
    const place = this.sections.place();
    const tab = role === 'mitigation' && this.condition !== '' ? this.condition : place.tab;
    this.parts.push({ role, kind, line, lines: [{ ...first, text }, ...others], ...place, tab });
  }

  /** Appends a code block or a note to the text before it, if there is one in the same section. */
  append(text: string, separator: string, line: number): void {
    const before = this.parts.at(-1);
    const last = before?.lines.at(-1);
    if (
      before === undefined ||
      last === undefined ||
      before.role !== this.role ||
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
    const joint = last.text.endsWith('```') || last.text.endsWith('~~~') ? '\n\n' : separator;
    before.lines.splice(-1, 1, { ...last, text: last.text + joint + text });
  }

  cleaned(text: string): string {
    return cellLines(text, this.#targets)
      .map((line) => line.text)
      .filter((line) => line !== '')
      .join('<br>');
  }
}
