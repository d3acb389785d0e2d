import type { RootContent } from 'mdast';
import { pipeTable } from '../blocks/documentTable.ts';
import { writtenIn } from '../blocks/documentOutline.ts';
import type { Outline } from '../blocks/documentOutline.ts';
import { plainInline } from '../text/plainText.ts';

/**
 * The products that a document names under "Applies to", or after it on its line ("Applies to: Windows 10,
 * Windows 11"). Plain text, in its order. `head`: those of its front matter, where the text names none.
 */
export function appliesToOf(outline: Outline, head: readonly string[]): string[] {
  const { root } = outline;
  for (const [index, block] of root.children.entries()) {
    if (block.type === 'table') {
      const named = pipeTable(block, outline).table.rows.flatMap(({ cells: [first, second] }) =>
        first === undefined || second === undefined || productsIn(first.text)?.length !== 0 ? [] : listed(second.text),
      );
      if (named.length > 0) return named;
    }
    if (block.type !== 'paragraph' && block.type !== 'heading') continue;
    // Most paragraphs are something else: only a likely one is worth parsing.
    const written = writtenIn(block);
    if (!likely.test(written)) continue;
    const products = productsIn(written);
    if (products === null) continue;
    const isAlone = products.length === 0;
    const named = isAlone || block.type === 'heading' ? itemsOf(root.children[index + 1]) : products;
    if (named.length > 0) return named;
  }
  return head.map((product) => folded(plainInline(product.replace(/<[^<>]*>/g, ' '))).replace(/^[✅✔☑\s]+/u, ''));
}

/** The products on the line of "Applies to", empty if they stand elsewhere; null for a paragraph without it. */
export function productsIn(written: string): string[] | null {
  const lines = written
    .replace(/&nbsp;/g, ' ')
    .split(fieldBelow)
    .flatMap((field) =>
      plainInline(field).split(
        /\n|(?=\boriginal kb number|ursprüngliche kb-nummer|numéro de (?:la )?base de connaissances|número de kb original|numero kb originale|исходный номер базы)/i,
      ),
    )
    .map(folded);
  const line = lines.find((text) => label.test(text));
  if (line === undefined) return null;
  const said = line.replace(label, '').replace(/^[】\]*_\s]*[:：]?/, '');
  return said
    .split(/[,、，;；•]/)
    .map(folded)
    .filter((product) => product !== '');
}

/** A line of another field: "Article Number: 000123456" below "Affected Products: …". */
const fieldBelow = /\n(?=[\s*_]{0,5}\p{Lu}[\p{L} ]{1,30}[*_]{0,2} ?[:：])/u;

const words =
  "applies\\s+to|original\\s+product\\s+version|products?\\s+and\\s+versions?(?:\\s+(?:covered|affected))?|ursprüngliche\\s+produktversion|affected\\s+(?:products?|versions?|systems?)|environment|umgebung|betroffene\\s+produkte|environnement|produits\\s+concernés|entorno|productos\\s+afectados|ambiente|prodotti\\s+interessati|среда|环境|環境|gilt\\s+für|betrifft|s['’]applique\\s+à|se\\s+aplica\\s+a|si\\s+applica\\s+a|aplica-se\\s+a|van\\s+toepassing\\s+op|dotyczy|применяется\\s+к|относится\\s+к|область\\s+применения|適用対象|対象製品|적용\\s*대상|(?:products?|produkte?|produits?|productos?|prodotti|produtos?|対象|对象|適用|适用于|適用於)(?=[\\s_*]*(?:[:：】]|$))";
const likely = new RegExp(`(?:^|\\n)[^\\p{L}\\n]*(?:${words})`, 'iu');
const label = new RegExp(`^[^\\p{L}]*(?:${words})(?!\\p{L})[\\s_*]*`, 'iu');

function itemsOf(block: RootContent | undefined): string[] {
  if (block?.type === 'paragraph') return listed(writtenIn(block));
  if (block?.type !== 'list') return [];
  return block.children.flatMap(({ children: [first] }) =>
    first?.type === 'paragraph' ? [folded(plainInline(writtenIn(first)))] : [],
  );
}

function listed(written: string): string[] {
  return plainInline(written)
    .split(/\n|[,、，;；](?=\s*\p{L})/u)
    .map(folded)
    .filter((product) => product !== '');
}

function folded(text: string): string {
  return text.replaceAll('\u200b', '').replace(/\s+/g, ' ').trim();
}
