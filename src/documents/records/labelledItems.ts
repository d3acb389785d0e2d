import type { DocumentBlock, ListItemBlock } from '../blocks/documentBlocks.ts';
import { labelledTexts } from '../cells/labelledText.ts';
import { partOfThread } from '../labels/answers.ts';
import { sectionRole } from '../labels/sectionRole.ts';
import type { SectionRole } from '../labels/sectionRole.ts';
import { instructs } from '../text/instructs.ts';
import { itemText } from './itemMarkdown.ts';
import { withoutValueLabel } from './labelledStretches.ts';
import { splitAtArrows } from './splitParagraph.ts';

/** True for an item of text with a label for its role. Quotes in an item have labels of their own. */
export function isLabelledItem(item: ListItemBlock): boolean {
  if (!item.blocks.every((block) => block.kind === 'paragraph' && block.quoted !== 'quote')) return false;
  const text = itemText(item);
  const texts = labelledTexts(text);
  // "- **Access issues**" in a list of causes is one of them, not the label of what follows.
  if (texts.every((one) => one.text === '') && !/[:：][\s*_]{0,9}$/.test(text)) return false;
  return texts.map(withoutValueLabel).some(({ role }) => role !== null && role !== 'detail' && role !== 'link');
}

/**
 * The labelled items of a list under a heading of causes or steps; none if most have titles of their own: "- **Hard drive
 * issues:** …" next to "- **Damaged media:** …" is one of the causes.
 */
export function labelledAmong(items: readonly ListItemBlock[], isOrdered: boolean): ListItemBlock[] {
  const labelled = items.filter((item) => isLabelledItem(item) && !(isOrdered && holdsFields(item)));
  const titled = items.filter((item) => boldLabelled.test(itemText(item)));
  return labelled.length * 2 < titled.length ? [] : labelled;
}

/** "1. Add the following entry: Value name: … Description: …": a step, and what it enters. */
function holdsFields(item: ListItemBlock): boolean {
  const text = itemText(item);
  return labelledTexts(text)[0]?.role === null && instructs(text);
}

/** True for a list whose items are labelled as causes and mitigations. */
export function listsCauseAndFix(block: DocumentBlock): boolean {
  if (block.kind !== 'list') return false;
  const roles = block.items.map((item) => labelledTexts(itemText(item))[0]?.role);
  return roles.includes('mitigation') && (roles.includes('cause') || roles.includes('symptom'));
}

/** A cause that an item names, what else it says of it, and what it tells to do about it. */
export interface CausePair {
  readonly what: string;
  readonly more: readonly string[];
  readonly todo: readonly string[];
}

/**
 * "**Files in use** → Close the program" in a list of causes, and "**Files in use**" over a list of what to do, next to others like
 * it. Null for any other item.
 */
export function causePair(item: ListItemBlock, items: readonly ListItemBlock[]): CausePair | null {
  const [what = '', todo] = splitAtArrows(itemText(item));
  if (todo !== undefined) return { what, more: [], todo: [todo] };
  return listsPairs(items) ? overFixes(item) : null;
}

/** True for a list of such titles, each over what to do about it. */
export function listsPairs(items: readonly ListItemBlock[]): boolean {
  return items.length > 1 && items.every((item) => overFixes(item) !== null);
}

function overFixes({ blocks: [first, list, ...others] }: ListItemBlock): CausePair | null {
  if (first?.kind !== 'paragraph' || list?.kind !== 'list' || others.length > 0) return null;
  if (listsCauseAndFix(list)) return null;
  const [, title = ''] = boldAlone.exec(first.text) ?? [];
  if (title === '' || instructs(title) || /^(?:cause|mitigation|aside)$/.test(sectionRole(title).role ?? ''))
    return null;
  const texts = list.items.map(itemText);
  const todo = texts.filter(instructs);
  return todo.length === 0 ? null : { what: title, more: texts.filter((text) => !todo.includes(text)), todo };
}

const boldAlone = /^\s*(?:\*\*|__)([^*_\n]{2,100})(?:\*\*|__)[:：]?\s*$/;

/**
 * What an item says that is only a section name over a list: "- Causes", "- **What to do**", "- Solution 2 – Open the share". Null for
 * any other item.
 */
export function plainItemLabel(text: string, nested: readonly DocumentBlock[]): SectionRole | null {
  // With a colon it is a label, whose text may go on (cells/labelledText.ts).
  if (
    text.length > 60 ||
    /[:：\n]/.test(text) ||
    nested.length === 0 ||
    !nested.every(({ kind }) => kind === 'list' || kind === 'code')
  )
    return null;
  const said = sectionRole(text);
  return said.role === 'cause' || said.role === 'mitigation' || said.role === 'symptom' ? said : null;
}

/** "**Target:** All editions" */
export const boldLabelled = /^\s*(?:\*\*|__)[^*_:：\n]{2,40}(?:\s?[:：](?:\*\*|__)|(?:\*\*|__)\s?[:：])\s*\S/;

/** "**Solution 2: Open the share**", alone or with an aside behind it: "*(worked in 24H2)*". */
const boldTitle = /^\s*(?:\*\*|__)([^*_\n]{3,120})(?:\*\*|__)[:：]?\s*(?:[*_]{0,2}\([^()\n]{1,80}\)[*_]{0,2}\s*)?$/;

/** What such a title says; null for any other text, and for a label without a title. */
export function boldTitleOf(text: string): (SectionRole & { readonly words: string }) | null {
  const words = boldTitle.exec(text)?.[1];
  const said = words === undefined ? null : sectionRole(words);
  if (words === undefined || said === null || said.role === null) return null;
  const isReference = said.role === 'aside' && references.test(words);
  return said.title === '' && partOfThread(words) === null && !isReference ? null : { ...said, words };
}

/** "**Related information**" ends what a page says about the code. */
const references =
  /^\W*(?:related|see also|references?|(?:additional|further|more) (?:information|info|resources|reading|help)|weitere informationen|siehe auch|verwandte|voir aussi|plus d|articles connexes|más información|vea también|artículos relacionados|ulteriori informazioni|vedi anche|mais informações|veja também|zie ook|meer informatie|дополнительн|см\. также|関連|参照|更多信息|相关)/iu;

/** A link to an anchor in the same document, as in a table of contents. */
export const leadsWithin = /^[\s*_]{0,6}\[[^\]\n]{1,200}\]\(#[^)\n]{0,200}\)[\s*_.]{0,6}$/;

/** A title as written before its text: in bold before a mitigation. */
export function titled(words: string, role: SectionRole['role']): string {
  return role === 'mitigation' ? `**${words.replace(/\*\*/g, '')}**` : words;
}

/** True for the role of a label that goes for the blocks below it. */
export function isOverItems(role: string | null): boolean {
  return /^(?:cause|mitigation|symptom|detail|aside)$/.test(role ?? '');
}
