import { isPublished } from '../../domain/codes/decoding/equivalentCodes.ts';
import { hexOf, toErrorCode } from '../../domain/codes/errorCode.ts';
import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import { explainsCode, statesCauseWithin } from '../cells/explainsCode.ts';
import { sectionRole } from '../labels/sectionRole.ts';
import { plainInline } from '../text/plainText.ts';
import { instructs } from '../text/instructs.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { FoundGuidance, Notice } from '../records/foundGuidance.ts';
import { itemText } from '../records/itemMarkdown.ts';
import { holdsCommands } from '../records/holdsCommands.ts';
import { saysFailure } from '../sections/saysFailure.ts';
import { tellsWhatToDo } from '../sections/tellsWhatToDo.ts';

/**
 * Published codes that sentences of a section name next to what to do or what went wrong, and that no row has: a remark a section,
 * so that what may be guidance about them is not lost in silence.
 */
export function namedOnly(blocks: readonly DocumentBlock[], { rows }: Pick<FoundGuidance, 'rows'>): Notice[] {
  const listed = new Set(rows.map(({ named }) => named.code));
  return sectionsOf(blocks).flatMap((section): Notice[] => {
    const naming = section.flatMap(textsOf).flatMap((text) => {
      const codes = codesIn(text.text).filter((one) => !listed.has(one) && isPublished(one));
      return codes.length === 0 ? [] : [{ ...text, codes }];
    });
    const [first] = naming;
    if (first === undefined) return [];
    const [heading] = section;
    const role = heading?.kind === 'heading' ? sectionRole(plainInline(heading.text)).role : null;
    if (role === 'aside') return [];
    const tells =
      role === 'cause' ||
      role === 'mitigation' ||
      naming.some((one) => one.tells || tellsWithin(one.text)) ||
      section.some((block) => (block.kind === 'code' ? holdsCommands(block.source) : tellsWhatToDo(block)));
    if (!tells && !explainsFailure(section)) return [];
    const codes = [...new Set(naming.flatMap((one) => one.codes))].map(hexOf);
    const shown = codes.length > 4 ? `${codes.slice(0, 4).join(', ')} and others` : codes.join(', ');
    const { line, endLine, isCode } = first;
    const text = isCode ? '' : first.text;
    const message = `${shown} ${codes.length === 1 ? 'stands' : 'stand'} in a text next to what ${tells ? 'to do' : 'went wrong'}, but ${codes.length === 1 ? 'makes' : 'make'} no entry: nothing says that it is about the code. Name the code in the heading, or begin the text with the code and a colon.`;
    return [{ line, startLine: line, endLine, text, message, isWhole: false }];
  });
}

/** A sentence says why, or a heading that something failed, over a message and prose about it. */
function explainsFailure([heading, ...others]: readonly DocumentBlock[]): boolean {
  const texts = others.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  if (texts.some((text) => statesCauseWithin(text) || explainsCode(text))) return true;
  if (heading?.kind !== 'heading' || !saysFailure(heading.text)) return false;
  return texts.some((text) => codesIn(text).length === 0 && sentencesOf(plainInline(text)).length > 1);
}

/** A later sentence tells what to do: "Setup failed with 0x800F0831. Download the update and install it." */
function tellsWithin(text: string): boolean {
  return text.length < 4_000 && sentencesOf(text).slice(1).some(instructs);
}

interface NamingText {
  readonly text: string;
  readonly line: number;
  readonly endLine: number;
  readonly isCode: boolean;
  /** True for an item that tells what to do by itself. */
  readonly tells: boolean;
}

/** A paragraph, a block of code, or each item of a list. */
function textsOf(block: DocumentBlock): NamingText[] {
  const { line, endLine } = block;
  if (block.quoted === 'footnote') return [];
  if (block.kind === 'paragraph') return [{ text: block.text, line, endLine, isCode: false, tells: false }];
  if (block.kind === 'code') return [{ text: block.source, line, endLine, isCode: true, tells: false }];
  if (block.kind !== 'list') return [];
  return block.items.map((item) => {
    const text = itemText(item);
    const tells =
      item.blocks.slice(1).some((nested) => nested.kind === 'code' || tellsWhatToDo(nested)) ||
      text
        .split(/[;；]\s/)
        .flatMap((one) => sentencesOf(one.replace(/\s+/g, ' ')))
        .some((sentence, index) => index > 0 && instructs(sentence));
    return { text, line: item.line, endLine: item.endLine, isCode: false, tells };
  });
}

/** The blocks from each heading up to the next. */
function sectionsOf(blocks: readonly DocumentBlock[]): DocumentBlock[][] {
  const sections: DocumentBlock[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'heading') sections.push([]);
    sections.at(-1)?.push(block);
  }
  return sections;
}

function codesIn(text: string): ReturnType<typeof toErrorCode>[] {
  // What a link leads to is said there.
  return [
    ...text
      .slice(0, 4_000)
      .replace(/\[[^\]\n]{0,400}\]\([^)\n]{0,400}\)/g, ' ')
      .matchAll(code),
  ].map(([written]) => toErrorCode(Number(written) >>> 0));
}

const code = /(?<![\w-])(?:0x[89c][0-9a-f]{7}|-[12]\d{9}|2[12]\d{8})(?!\w)/gi;
