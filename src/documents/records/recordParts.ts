import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import { labelledTexts } from '../cells/labelledText.ts';
import { plainLabelLine } from '../cells/plainLabel.ts';
import { sectionRole, type SectionRole } from '../cells/sectionRole.ts';
import { cellLines, type CellLine } from '../text/cellLines.ts';
import { instructs, mostlyInstruct } from '../text/instructs.ts';
import { plainInline } from '../text/plainText.ts';
import { itemLine, itemText } from './itemMarkdown.ts';
import { isFrame } from './isFrame.ts';
import { byArrows } from './byArrows.ts';
import { holdsCommands } from './holdsCommands.ts';
import { isLeadIn, leadsToSteps, saysNothing } from './leadIn.ts';
import { isNote } from './isNote.ts';
import { OpenSections } from './openSections.ts';
import type { RecordPart } from './recordPart.ts';
import { titled } from './titled.ts';
import { withoutNoteMark } from './withoutNoteMark.ts';
import { withoutAnswerMark } from './withoutAnswerMark.ts';
import { plainRows, tableParts } from '../columns/tableParts.ts';

/**
 * The parts of the blocks that stand under one code: paragraphs and lists by their labels and sub-headings, and
 * a table without a column of codes by its headers. Blocks of code and notes belong to the text before them.
 */
export function partsOf(blocks: readonly DocumentBlock[], targets: ReadonlyMap<string, string>): RecordPart[] {
  const isLettered = blocks.some((block) => block.kind === 'paragraph' && /^\W{0,4}B[.)．、]/.test(block.text));
  const reader = new PartReader(targets, isLettered);
  for (const [index, block] of blocks.entries()) reader.read(block, blocks[index + 1]);
  return reader.parts.filter((part) => part.lines.some((line) => line.text !== ''));
}

/** Reads block after block; what a heading or a label says holds until the next one of its depth. */
class PartReader {
  readonly parts: RecordPart[] = [];
  readonly #targets: ReadonlyMap<string, string>;
  readonly #sections = new OpenSections();
  /** True if its paragraphs are lettered: then "A." begins no answer. */
  #isLettered = false;
  /** Titles and lead-ins that wait for the text they belong to. */
  #waiting: string[] = [];

  constructor(targets: ReadonlyMap<string, string>, isLettered: boolean) {
    this.#targets = targets;
    this.#isLettered = isLettered;
  }

  get #role(): SectionRole['role'] {
    return this.#sections.role;
  }

  read(block: DocumentBlock, next: DocumentBlock | undefined): void {
    if (block.kind === 'heading') this.#readHeading(block);
    else if (block.kind === 'paragraph') this.#readParagraph(block, next);
    else if (block.kind === 'list') this.#readList(block);
    else if (block.kind === 'code') this.#readCode(block);
    else if (block.kind === 'table') {
      const rows = plainRows(block, this.#targets);
      if (rows !== null) {
        if (this.#role !== null && this.#role !== 'aside') this.#append(rows.join('<br>'), '<br>', block.line);
        return;
      }
      for (const part of tableParts(block, this.#targets)) {
        if (part.isNewRow) this.#sections.count++;
        this.#push(part.role ?? this.#role, part.lines, 'cell', part.line);
      }
      this.#sections.count++;
    }
  }

  /** Commands below a text that only explains are what to do; any other block of code belongs to the text before it. */
  #readCode({ source, line }: DocumentBlock & { readonly kind: 'code' }): void {
    const before = this.parts.at(-1);
    const isStep =
      before?.kind === 'steps' || before?.kind === 'commands' || instructs(before?.lines.at(-1)?.text ?? '');
    const explains =
      before === undefined || before.section !== this.#sections.count || (before.role === null && !isStep);
    if (this.#role === null && this.#waiting.length === 0 && explains && holdsCommands(source))
      this.#push(null, [{ text: source, isItem: false }], 'commands', line);
    else this.#append(source, '\n\n', line);
  }

  #readHeading(heading: DocumentBlock & { readonly kind: 'heading' }): void {
    // A note before the first sub-heading of a section goes with what follows.
    if (!this.#sections.isBelow(heading.depth)) this.#waiting = [];
    const said = this.#sections.heading(heading);
    if (said !== null) this.#waiting.push(titled(said.title, said.role));
  }

  #readParagraph(block: DocumentBlock & { readonly kind: 'paragraph' }, next: DocumentBlock | undefined): void {
    const { text, line } = block;
    if (isFrame(text)) return;
    if (block.quoted === 'footnote') {
      this.#push('aside', cellLines(text, this.#targets), 'text', line);
      return;
    }
    if (block.quoted === 'alert' || isNote(text)) {
      // A warning that tells what to do stands among the steps, whatever it follows.
      const isFirst = this.parts.at(-1)?.section !== this.#sections.count;
      if (this.#role === null && this.#waiting.length === 0 && (isFirst || instructs(withoutNoteMark(text))))
        this.#push(null, [{ text: this.#cleaned(text), isItem: false }], 'note', line);
      else this.#append(this.#cleaned(text), '<br>', line);
      return;
    }
    if (block.quoted === 'quote') {
      // What a message said is what one sees.
      if (this.#role === 'cause' || this.#role === 'mitigation') this.#append(this.#cleaned(text), '<br>', line);
      else this.#push('symptom', cellLines(text, this.#targets), 'text', line);
      return;
    }
    if (this.#readBoldTitle(text) || this.#readPlainLabel(block, next)) return;
    const [explains = '', ...tells] = this.#role === null ? byArrows(text) : [text];
    if (tells.length > 0) {
      this.#readParagraph({ ...block, text: explains }, undefined);
      if (this.parts.at(-1)?.role !== 'mitigation') this.#sections.label('mitigation', '');
      for (const own of tells) this.#readParagraph({ ...block, text: own }, next);
      return;
    }
    const texts = withoutAnswerMark(text, this.#isLettered)
      .split(/\n(?=\s{0,40}(?:\*\*|__)?[^\n:：]{2,60}(?:[:：]|\s[-–—]\s))|(?<=(?:\*\*|__)[ \t]{0,9})\n/)
      .flatMap(labelledTexts);
    for (const { role, text: own, label } of texts) {
      if (role !== null) this.#sections.label(role, label);
      if (own === '') continue;
      const goesOn = next?.kind === 'list' || next?.kind === 'table' || next?.kind === 'code';
      if (role === null && next?.kind === 'list' && isLeadIn(own)) this.#lead(own, line, next);
      else if (goesOn && /^(?:\*\*|__)[^*_]+(?:\*\*|__):?$/.test(own.trim())) {
        // "**Triage**" over a list that tells what to do goes on with no cause.
        if (this.#role === 'cause' && next.kind === 'list' && leadsToSteps('', next))
          this.#sections.label('mitigation', own);
        this.#waiting.push(this.#cleaned(own));
      } else if (
        this.#role === 'mitigation' &&
        saysNothing(own) &&
        own.length < 100 &&
        /^(?:use|try|follow|do|perform)\b/i.test(plainInline(own))
      )
        continue;
      else if (this.#goesOn(own)) this.#append(this.#cleaned(own), '<br>', line);
      else this.#push(this.#role, cellLines(own, this.#targets), 'text', line);
    }
  }

  /** "**Solution 2: Open the share**" in a paragraph of its own is a small heading. */
  #readBoldTitle(text: string): boolean {
    const words = /^\s*(?:\*\*|__)([^*_\n]{3,120})(?:\*\*|__)[:：]?\s*$/.exec(text)?.[1];
    const said = words === undefined ? null : sectionRole(words);
    if (said === null || said.role === null || said.title === '') return false;
    this.#sections.label(said.role, words ?? '');
    this.#waiting = said.role === 'aside' ? [] : [titled(said.title, said.role)];
    return true;
  }

  /** "Resolution" in a line of its own over what it is, without a colon, as web pages are pasted. */
  #readPlainLabel(block: DocumentBlock & { readonly kind: 'paragraph' }, next: DocumentBlock | undefined): boolean {
    const said = plainLabelLine(block.text);
    if (said === null || (said.rest === '' && (next === undefined || next.kind === 'heading'))) return false;
    this.#sections.label(said.role, said.label);
    this.#waiting = [];
    if (said.rest !== '') this.#readParagraph({ ...block, text: said.rest, line: block.line + 1 }, next);
    return true;
  }

  /** A paragraph after a step that tells nothing to do explains that step. */
  #goesOn(text: string): boolean {
    const before = this.parts.at(-1);
    return (
      this.#role === 'mitigation' &&
      before?.role === 'mitigation' &&
      before.section === this.#sections.count &&
      before.kind !== 'cell' &&
      this.#waiting.length === 0 &&
      !instructs(text)
    );
  }

  /** A lead-in goes before what it leads to, unless it says nothing. */
  #lead(text: string, line: number, list: DocumentBlock & { readonly kind: 'list' }): void {
    const cleaned = this.#cleaned(text);
    if (this.#role === 'mitigation') {
      if (!saysNothing(text)) this.#waiting.push(cleaned);
    } else if (this.#role !== 'cause' && (instructs(text) || leadsToSteps(text, list))) {
      this.#sections.lead('mitigation');
      if (!saysNothing(text)) this.#waiting.push(cleaned);
    } else if (!saysNothing(text)) this.#push(this.#role, [{ text: cleaned, isItem: false }], 'text', line);
  }

  #readList({ items, isOrdered, quoted }: DocumentBlock & { readonly kind: 'list' }): void {
    const isListing = !isOrdered && !mostlyInstruct(items.map(itemText));
    if (
      isListing &&
      this.#role === 'mitigation' &&
      this.#waiting.length > 0 &&
      !this.#waiting.at(-1)?.startsWith('**')
    ) {
      const lead = this.#waiting.join('<br>');
      this.#waiting = [];
      this.#push(this.#role, [{ text: lead, isItem: false }], 'text', items[0]?.line ?? 1);
    }
    for (const item of items) {
      const text = itemText(item);
      if (isFrame(text)) continue;
      const labelled = labelledTexts(text);
      if (
        labelled.some(({ role }) => role !== null && role !== 'detail' && role !== 'link') &&
        item.blocks.every((block) => block.kind === 'paragraph')
      ) {
        this.#readParagraph({ kind: 'paragraph', text, line: item.line, endLine: item.endLine }, undefined);
        continue;
      }
      // "- Resolution:" over a list or a block of its own.
      const [first, ...nested] = item.blocks;
      const [label] = first?.kind === 'paragraph' ? labelledTexts(first.text) : [];
      if (label?.role != null && first?.kind === 'paragraph' && nested.length > 0) {
        for (const [index, block] of item.blocks.entries()) this.read(block, item.blocks[index + 1]);
        continue;
      }
      if (quoted === 'alert') {
        this.#append(`- ${this.#cleaned(text)}`, '<br>', item.line);
        continue;
      }
      const line = itemLine(item, this.#targets);
      if (line === null) continue;
      // What a step lists is part of it: addresses, files, choices.
      if (isListing && this.#appendsTo()) {
        this.#append(`- ${line.text}`, '<br>', item.line);
        continue;
      }
      const kind = isOrdered ? 'steps' : 'items';
      const role = this.#role ?? (quoted === 'quote' ? 'symptom' : null);
      const before = this.parts.at(-1);
      if (
        before?.kind === kind &&
        before.role === role &&
        before.section === this.#sections.count &&
        this.#waiting.length === 0
      )
        before.lines.push(line);
      else this.#push(role, [line], kind, item.line);
    }
  }

  #appendsTo(): boolean {
    const before = this.parts.at(-1);
    return (
      this.#role === 'mitigation' &&
      before?.role === 'mitigation' &&
      before.section === this.#sections.count &&
      before.kind === 'text' &&
      this.#waiting.length === 0 &&
      /[:：]$/.test(before.lines.at(-1)?.text.split('<br>- ', 1)[0]?.trim() ?? '')
    );
  }

  #push(role: SectionRole['role'], lines: readonly CellLine[], kind: RecordPart['kind'], line: number): void {
    const [first, ...others] = lines;
    if (first === undefined) return;
    const text = [...this.#waiting, first.text].join('<br>');
    this.#waiting = [];
    this.parts.push({ role, kind, line, lines: [{ ...first, text }, ...others], ...this.#sections.place() });
  }

  /** Puts a block of code or a note behind the text before it, where one stands in the same section. */
  #append(text: string, separator: string, line: number): void {
    const before = this.parts.at(-1);
    const last = before?.lines.at(-1);
    if (
      before === undefined ||
      last === undefined ||
      before.role !== this.#role ||
      this.#waiting.length > 0 ||
      before.section !== this.#sections.count
    ) {
      if (separator === '\n\n' && this.#waiting.length > 0) {
        const lead = this.#waiting.join('<br>');
        this.#waiting = [];
        this.#push(this.#role, [{ text: `${lead}\n\n${text}`, isItem: false }], 'text', line);
      } else if (separator === '\n\n' || this.#role !== 'mitigation')
        // A sample of a message says neither why nor what to do.
        this.#push(
          separator === '\n\n' ? (this.#role ?? 'aside') : this.#role,
          [{ text, isItem: false }],
          'text',
          line,
        );
      else this.#waiting.push(text);
      return;
    }
    const joint = last.text.endsWith('```') || last.text.endsWith('~~~') ? '\n\n' : separator;
    before.lines.splice(-1, 1, { ...last, text: last.text + joint + text });
  }

  #cleaned(text: string): string {
    return cellLines(text, this.#targets)
      .map((line) => line.text)
      .filter((line) => line !== '')
      .join('<br>');
  }
}
