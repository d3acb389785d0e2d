import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import { labelledTexts } from '../cells/labelledText.ts';
import { plainAsideLine, plainLabelLine } from '../labels/plainLabel.ts';
import { sectionRole, type SectionRole } from '../labels/sectionRole.ts';
import { explainsCode } from '../cells/explainsCode.ts';
import { cellLines } from '../text/cellLines.ts';
import { plainInline } from '../text/plainText.ts';
import { instructs, mostlyInstruct } from '../text/instructs.ts';
import { itemLine, itemText, withItems } from './itemMarkdown.ts';
import { isAnchorOnly, isBoilerplate, isCredit, isImageOnly, isNote, withoutCaptions } from './boilerplate.ts';
import { splitAtArrows, withoutArrow } from './splitParagraph.ts';
import { definesResults, holdsCommands } from './holdsCommands.ts';
import {
  addsNothing,
  conditionOf,
  explainsBefore,
  isLeadIn,
  isLedBy,
  leadsToMessage,
  listsOther,
  leadsToSteps,
  offersChoices,
  onlyAnnounces,
  splitLeadIn,
  pointsBelow,
  saysNothing,
  announcedBy,
  showsWhatFollows,
} from './leadIn.ts';
import { PartList } from './partList.ts';
import type { RecordPart } from './recordPart.ts';
import { labelledStretches, labelsQuote } from './labelledStretches.ts';
import {
  boldLabelled,
  boldTitleOf,
  causePair,
  isLabelledItem,
  isOverItems,
  labelledAmong,
  leadsWithin,
  listsCauseAndFix,
  listsPairs,
  plainItemLabel,
  titled,
} from './labelledItems.ts';
import { withoutContents } from './withoutContents.ts';
import { plainRows, hasCauseColumn, tableParts } from '../columns/tableParts.ts';

/**
 * The parts of the blocks under one code: paragraphs and lists by their labels and sub-headings, and a table without a
 * code column by its headers. Code blocks and notes belong to the text before them. `under`: what the heading of the code announces.
 */
export function partsOf(
  blocks: readonly DocumentBlock[],
  targets: ReadonlyMap<string, string>,
  under: 'cause' | null = null,
): RecordPart[] {
  const isLettered = blocks.some((block) => block.kind === 'paragraph' && /^\W{0,4}B[.)．、]/.test(block.text));
  const list = new PartList(targets, blocks, under);
  const said = withoutContents(blocks).filter((block) => block.kind !== 'paragraph' || !isAnchorOnly(block.text));
  new PartReader(targets, list, isLettered).readAll(said);
  list.endTitle();
  return list.parts.filter((part) => part.lines.some((line) => line.text !== ''));
}

/** Reads block after block. A heading or a label applies until the next one of its depth. */
class PartReader {
  readonly #targets: ReadonlyMap<string, string>;
  readonly #list: PartList;
  /** True if its paragraphs are lettered, so that "A." does not mean "Answer". */
  readonly #isLettered: boolean;
  /** "Do one of the following:" before a list, which makes the list one step. */
  #choices = '';
  /** What the lead-in of the next list gives, even if its items are numbered: cases, or causes as in "Error 0x87E00196 means one of these:". */
  #announced: 'cases' | 'causes' | null = null;

  constructor(targets: ReadonlyMap<string, string>, list: PartList, isLettered: boolean) {
    this.#targets = targets;
    this.#list = list;
    this.#isLettered = isLettered;
  }

  get #role(): SectionRole['role'] {
    return this.#list.role;
  }

  readAll(blocks: readonly DocumentBlock[]): void {
    for (const [index, block] of blocks.entries()) this.#read(block, blocks[index + 1]);
  }

  #read(block: DocumentBlock, next: DocumentBlock | undefined): void {
    if (block.kind === 'heading') this.#readHeading(block);
    else if (block.kind === 'paragraph') this.#readParagraph(block, next);
    else if (block.kind === 'list') {
      this.#readList(block);
      if (next?.kind !== 'list') this.#list.condition = '';
    } else if (block.kind === 'code') this.#readCode(block);
    else if (block.kind === 'table') {
      const rows = plainRows(block, this.#targets);
      if (rows !== null) {
        const isSaid = rows.length > 0 && this.#role !== null && this.#role !== 'aside';
        if (isSaid) this.#list.append(rows.join('<br>'), '<br>', block.line);
        return;
      }
      // What the user did when it failed is no instruction, nor what a reader may note down about it.
      this.#list.pushTable(tableParts(block, this.#targets), hasCauseColumn(block) ? null : this.#list.outerRole);
    }
  }

  /** Commands below an explanation are the mitigation; any other code block belongs to the text before it. */
  #readCode({ source, line }: DocumentBlock & { readonly kind: 'code' }): void {
    if (this.#role !== 'mitigation' && definesResults(source)) return;
    const before = this.#list.parts.at(-1);
    const isStep = before?.kind === 'steps' || before?.kind === 'commands' || instructs(this.#list.lastStart);
    const explains =
      before === undefined || before.section !== this.#list.sections.count || (before.role === null && !isStep);
    const isShown = showsWhatFollows(this.#list.lastEnd);
    if (this.#role === null && this.#list.waiting.length === 0 && explains && !isShown && holdsCommands(source))
      this.#list.push(null, [{ text: source, isItem: false }], 'commands', line);
    else this.#list.append(source, '\n\n', line);
  }

  #readHeading(heading: DocumentBlock & { readonly kind: 'heading' }): void {
    const isNested = this.#list.sections.isBelow(heading.depth);
    if (!isNested || sectionRole(plainInline(heading.text)).role === 'mitigation') this.#list.endTitle();
    // A note before the first sub-heading of a section belongs to what follows.
    if (!isNested) this.#list.waiting = [];
    const said = this.#list.sections.heading(heading);
    if (said !== null) this.#list.await(titled(said.title, said.role), said.role, heading.line);
  }

  #readParagraph(written: DocumentBlock & { readonly kind: 'paragraph' }, next: DocumentBlock | undefined): void {
    const block = { ...written, text: withoutCaptions(written.text) };
    const { text, line } = block;
    // Before any text a screenshot shows the message.
    const isFirstText = this.#list.parts.at(-1)?.section !== this.#list.sections.count;
    const isImage = isImageOnly(text);
    if (text === '' || isBoilerplate(text) || (isFirstText && this.#role !== 'mitigation' && isImage)) return;
    const list = this.#list;
    if (isImage && this.#role === null) list.append(list.cleaned(text), '<br>', line);
    else if (block.quoted === 'footnote' || isCredit(text)) list.pushAside(text, line);
    else if (block.quoted === 'alert' || isNote(text)) list.pushNote(text, line);
    else if (block.quoted === 'quote' && !labelsQuote(text)) list.pushQuote(text, line);
    else if (!this.#readBoldTitle(block) && !this.#readPlainLabel(block, next)) this.#readText(block, next);
  }

  #readText(block: DocumentBlock & { readonly kind: 'paragraph' }, next: DocumentBlock | undefined): void {
    const { text, line } = block;
    const [explains = '', ...tells] = this.#role === null ? splitAtArrows(withoutArrow(text)) : [withoutArrow(text)];
    if (tells.length > 0) {
      this.#readParagraph({ ...block, text: explains }, undefined);
      if (this.#list.parts.at(-1)?.role !== 'mitigation') this.#list.sections.label('mitigation', '');
      for (const own of tells) this.#readParagraph({ ...block, text: own }, next);
      return;
    }
    const isOfSteps = this.#role === 'mitigation';
    for (const { role, text: own, label } of labelledStretches(withoutArrow(text), this.#isLettered, isOfSteps)) {
      if (role === 'mitigation') this.#list.endTitle();
      if (role !== null) this.#list.sections.label(role, label);
      else this.#list.turnToSteps(own);
      if (own === '' || (next?.kind !== 'list' && pointsBelow(own))) continue;
      const goesOn =
        /^(?:list|table|code)$/.test(next?.kind ?? '') ||
        (next?.kind === 'paragraph' && this.#role === 'mitigation' && !this.#list.awaitsMore());
      const isTitle = /^(?:\*\*|__)[^*_]+(?:\*\*|__):?$/.test(own.trim());
      // The title of something else ends a labelled cause.
      if (isTitle && goesOn && this.#role === 'cause' && this.#list.sections.isLabelled && !isLedBy(next))
        this.#list.sections.label(null, '');
      if (this.#role === null && leadsToMessage(own, next)) this.#list.pushAside(own, line);
      else if (role === null && next?.kind === 'list' && isLeadIn(own)) this.#lead(own, line, next);
      else if (goesOn && isTitle) {
        // "**Triage**" over a list of instructions does not continue a cause.
        if (this.#role === 'cause' && isLedBy(next)) this.#list.sections.label('mitigation', own);
        this.#list.waiting.push(this.#list.cleaned(own));
      } else if (onlyAnnounces(own, this.#role, next)) continue;
      else if (this.#list.goesOn(own)) this.#list.append(this.#list.cleaned(own), '<br>', line);
      else this.#list.push(this.#role, cellLines(own, this.#targets), 'text', line);
    }
  }

  /** "**Solution 2: Open the share**" in a paragraph of its own is a small heading. */
  #readBoldTitle({ text, line }: DocumentBlock & { readonly kind: 'paragraph' }): boolean {
    const said = boldTitleOf(text);
    if (said === null) return false;
    this.#list.endTitle();
    this.#list.sections.label(said.role, said.words);
    this.#list.waiting = [];
    if (said.role !== 'aside' && said.title !== '') this.#list.await(titled(said.title, said.role), said.role, line);
    return true;
  }

  /** "Resolution" on a line of its own, without a colon, as pasted web pages have it. */
  #readPlainLabel(block: DocumentBlock & { readonly kind: 'paragraph' }, next: DocumentBlock | undefined): boolean {
    const said = plainLabelLine(block.text) ?? plainAsideLine(block.text);
    if (said === null || (said.rest === '' && (next === undefined || next.kind === 'heading'))) return false;
    this.#list.endTitle();
    this.#list.sections.label(said.role, said.label);
    this.#list.waiting = [];
    if (said.rest !== '') this.#readParagraph({ ...block, text: said.rest, line: block.line + 1 }, next);
    return true;
  }

  /** Puts a lead-in before the text that it introduces, unless it says nothing. */
  #lead(text: string, line: number, list: DocumentBlock & { readonly kind: 'list' }): void {
    const cleaned = this.#list.cleaned(text);
    const { before, announces } = splitLeadIn(text);
    // "There are two reasons:" among what to do: its list says why.
    const other = listsOther(announces, list.items);
    if (this.#role === 'mitigation' && other !== null) {
      if (before !== '') this.#list.push(this.#role, cellLines(before, this.#targets), 'text', line);
      this.#list.sections.label(other, announces);
      return;
    }
    const isGuidance = this.#role === 'mitigation';
    if (
      isGuidance ||
      (this.#role !== 'cause' && (instructs(text) || instructs(announces) || leadsToSteps(text, list)))
    ) {
      const explains = isGuidance ? explainsCode(before) : this.#role === null && explainsBefore(before, announces);
      if (explains) this.#list.push(null, cellLines(before, this.#targets), 'text', line);
      if (!isGuidance) this.#list.sections.lead('mitigation');
      // "Restart the computer. If that does not help, do one of the following:"
      if (before !== '' && instructs(before))
        this.#list.push(this.#role, cellLines(before, this.#targets), 'text', line);
      else if (before !== '' && !explains) this.#list.waiting.push(this.#list.cleaned(before));
      const condition = conditionOf(announces);
      if (condition !== null && !/\b(?:this|that|above|previous|still)\b/i.test(condition))
        this.#list.condition = condition;
      else if (offersChoices(announces)) this.#choices = this.#list.cleaned(announces);
      else if (!addsNothing(announces, list.items)) this.#list.waiting.push(this.#list.cleaned(announces));
    } else {
      this.#announced = this.#role === null ? announcedBy(text, announces) : null;
      if (!saysNothing(text)) this.#list.push(this.#role, [{ text: cleaned, isItem: false }], 'text', line);
      else if (before !== '') this.#list.push(this.#role, cellLines(before, this.#targets), 'text', line);
    }
  }

  #readList({ items, isOrdered, quoted }: DocumentBlock & { readonly kind: 'list' }): void {
    const announced = this.#announced;
    this.#announced = null;
    if (announced === 'causes') this.#list.sections.lead('cause');
    // A table of contents; steps may lead to where they are explained.
    const isOfSteps = this.#role === 'mitigation' || (isOrdered && mostlyInstruct(items.map(itemText)));
    if (!isOfSteps && items.every((item) => leadsWithin.test(itemText(item)))) return;
    if (this.#choices !== '') {
      const text = withItems(this.#choices, items, this.#targets);
      this.#choices = '';
      this.#list.push(this.#role, [{ text, isItem: false }], 'text', items[0]?.line ?? 1);
      return;
    }
    // "**Windows 10**" over what to do there, next to others like it.
    if (this.#role === null && listsPairs(items)) this.#list.sections.lead('mitigation');
    const isListing = !isOrdered && !mostlyInstruct(items.map(itemText));
    if (isListing) this.#list.pushLead(items[0]?.line ?? 1);
    if (isOrdered) this.#list.turnListToSteps(items.map(itemText));
    const labelled = new Set(this.#role === null ? items.filter(isLabelledItem) : labelledAmong(items, isOrdered));
    for (const item of items) {
      const text = itemText(item);
      if (isBoilerplate(text)) continue;
      // "- **Target:** All editions" next to "- **Cause:** …" does not belong to the cause.
      if (labelled.size > 0 && !labelled.has(item) && boldLabelled.test(text)) this.#list.sections.label('aside', '');
      if (labelled.has(item)) {
        this.#readParagraph({ kind: 'paragraph', text, line: item.line, endLine: item.endLine }, undefined);
        continue;
      }
      if (this.#role === 'cause' && this.#list.pushPair(causePair(item, items), item.line)) continue;
      // "- Resolution:" over a list or a block, or "- What to do", as a heading would stand.
      const [first, ...nested] = item.blocks;
      const [label] = first?.kind === 'paragraph' ? labelledTexts(first.text) : [];
      const named = first?.kind === 'paragraph' ? plainItemLabel(first.text, nested) : null;
      if (named !== null) this.#list.sections.label(named.role, '');
      if (named !== null && named.title !== '') this.#list.waiting = [titled(named.title, named.role)];
      if (named !== null || (isOverItems(label?.role ?? null) && nested.length > 0)) {
        this.readAll(named === null ? item.blocks : nested);
        continue;
      }
      // "1. **Wrong data type**" over a list of its problem and its solution.
      if (first?.kind === 'paragraph' && nested.some(listsCauseAndFix)) {
        this.#list.waiting = [titled(this.#list.cleaned(first.text), 'mitigation')];
        this.readAll(nested);
        continue;
      }
      if (quoted === 'alert') {
        this.#list.append(`- ${this.#list.cleaned(text)}`, '<br>', item.line);
        continue;
      }
      const line = itemLine(item, this.#targets);
      if (line === null) continue;
      // A list inside a step is part of it: addresses, files, choices.
      if (isListing && this.#list.appendsTo()) {
        this.#list.append(`- ${line.text}`, '<br>', item.line);
        continue;
      }
      const kind = isOrdered && announced === null ? 'steps' : 'items';
      const role = this.#role ?? (quoted === 'quote' ? 'symptom' : null);
      this.#list.pushItem(role, line, kind, item.line);
    }
    if (announced === 'causes') this.#list.sections.label(null, '');
  }
}
