import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import { labelledTexts } from '../cells/labelledText.ts';
import { sectionRole } from '../labels/sectionRole.ts';
import { itemText } from '../records/itemMarkdown.ts';
import type { FoundGuidance, Notice } from '../records/foundGuidance.ts';
import { tellsWhatToDo } from '../sections/tellsWhatToDo.ts';
import { plainInline } from '../text/plainText.ts';
import { touchesStretch } from './touchesStretch.ts';

type Heading = DocumentBlock & { readonly kind: 'heading' };

/**
 * Sections whose heading names an error by a number or a name that is read as no code, with causes or steps below, of which
 * nothing was made or said: "Gateway unreachable (Error 504)".
 */
export function unreadSections(blocks: readonly DocumentBlock[], { rows, warnings, remarks }: FoundGuidance): Notice[] {
  const isRead = touchesStretch([...rows, ...rows.flatMap((row) => row.also ?? []), ...warnings, ...remarks]);
  const names = blocks.map((block) => block.kind === 'heading' && namesError(block));
  return blocks.flatMap((heading, index): Notice[] => {
    if (heading.kind !== 'heading' || heading.container !== undefined || names[index] !== true) return [];
    const own = blocksUnder(blocks, index, heading);
    // A deeper heading that names one speaks for itself.
    if (own.some((_, at) => names[index + 1 + at] === true)) return [];
    if (isRead(heading.line, own.at(-1)?.endLine ?? heading.endLine)) return [];
    if (!own.some(isGuidance)) return [];
    const { line, text } = heading;
    const message =
      'The heading names an error by a number or a name that is read as no code, so what stands below it makes no entry. If it is one of Windows, write its number in hexadecimal (0x80070005), or the code next to it.';
    return [{ line, startLine: line, endLine: heading.endLine, text, message, isWhole: true }];
  });
}

function namesError({ text }: Heading): boolean {
  const words = plainInline(text);
  return words.length < 300 && (labelled.test(words) || named.test(words));
}

/** "Error 504", "(code: E-1042)", "Fehler 17002". One digit only numbers the headings. */
const labelled =
  /(?<!\p{L})(?:errors?|err|exception|stop|fehler|erreur|errore?|erro|fout|błąd|ошибк[аи]|错误|錯誤|エラー|오류)[ -]?(?:codes?|numbers?|nummer|no\.?|id|代码|代碼|コード|코드)? ?[:：#=-]{0,2} ?["“(]?(?:[A-Z]{1,8}[-_ ]?)?\d{2,10}(?![\p{L}\d%]|[.,]\d)/iu;

/** Source of a pattern: what follows is no article, standard, version or ticket, which are letters and a number as well. */
export const noError = String.raw`(?!(?:KB|CVE|RFC|ISO|UTF|HTTP|USB|TCP|IPV|SHA|MD|TLS|WIN|STEP|V|H|PR|GH|ISSUE|AES|RSA|X|Q|FY)[- ]?\d)`;

/** "ORA-12560 – Protocol adapter error": a name of letters and a number at the beginning or in brackets; no articles or standards. */
const named = new RegExp(String.raw`(?:^|[([])${noError}[A-Z]{2,8}[-_]\d{3,6}(?=[\])]|\s?[:：–—-]\s|\s*$)`, 'u');

/** The blocks up to the next heading of its depth. */
function blocksUnder(blocks: readonly DocumentBlock[], index: number, { depth }: Heading): readonly DocumentBlock[] {
  const after = blocks.slice(index + 1, index + 200);
  const end = after.findIndex((block) => block.kind === 'heading' && block.depth <= depth);
  return end === -1 ? after : after.slice(0, end);
}

function isGuidance(block: DocumentBlock): boolean {
  if (block.kind === 'heading') return isRole(sectionRole(plainInline(block.text)).role);
  if (block.kind === 'list' && block.items.some((item) => saysRole(itemText(item)))) return true;
  return tellsWhatToDo(block) || (block.kind === 'paragraph' && saysRole(block.text));
}

function saysRole(text: string): boolean {
  return text.length < 4_000 && labelledTexts(text).some(({ role }) => isRole(role));
}

function isRole(role: string | null): boolean {
  return role === 'cause' || role === 'mitigation';
}
