import { trimEndOf } from '../../domain/trimEdges.ts';
import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import { withoutOrnaments } from '../labels/withoutOrnaments.ts';
import { instructs } from '../text/instructs.ts';
import { plainInline } from '../text/plainText.ts';
import { itemText } from './itemMarkdown.ts';

/** Without the lists that only name the headings after them, as a table of contents does, and what introduces such a list. */
export function withoutContents(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const titles = blocks.map((block) => (block.kind === 'heading' ? wordsOf(block.text) : ''));
  const isContents = blocks.map((block, index) => {
    if (block.kind !== 'list' || block.items.length < 2 || block.items.length > 60) return false;
    const after = titles.slice(index + 1, index + 1 + most).filter((title) => title !== '');
    if (after.length < 2) return false;
    const names = block.items.map((item) => wordsOf(itemText(item)));
    if (names.some((name) => name === '' || name.length > 120)) return false;
    const named = names.filter((name) => after.includes(name)).length;
    return named > 1 && named * 2 > names.length;
  });
  return blocks.filter(
    (block, index) =>
      isContents[index] !== true &&
      !(
        isContents[index + 1] === true &&
        block.kind === 'paragraph' &&
        announces.test(block.text) &&
        !instructs(block.text)
      ),
  );
}

/** How far behind a list its headings may be, in blocks. */
const most = 200;

/** A title without its number: "Fix 2: Restart the service" and "2. Restart the service" are one. */
function wordsOf(text: string): string {
  const words = withoutOrnaments(plainInline(text))
    .replace(/^\p{L}{2,12} ?#?\d{1,2} ?[:：.)–—-]{1,2} ?/u, '')
    .toLowerCase();
  return trimEndOf(words, /[\s.:!]/);
}

const announces =
  /(?<!\p{L})(?:list|fixes|solutions|methods|ways|options|below|following|lösungen|folgende\p{L}*|solutions|suivantes?|soluciones|siguientes|soluzioni|seguenti|soluções|seguintes)(?!\p{L})|решени|способ|следующ|方法|以下/iu;
