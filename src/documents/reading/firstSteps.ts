import type { List, ListItem, RootContent } from 'mdast';
import { instructs, mostlyInstruct } from '../text/instructs.ts';
import { cleanInline } from '../text/cleanInline.ts';
import { plainInline } from '../text/plainText.ts';
import type { Outline } from '../blocks/documentOutline.ts';
import { writtenIn } from '../blocks/documentOutline.ts';
import { introducesFirstSteps } from './introducesFirstSteps.ts';

/** The list of general steps of a document, and a numbered list that might be taken for one and is none. */
export interface GeneralSteps {
  readonly list: List | null;
  /** The last numbered list before the first code that no heading or lead-in calls general; null if none is. */
  readonly passedOver: List | null;
}

/**
 * Finds the list whose heading or lead-in says that it goes for most errors, and which tells what to do. Lists
 * under the heading of a code, and in an article about one, are about that code.
 */
export function generalSteps(
  outline: Outline,
  firstCodeLine: number | null,
  isInSection: (line: number) => boolean,
): GeneralSteps {
  if (firstCodeLine === null) return { list: null, passedOver: null };
  const blocks = outline.root.children;
  const lists = blocks.flatMap((block, index) =>
    block.type === 'list' && !isInSection(outline.lineOf(block)) ? [{ list: block, index }] : [],
  );
  const general = lists.find(({ list, index }) => {
    const lead = blocks[index - 1];
    const heading = blocks.slice(0, index).findLast((block) => block.type === 'heading');
    const said = [lead, heading]
      .map(wordsOf)
      .filter((words) => !/0x[0-9a-f]{3}|-\d{9}/i.test(words) && introducesFirstSteps(words));
    // "General information" may list facts; "Try these steps first" does not.
    const asks = said.some((words) => instructs(words) || /\b(?:try|steps?)\b/i.test(words));
    return said.length > 0 && (asks || mostlyInstruct(list.children.map((item) => textOf(item, outline))));
  });
  if (general !== undefined) return { list: general.list, passedOver: null };
  const last = lists.findLast(({ list }) => list.ordered === true && outline.lineOf(list) < firstCodeLine);
  return { list: null, passedOver: last?.list ?? null };
}

/** The general steps of a document, as Markdown: the items of the list that `generalSteps` found. */
export function firstStepsOf({ list }: GeneralSteps, outline: Outline): string[] {
  return list === null ? [] : list.children.map((item) => textOf(item, outline)).filter((text) => text !== '');
}

function wordsOf(block: RootContent | undefined): string {
  return block?.type === 'paragraph' || block?.type === 'heading' ? plainInline(writtenIn(block)) : '';
}

function textOf(item: ListItem, outline: Outline): string {
  const blocks = item.children.map((block) =>
    block.type === 'paragraph' ? cleanInline(writtenIn(block), outline.targets).join('<br>') : outline.sourceOf(block),
  );
  return blocks.join('\n\n').trim();
}
