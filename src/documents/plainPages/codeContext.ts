import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import { speaksOfEvents } from '../labels/eventWords.ts';
import { plainInline } from '../text/plainText.ts';

/**
 * True if the text around a list of bare numbers (title, headings, preceding paragraph) says that these are error
 * codes. False if it is about events or HTTP.
 */
export function saysErrorCodes(words: string): boolean {
  const plain = plainInline(words.replace(/<[^<>]*>/g, ' '));
  return speaks.test(plain) && !saysOtherNumbers(plain);
}

/** True if they are about events or HTTP. */
export function saysOtherNumbers(words: string): boolean {
  return speaksOfEvents(words) || statuses.test(words);
}

const speaks =
  /\b(?:error|status|return|exit|result|stop|failure|reason) (?:codes?|numbers?|values?|lists?)\b|\berrors\b|\bcodes?\b|fehler(?:codes?|nummern?|liste)?|codes? d['’]erreur|erreurs|c[oó]digos? de error|errores|codic[ei] (?:di )?errore|errori|c[oó]digos? de erro|foutcodes?|kod(?:y|ów)? błęd|błędy|код(?:ы|ов)? ошиб|ошибк|错误代码|錯誤碼|エラー|오류/i;
const statuses = /\bhttps? status/i;

/** The words of the headings above each block, with those of the title; in the order of the blocks. */
export function headingsAbove(blocks: readonly DocumentBlock[]): string[] {
  const open: { readonly depth: number; readonly text: string }[] = [];
  return blocks.map((block) => {
    if (block.kind === 'heading') {
      while ((open.at(-1)?.depth ?? 0) >= block.depth) open.pop();
      const above = open.map((heading) => heading.text).join(' ');
      open.push(block);
      return above;
    }
    return open.map((heading) => heading.text).join(' ');
  });
}
