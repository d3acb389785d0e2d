import { labelledTexts } from '../cells/labelledText.ts';
import type { CodeCell } from '../cells/codeCell.ts';
import { headingCode, headingMeaning } from '../cells/headingCode.ts';
import { codeInIfClause } from '../cells/codeInIfClause.ts';
import type { DocumentBlock, ListItemBlock } from '../blocks/documentBlocks.ts';
import { asAside, passedOverRemarks } from '../records/passedOverRemarks.ts';
import { joinFound, nothingFound } from '../records/foundGuidance.ts';
import type { FoundGuidance, Layout } from '../records/foundGuidance.ts';
import { saysActivity } from '../cells/saysActivity.ts';
import { leadingCode, numberWithName, wordedNumber } from '../cells/leadingCode.ts';
import type { LeadingCode } from '../cells/leadingCode.ts';
import { headingsAbove, saysErrorCodes, saysOtherNumbers } from '../plainPages/codeContext.ts';
import { resolveCellsByNeighbours } from '../columns/rowCode.ts';
import { notationOf, showsNotation } from './notationLists.ts';
import { pastedRows } from '../plainPages/pastedRows.ts';
import { holdsCommands } from '../records/holdsCommands.ts';
import { fieldsOf } from '../records/recordFields.ts';
import { leadsWithin, listsCauseAndFix } from '../records/labelledItems.ts';
import { isLeadIn } from '../records/leadIn.ts';
import { itemText } from '../records/itemMarkdown.ts';
import { instructs } from '../text/instructs.ts';
import { sentencesOf } from '../text/sentences.ts';
import { partsOf } from '../records/recordParts.ts';
import { rowsFrom } from '../records/rowFields.ts';
import { overLabels } from './overLabels.ts';
import { readDefinitions } from './termLists.ts';

/**
 * Reads lists whose items begin with a code: "- 0x80070005: Access is denied", with Reason and Resolution in the
 * item or nested in it; and terms with definitions ("0x80070005" over ": Access is denied"). A list of links
 * leads elsewhere and is none; neither is one under the heading of a code.
 */
export const readCodeLists: Layout = ({
  blocks,
  outline: { targets },
  isInSection,
  isInCodeSection,
  article,
  family,
}) => {
  const above = headingsAbove(blocks);
  const pasted = new Map(blocks.flatMap((block) => (block.kind === 'paragraph' ? [[block, pastedRows(block)]] : [])));
  // One row alone is a sentence with a code.
  const isListed = [...pasted.values()].reduce((count, rows) => count + rows.length, 0) > 1;
  const met = metIn(blocks.filter((block) => !isInSection(block.line)));
  return joinFound(
    blocks.flatMap((block, index): FoundGuidance[] => {
      const isOthers = article !== null && !isInCodeSection(block.line) && listsOthers(blocks, index, article.code);
      if (isInSection(block.line) && !isOthers) return [];
      if (block.kind === 'list') {
        const before = blocks[index - 1];
        const words = `${above[index] ?? ''} ${before?.kind === 'paragraph' ? before.text : ''}`;
        return showsNotation(blocks, index) ? [notationOf(block)] : readList(block, { words, targets, family });
      }
      const meets = met.get(block);
      if (meets !== undefined && block.kind === 'paragraph')
        return [readItem({ line: block.line, endLine: block.endLine, blocks: [block] }, meets, { words: '', targets })];
      return block.kind === 'paragraph'
        ? [
            readDefinitions(block, blocks[index + 1], targets),
            ...paragraphsOf(block, isListed ? (pasted.get(block) ?? []) : []).map((own) =>
              readParagraph(own, ledList(own, blocks[index + 1]), targets),
            ),
          ]
        : [];
    }),
  );
};

/** "## Common error codes" in an article about one code, over a list of others. */
function listsOthers(blocks: readonly DocumentBlock[], index: number, { codes: own }: CodeCell): boolean {
  const [block, over] = [blocks[index], blocks[index - 1]];
  if (block?.kind !== 'list' || over?.kind !== 'heading' || !saysErrorCodes(over.text)) return false;
  const codes = block.items.map((item) => leadOf(item, false)?.code.codes ?? []);
  return (
    codes.length > 1 &&
    codes.every((each) => each.length > 0 && !each.some((one) => own.some(({ code }) => code === one.code)))
  );
}

/** Paragraphs that each begin with an if-clause about another code; a single one is an aside. */
function metIn(blocks: readonly DocumentBlock[]): Map<DocumentBlock, LeadingCode> {
  const found = new Map<DocumentBlock, LeadingCode>();
  for (const block of blocks) {
    const met = block.kind === 'paragraph' ? codeInIfClause(block.text) : null;
    if (met !== null) found.set(block, met);
  }
  return found.size < 2 ? new Map<DocumentBlock, LeadingCode>() : found;
}

interface ListContext {
  /** The headings above the list, and the paragraph before it. */
  readonly words: string;
  readonly targets: ReadonlyMap<string, string>;
  /** Slug of the family that an import was told; null: what the document tells. */
  readonly family: string | null;
}

/** The items of a list that begin with a code; where one disagrees with its decimal, its neighbours decide. */
function readList(
  list: DocumentBlock & { readonly kind: 'list' },
  { words, targets, family }: ListContext,
): FoundGuidance[] {
  const numbersCount =
    mostlyNumbers(list) && (family !== null || saysErrorCodes(words) || (areCodes(list) && !saysOtherNumbers(words)));
  const items = itemsIn(list, numbersCount);
  const leads = items.map((item) => leadOf(item, numbersCount) ?? metBy(item));
  const cells = resolveCellsByNeighbours(leads.flatMap((lead) => (lead === null ? [] : [lead.code])));
  let next = 0;
  return items.map((item, index) => {
    const lead = leads[index];
    const code = lead == null ? undefined : cells[next++];
    if (lead == null || code === undefined) return nothingFound;
    // "- 623" whose text is an item next to it, not in it.
    const after = list.items[list.items.indexOf(item) + 1];
    const isBare = numbersCount && lead.rest === '' && item.blocks.length === 1;
    const isLent = isBare && after !== undefined && leadOf(after, numbersCount) === null;
    const whole = isLent ? { ...item, endLine: after.endLine, blocks: [...item.blocks, ...after.blocks] } : item;
    return readItem(whole, { ...lead, code }, { words, targets });
  });
}

function metBy({ blocks: [first] }: ListItemBlock): LeadingCode | null {
  return first?.kind === 'paragraph' ? codeInIfClause(first.text) : null;
}

/** A code, and what was being done when it showed up: "**Installing the agent: 0x80070005**". */
interface ItemLead extends LeadingCode {
  readonly activity?: string;
}

function leadOf({ blocks: [first, ...nested] }: ListItemBlock, numbersCount: boolean): ItemLead | null {
  if (first?.kind !== 'paragraph' && first?.kind !== 'heading') return null;
  // A table of contents leads to what is said of the code.
  if (leadsWithin.test(first.text)) return null;
  const leading = leadingCode(first.text, numbersCount);
  const isOver = first.kind === 'heading' ? nested.length > 0 : nested.some(listsCauseAndFix);
  // "**Error 0x80070003 during setup**" over what to do.
  if (leading !== null && nested.length > 0 && whenShown.test(leading.rest))
    return { ...leading, rest: '', activity: leading.rest };
  if (leading !== null || !isOver) return leading;
  // "**Installation failed with error 0x80070003**" over what is nested in its item.
  const code = headingCode(first.text);
  const meaning = headingMeaning(first.text);
  if (code === null) return null;
  return saysActivity(meaning) ? { code, rest: '', activity: meaning } : { code, rest: meaning };
}

const whenShown =
  /^(?:during|while|when|beim?|während|bei|lors|pendant|durante|al|mentre|bij|tijdens|podczas|при|во время)(?: \p{L}[\p{L}\d.-]*){1,7}$/iu;

/** Three or more unordered items with numbers that nobody counts with, each over words, need no heading that says so. */
function areCodes({ items, isOrdered }: DocumentBlock & { readonly kind: 'list' }): boolean {
  const values = items.flatMap((item) => leadOf(item, true)?.code.codes.flatMap((named) => named.code ?? []) ?? []);
  const isHttp = values.every((value) => value >= 100 && value < 600);
  const isYear = values.every((value) => value > 1950 && value < 2100);
  return !isOrdered && values.length > 2 && !isHttp && !isYear && values.every((value) => value >= 100);
}

/** Most items begin with a number alone, and with no other one than the item before. */
function mostlyNumbers({ items }: DocumentBlock & { readonly kind: 'list' }): boolean {
  const leads = items.map((item) => leadOf(item, true));
  return items.length > 0 && leads.filter((lead) => lead !== null).length * 2 >= items.length;
}

/** Whether an item of the list, or of a list in it, begins with a code and says something about it. */
export function holdsCodes(list: DocumentBlock & { readonly kind: 'list' }): boolean {
  return itemsIn(list).some(({ blocks: [first, ...nested] }) => {
    if (first?.kind !== 'paragraph' && first?.kind !== 'heading') return false;
    const leading = leadingCode(first.text);
    return leading !== null && (leading.rest !== '' || nested.length > 0);
  });
}

/** Items of the list, and of the lists in items that begin with no code. */
function itemsIn(list: DocumentBlock & { readonly kind: 'list' }, numbersCount = false): ListItemBlock[] {
  const isMet = list.items.filter((item) => metBy(item) !== null).length > 1;
  return list.items.flatMap((item) => {
    return leadOf(item, numbersCount) !== null || (isMet && metBy(item) !== null)
      ? [item]
      : item.blocks.flatMap((block) => (block.kind === 'list' ? itemsIn(block) : []));
  });
}

function readItem(
  item: ListItemBlock,
  leading: ItemLead,
  { words, targets }: { readonly words: string; readonly targets: ReadonlyMap<string, string> },
): FoundGuidance {
  const [first, ...nested] = item.blocks;
  if (first === undefined) return nothingFound;
  const { line, endLine } = item;
  const blocks: DocumentBlock[] =
    leading.rest === ''
      ? nested
      : [{ kind: 'paragraph', text: leading.rest, line: first.line, endLine: first.endLine }, ...nested];
  const where = { line, startLine: line, endLine, text: itemText(item), code: leading.code };
  const { symbol, causes, mitigations, conditions, passedOver } = fieldsOf(partsOf(blocks, targets));
  if (![...causes, ...mitigations].flat().some((text) => saysMoreThanLinks(text.text))) {
    // A link that says what the code means is the guidance; under "See also" it leads elsewhere.
    const [, said = ''] = /^\[([^\]]*)\]\([^#)][^)]*\)\.?$/.exec(leading.rest) ?? [];
    if (seeAlso.test(words) || !/\p{L}{2}/u.test(said)) return nothingFound;
    return rowsFrom({ ...where, symbol, causes: [], mitigations: causes });
  }
  const { activity = '' } = leading;
  const found = rowsFrom({ ...where, symbol, causes, mitigations, conditions });
  const aside = activity === '' ? passedOver : [asAside(activity, line), ...passedOver];
  return { ...found, remarks: [...found.remarks, ...passedOverRemarks(aside, where)] };
}

const seeAlso =
  /see also|related|references?|next steps|siehe auch|voir aussi|v[eé]ase|vedere anche|consulte|另请参阅|関連|см\. также/i;

/** Lines that begin with a code each ("0x80070005 = Access is denied") are paragraphs of their own; else the paragraph. */
function paragraphsOf(
  block: DocumentBlock & { readonly kind: 'paragraph' },
  pasted: readonly (typeof block)[],
): readonly (typeof block)[] {
  if (pasted.length > 0) return pasted;
  // ":0x80070005: Access is denied", as reStructuredText lists fields.
  const lines = block.text
    .split('\n')
    .map((line) => line.replace(/^:(0x[0-9a-f]{4,8}):(?=\s)/i, '$1:').replace(nameThenValue, '$1 ($2): '));
  const isCode = (line: string): boolean =>
    (/^[*_`]{0,3}(?:0x[0-9a-z]{4}|[89][0-9a-f]{7}(?=\W)|[A-Z][A-Z0-9_]{2,80} \(0x)/i.test(line) ||
      numberWithName(line) !== null) &&
    (leadingCode(line)?.rest ?? '') !== '';
  if (lines.length < 2 || !lines.every(isCode)) return [block];
  return lines.map((text, index) => ({ ...block, text, line: block.line + index, endLine: block.line + index }));
}

/** "SCHED_S_TASK_READY: 0x00041300: It is ready." */
const nameThenValue = /^([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)[:=] ?(0x[0-9a-f]{4,8})[:=] ?(?=\S)/i;

/** "**Error 0x80070005**: Access is denied. Resolution: …" in a paragraph of its own, as in an item. */
function readParagraph(
  block: DocumentBlock & { readonly kind: 'paragraph' },
  led: readonly DocumentBlock[],
  targets: ReadonlyMap<string, string>,
): FoundGuidance {
  const { line } = block;
  const endLine = led.at(-1)?.endLine ?? block.endLine;
  const own = { line, endLine, blocks: [block, ...led] };
  const text = block.text.replace(/^(\*\*|__)\d{1,2}[.)]\s/, '$1');
  // A word that begins a sentence stands in no paragraph of its own; neither does a label ("Error code: …").
  const isBold =
    /^(?:\*\*|__)[^*_\n]{0,120}(?:0x[0-9a-z]{4}|-\d{9}|AADSTS\d{4})[^\n]{0,100}?(?:\*\*|__)/i.test(text) ||
    (/^(?:\*\*|__)/.test(text) && wordedNumber(text) !== null);
  const over = overLabels(text);
  if (over !== null) return readItem(own, over, { words: '', targets });
  const isProven = numberWithName(text) !== null;
  const isNamed =
    isProven ||
    /^[*_`]{0,3}(?:0x|AADSTS\d|[89][0-9a-f]{7}\s?[:：]|[A-Z][A-Z0-9]*\\?_)/i.test(text) ||
    explainsInWords(text);
  if (!isBold && (!isNamed || text.includes('\n'))) return nothingFound;
  const leading = leadingCode(text);
  if (leading === null) return nothingFound;
  const { rest } = leading;
  const isParted =
    isProven ||
    (isBold && /^[*_]{0,3}(?:["“(]?\p{Lu}|[\u3040-\u9fff\uac00-\ud7af])/u.test(rest)) ||
    // "**0x80070035** on a mapped drive — the path is wrong": where it occurs, before what is said of it.
    (isBold && /^["“]?\p{Ll}[^.!?\n—–]{2,80}\s[—–]\s/u.test(rest)) ||
    /[:：–—=-]/.test(text.slice(0, text.length - rest.length).replace(/^[*_`]*-/, ''));
  return rest === '' || rest.startsWith(':') || !isParted
    ? nothingFound
    : readItem(own, leading, { words: '', targets });
}

/** "Erreur 0x80070021 : Le fichier est verrouillé. Attendez.": a message with its code does not say what to do. */
function explainsInWords(text: string): boolean {
  if (!/^(?:error|fehler|erreur|errore?|erro|ошибка|错误|エラー) 0x[0-9a-f]{4,8}\s?[:：]/i.test(text)) return false;
  return sentencesOf(text)
    .slice(1)
    .some((sentence) => instructs(sentence));
}

/** "**Error 0x801C0003**: this happens if:" leads to the list below it, unless that is one of codes itself; commands belong to any. */
function ledList(
  { text, endLine }: DocumentBlock & { readonly kind: 'paragraph' },
  next: DocumentBlock | undefined,
): readonly DocumentBlock[] {
  if (next?.kind === 'code') return next.line > endLine && holdsCommands(next.source) ? [next] : [];
  if (next?.kind !== 'list' || next.line <= endLine || holdsCodes(next)) return [];
  return isLeadIn(text) || /[:：][\s*_]{0,9}$/.test(text) || saysRoles(next) ? [next] : [];
}

/** "- Cause: …" next to "- Fix: …", or steps: such a list goes on with the code above it. */
function saysRoles({ items }: DocumentBlock & { readonly kind: 'list' }): boolean {
  const roles = items.map((item) => labelledTexts(itemText(item).slice(0, 500))[0]?.role ?? null);
  const labelled = roles.filter((role) => role === 'cause' || role === 'mitigation').length;
  return labelled > 0 || items.every((item) => instructs(itemText(item)));
}

function saysMoreThanLinks(text: string): boolean {
  return /\p{L}{2}/u.test(text.replace(/\[[^[\]]*\]\([^)]*\)/g, ''));
}
