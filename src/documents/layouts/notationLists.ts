import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import { leadingCode } from '../cells/leadingCode.ts';
import { nothingFound } from '../records/foundGuidance.ts';
import type { FoundGuidance } from '../records/foundGuidance.ts';
import { itemText } from '../records/itemMarkdown.ts';
import { plainInline } from '../text/plainText.ts';

/** True for what stands under a heading such as "How codes are written": its lists show samples of them. */
export function showsNotation(blocks: readonly DocumentBlock[], index: number): boolean {
  let at = index - 1;
  while (at >= 0 && blocks[at]?.kind !== 'heading') at--;
  const heading = blocks[at];
  return heading?.kind === 'heading' && notation.test(plainInline(heading.text));
}

/** The remark on such a list; nothing of one without codes. */
export function notationOf({ items, line, endLine }: DocumentBlock & { readonly kind: 'list' }): FoundGuidance {
  if (!items.some((item) => leadingCode(itemText(item)) !== null)) return nothingFound;
  const message =
    'The heading over this list says that it shows how codes are written, so its items make no entries. Put what it says of a code under another heading.';
  return { rows: [], warnings: [], remarks: [{ line, startLine: line, endLine, text: '', message, isWhole: true }] };
}

const notation =
  /\b(?:(?:format|notation|structure|anatomy|syntax) of\b|(?:codes?|errors?) (?:formats?|notation|structure|syntax)\b|how to read\b)|aufbau|schreibweise|\bformat des\b|structure d|formato d|estructura d|estrutura d|struttura d|формат|структура|コードの(?:形式|書式|表記|構造|見方)|代码(?:的)?(?:格式|结构)/iu;
