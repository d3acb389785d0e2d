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
  return productFieldIn(written)?.products ?? null;
}

/** The field "Applies to" of a paragraph: its products, its label as written, and its lines, counted from 0. */
export interface ProductField {
  readonly products: string[];
  readonly label: string;
  /** What else stands in its last line: "Original KB number: 12345". */
  readonly tail: string;
  readonly first: number;
  readonly last: number;
}

export function productFieldIn(written: string): ProductField | null {
  let first = 0;
  for (const field of fieldsIn(written)) {
    const [own = '', ...others] = field.split(numberOfArticle);
    const line = folded(
      plainInline(
        own
          .replace(/&nbsp;/g, ' ')
          .replace(unmarked, ' ')
          .replace(mark, ' , '),
      ),
    );
    const last = first + field.split('\n').length - 1;
    if (label.test(line)) {
      const said = line.replace(label, '').replace(/^[】\]*_\s]*[:：]?/, '');
      const products = said
        .split(/[,、，;；•]/)
        .map(folded)
        .filter((product) => product !== '');
      const [before = ''] = label.exec(own) ?? [];
      const [marks = ''] = /^(?:&\w+;|(?!:[a-z]{2,20}_)[^\p{L}\p{N}&])*/u.exec(own.slice(before.length)) ?? [];
      return { products, label: before + marks, tail: others.join(''), first, last };
    }
    first = last + 1;
  }
  return null;
}

const numberOfArticle =
  /(?=\s?[_*]{0,2}(?:\boriginal kb number|ursprüngliche kb-nummer|numéro de (?:la )?base de connaissances|número de kb original|numero kb originale|исходный номер базы))/i;

/**
 * The fields of a paragraph. One goes on in the next line if its own ends with a comma or is nothing but its label, or if
 * the next begins as no field and no sentence does.
 */
function fieldsIn(written: string): string[] {
  const fields: string[] = [];
  for (const line of written.split('\n')) {
    const last = fields.at(-1);
    const goesOn =
      last !== undefined && (/[,、，;；:：][\s*_]*$/.test(last) || /^\s*(?:\p{Ll}|\d{1,4}(?!\w))/u.test(line));
    if (goesOn && !isField.test(line)) fields.splice(-1, 1, `${last}\n${line}`);
    else fields.push(line);
  }
  return fields;
}

/** "Article Number: 000123456" below "Affected Products: …". */
const isField = /^[\s*_]{0,5}\p{Lu}[\p{L} ]{1,30}[*_]{0,2} ?[:：]/u;

/** ":heavy_check_mark: Windows VMs", as sites write a mark before each product, and ":x: Linux VMs" before those that are none. */
const mark = /:[a-z]{2,20}(?:_[a-z]{1,20}){1,4}:/g;
const unmarked = /:(?:x|no_entry|negative_squared_cross_mark):[^:\n]*/g;

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
