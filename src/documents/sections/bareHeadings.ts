import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import { isPublished } from '../../domain/codes/decoding/equivalentCodes.ts';
import { itemText } from '../records/itemMarkdown.ts';
import { readCodeCell } from '../cells/codeCell.ts';
import type { CodeCell } from '../cells/codeCell.ts';
import { isSymbol } from '../cells/codeWords.ts';
import { withoutOrnaments } from '../labels/withoutOrnaments.ts';
import { saysErrorCodes } from '../plainPages/codeContext.ts';
import { plainInline } from '../text/plainText.ts';

/** "### 0xBFC00000 - On-chip ROM": values most of which no list has, in a document in which no word speaks of failures. */
export function areAddresses(codes: readonly (CodeCell | null)[], blocks: readonly DocumentBlock[]): boolean {
  const values = codes.flatMap((cell) => (cell?.codes ?? []).flatMap(({ code }) => code ?? []));
  const named = codes.some((cell) => cell?.codes.some(({ symbol }) => symbol !== null) === true);
  if (values.length < 2 || named || values.some((code) => code <= 0xffff)) return false;
  if (values.filter(isPublished).length * 2 >= values.length) return false;
  return !blocks.some((block) => {
    if (block.kind === 'heading' || block.kind === 'paragraph') return speaksOfFailure.test(block.text);
    return block.kind === 'list' && block.items.some((item) => speaksOfFailure.test(itemText(item)));
  });
}

const speaksOfFailure =
  /(?<!\p{L})(?:err(?:or|eur|ore|o)(?:e?s)?|fail\p{L}*|fault|exceptions?|crash\p{L}*|hresults?|ntstatus|stop codes?|bug ?checks?|denied|invalid|cause|reason|solution|resolution|fix|workaround|ursache|lösung|solución|solução|soluzione|oorzaak|przyczyna)(?!\p{L})|fehl|échec|błąd|ошиб|сбой|причин|решени|错误|錯誤|失败|失敗|原因|解决|対処|エラー|오류|원인/iu;

/** "### ICAFILE_TIMEOUT: Timed out" among others like it: entries of names, without a code. */
export function symbolHeadings(blocks: readonly DocumentBlock[], above: readonly string[]): Map<number, CodeCell> {
  const headings = blocks.flatMap((block, index) => {
    const words = block.kind === 'heading' && block.depth > 1 ? withoutOrnaments(plainInline(block.text)) : '';
    const symbol = nameFirst.exec(words)?.[1] ?? '';
    return isSymbol(symbol) ? [{ index, symbol }] : [];
  });
  const ofErrors = headings.filter(
    ({ index, symbol }) => saysFailure.test(symbol) || saysErrorCodes(above[index] ?? ''),
  );
  if (ofErrors.length < 2) return new Map();
  return new Map(ofErrors.map(({ index, symbol }) => [index, { ...readCodeCell(symbol), unread: [] }] as const));
}

const nameFirst = /^([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)(?:\s*[:：]\s.*|\s[-–—]\s.*|\s?\(.*)?$/;
const saysFailure =
  /(?:^|_)(?:E|ERR|ERROR|ERRORS|FAIL|FAILED|FAILURE|DENIED|REFUSED|REJECTED|UNAVAILABLE|MISMATCH|EXCEPTION|VIOLATION)(?:_|$)/;

/** "### 691" among others like it, under words that say that these are error codes. */
export function numberHeadings(blocks: readonly DocumentBlock[], above: readonly string[]): Map<number, CodeCell> {
  const found = new Map<number, CodeCell>();
  const headings = blocks.flatMap((block, index) => {
    const words = block.kind === 'heading' ? withoutOrnaments(plainInline(block.text)) : '';
    const digits = bareNumber.exec(words)?.[1] ?? numberBehind.exec(words)?.[1];
    return digits === undefined ? [] : [{ index, digits }];
  });
  if (headings.length < 2) return found;
  for (const { index, digits } of headings)
    if (saysErrorCodes(above[index] ?? '')) found.set(index, { ...readCodeCell(digits, true), unread: [] });
  return found;
}

/** "Replication cannot be enabled (151197)"; no year. */
const numberBehind = /^.{8,200}\s\((?!(?:19|20)\d\d\))(\d{3,6})\)$/;
const bareNumber = /^(\d{1,6})(?:\s*[:：–—-]\s+\p{L}.*)?$/u;
