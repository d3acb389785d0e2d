import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import { askedRole } from '../labels/askedRole.ts';
import { partNamed } from '../labels/partNamed.ts';
import { labelledTexts } from '../cells/labelledText.ts';
import { sectionRole } from '../labels/sectionRole.ts';
import { plainInline } from '../text/plainText.ts';

/**
 * Where the parts end that follow a heading of a code at its own depth: "## Error 0x80070005", "## Cause", "## Resolution". They are
 * the code's if no other heading of the document names one, or if such parts follow most headings of codes. The end of its own
 * section if there are none.
 */
export function endOfSiblings(
  blocks: readonly DocumentBlock[],
  { index, end }: { readonly index: number; readonly end: number },
  coded: readonly number[],
): { readonly end: number; readonly isOwn: boolean } {
  const heading = blocks[index];
  if (heading?.kind !== 'heading' || heading.depth > 6) return { end, isOwn: true };
  const run = endOfRun(blocks, end, heading.depth, coded);
  if (run === end) return { end, isOwn: true };
  if (saysWhatToDo(blocks.slice(index + 1, end))) return { end, isOwn: true };
  const beside = coded.filter((at) => depthOf(blocks[at]) === heading.depth);
  const followed = beside.filter((at) => {
    const next = nextHeading(blocks, at, heading.depth);
    return endOfRun(blocks, next, heading.depth, coded) > next;
  });
  const isOwn =
    coded.length === 1 || asksOfIt(heading, blocks[end]) || (beside.length > 1 && followed.length * 2 > beside.length);
  return { end: run, isOwn };
}

/** "How do I fix it?" right behind "Why do I get 0x80070005?" asks about that code. */
function asksOfIt(heading: DocumentBlock, next: DocumentBlock | undefined): boolean {
  if (heading.kind !== 'heading' || next?.kind !== 'heading') return false;
  const [before, after] = [plainInline(heading.text), plainInline(next.text)];
  return askedRole(before) !== null && askedRole(after) !== null && ofIt.test(after);
}

const ofIt =
  /\b(?:it|this|that|this error)\?$|\b(?:ihn|das|dies(?:en|es)?(?: fehler)?|cela|ça|lo|eso|isso|lo stesso)\b|это|它|これ|それ/iu;

/** Up to the first heading of that depth that names no part, with something that tells why or what to do before it. */
function endOfRun(blocks: readonly DocumentBlock[], from: number, depth: number, coded: readonly number[]): number {
  let [end, isGuidance] = [from, false];
  while (end < blocks.length) {
    const heading = blocks[end];
    if (heading?.kind === 'rule') {
      end++;
      continue;
    }
    if (heading?.kind !== 'heading' || heading.depth !== depth || coded.includes(end)) break;
    const part = partNamed(plainInline(heading.text));
    if (part === null) break;
    const next = nextHeading(blocks, end, depth);
    // A table there is one of several problems.
    if (blocks.slice(end, next).some((block) => block.kind === 'table')) break;
    if (part !== 'symptom') isGuidance = true;
    end = next;
  }
  return isGuidance ? end : from;
}

function nextHeading(blocks: readonly DocumentBlock[], index: number, depth: number): number {
  let at = index + 1;
  while (at < blocks.length && depthOf(blocks[at]) > depth) at++;
  return at;
}

/** 99 for what is no heading. */
function depthOf(block: DocumentBlock | undefined): number {
  return block?.kind === 'heading' ? block.depth : 99;
}

function saysWhatToDo(own: readonly DocumentBlock[]): boolean {
  return own.some((block) => {
    if (block.kind === 'heading') return sectionRole(plainInline(block.text)).role === 'mitigation';
    return (
      block.kind === 'paragraph' &&
      block.text.length < 2_000 &&
      labelledTexts(block.text).some(({ role }) => role === 'mitigation')
    );
  });
}
