import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import { readCodeCell } from '../cells/codeCell.ts';
import type { CodeCell } from '../cells/codeCell.ts';
import { explainsCode } from '../cells/explainsCode.ts';
import { saysFailure } from './saysFailure.ts';
import { tellsWhatToDo } from './tellsWhatToDo.ts';
import { instructs } from '../text/instructs.ts';
import { plainInline } from '../text/plainText.ts';
import { sentencesOf } from '../text/sentences.ts';

/**
 * The code of a short section without labels whose prose is about one code alone: a sentence explains it ("The error 0x8007019e
 * occurs because …"), or its heading says what fails, a message in it shows the code, and another text tells what to
 * do. Null for any other, for one whose sub-headings do not instruct, and if other parts of the document name the code.
 */
export function proseCode(
  heading: string,
  own: readonly DocumentBlock[],
  blocksNaming: (code: string) => number,
): CodeCell | null {
  if (own.length === 0 || own.length > mostBlocks) return null;
  if (own.some((block) => block.kind === 'table' || (block.kind === 'heading' && !instructs(block.text)))) return null;
  const written = own.map(codesIn);
  const [only, ...more] = new Set(written.flat());
  if (only === undefined || (more.length > 0 && !areShownTogether(heading, own, written))) return null;
  const isExplained = own.some((block) => block.kind === 'paragraph' && explainsCode(block.text));
  const isShown = saysFailure(heading) && own.some((block) => shows(block)) && own.some(tellsWhatToDo);
  if (!isExplained && !isShown) return null;
  if (blocksNaming(only) > written.filter((codes) => codes.length > 0).length) return null;
  return { ...readCodeCell([only, ...more].join(', ')), unread: [] };
}

/** Two or three codes that messages show before the first text that tells what to do, none of which a sentence explains. */
function areShownTogether(heading: string, own: readonly DocumentBlock[], written: readonly string[][]): boolean {
  if (new Set(written.flat()).size > 3) return false;
  const begin = own.findIndex((block) => block.kind !== 'code' && tellsWhatToDo(block));
  if (begin < 1 || written.slice(begin).some((codes) => codes.length > 0)) return false;
  return (
    saysFailure(heading) &&
    own.every((block, index) => written[index]?.length === 0 || shows(block)) &&
    !own.some((block) => block.kind === 'paragraph' && explainsCode(block.text))
  );
}

/**
 * The codes that the first text of a section is a list of: "Errors 0x80244021 and 0x8024402C are caused by the proxy",
 * "Errors: 0x80072EE2, 0x8024401C". Null if something else is said of them, or nothing in the section tells what to do.
 */
export function listedCodes(
  own: readonly DocumentBlock[],
): { readonly code: CodeCell; readonly isExplained: boolean } | null {
  const [first, ...rest] = own;
  if (first?.kind !== 'paragraph' || own.length > mostBlocks || first.text.length > 1_000) return null;
  const listed = new Set(codesIn(first));
  if (listed.size < 2) return null;
  if (rest.some((block) => (block.kind === 'heading' && !instructs(block.text)) || block.kind === 'table')) return null;
  if (rest.flatMap(codesIn).some((one) => !listed.has(one)) || !rest.some(tellsWhatToDo)) return null;
  const [sentence = '', ...more] = sentencesOf(plainInline(first.text).replace(/\s+/g, ' '));
  const isList =
    listOfCodes.test(sentence) && (more.length === 0 || !more.some((one) => /0x[89c][0-9a-f]{7}/i.test(one)));
  const isExplained = explainsList.test(sentence);
  if (!isList && !isExplained) return null;
  return { code: { ...readCodeCell([...listed].join(', ')), unread: [] }, isExplained };
}

const oneOfList = String.raw`["“(]?0x[89c][0-9a-f]{7}["”)]?(?: ?\([^()]{1,40}\))?`;
const separators = String.raw`(?: ?[,;、，/] ?(?:and |or |und |oder |et |ou |y |o |e |и |или )?| (?:and|or|und|oder|et|ou|y|o|e|и|или) |和|与|或|及|と|・)`;
const sequence = `${oneOfList}(?:${separators}${oneOfList}){1,30}`;
const introducesCodes = String.raw`^(?:(?:the )?(?:following )?(?:errors?|error codes?|codes?|fehler(?:codes?)?|erreurs?|codes? d['’]erreur|errores|c[oó]digos?|errori|erros|ошибки|коды ошибок|错误(?:代码)?|エラー(?:コード)?))?\s?[:：]?\s?`;
const listOfCodes = new RegExp(`${introducesCodes}${sequence}\\s?[.。:：]?$`, 'iu');
const explainsList = new RegExp(
  String.raw`${introducesCodes}${sequence} ?(?:(?:are|can be|may be|is|usually|typically|often|all|both|werden|sind|sont|peuvent être|son|se|sono|são|вызваны|是|は)\s?){0,3}(?:caused by|due to|related to|result(?:s|ing)? (?:from|of)|indicate|mean|occur|happen|appear|durch|causées? par|dues? à|causad[oa]s? por|debid[oa]s? a|provocad[oa]s? por|из-за|由|表示|[^。]{2,60}原因)`,
  'iu',
);

/** How many blocks of a document name a code; counted once, when first asked for. */
export function countNaming(blocks: readonly DocumentBlock[]): (code: string) => number {
  let counts: Map<string, number> | null = null;
  return (named) => {
    if (counts === null) {
      counts = new Map<string, number>();
      for (const one of blocks.flatMap((block) => [...new Set(codesIn(block))]))
        counts.set(one, (counts.get(one) ?? 0) + 1);
    }
    return counts.get(named) ?? 0;
  };
}

/** The most blocks of a section that is about one thing. */
const mostBlocks = 24;

function codesIn(block: DocumentBlock): string[] {
  return (textOf(block).match(code) ?? []).map((one) => one.toUpperCase());
}

const code = /(?<![\w-])(?:0x[89c][0-9a-f]{7}|AADSTS\d{5,7})(?!\w)/gi;

/** In a paragraph of its own or in a block of code; what a step mentions is none that the section is about. */
function shows(block: DocumentBlock): boolean {
  if (block.kind === 'code') return codesIn(block).length > 0;
  return block.kind === 'paragraph' && codesIn(block).length > 0 && !instructs(block.text);
}

function textOf(block: DocumentBlock): string {
  if (block.kind === 'paragraph' || block.kind === 'heading') return block.text;
  if (block.kind === 'code') return block.source;
  if (block.kind === 'table') return block.table.rows.flatMap((row) => row.cells.map((cell) => cell.text)).join('\n');
  return block.kind === 'list' ? block.items.flatMap((item) => item.blocks.map(textOf)).join('\n') : '';
}
