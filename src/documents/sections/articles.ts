import type { CodeCell } from '../cells/codeCell.ts';
import { statesCauseWithin } from '../cells/explainsCode.ts';
import { partOfThread } from '../labels/answers.ts';
import { askedRole } from '../labels/askedRole.ts';
import { codeOfProse, codeOfText, leadsToFixes, withoutShown } from './codeOfText.ts';
import { codeWords, isSymbol } from '../cells/codeWords.ts';
import { roleOfLabel } from '../labels/headerWords.ts';
import { headingCode } from '../cells/headingCode.ts';
import { labelledTexts } from '../cells/labelledText.ts';
import { partNamed } from '../labels/partNamed.ts';
import { plainLabelLine } from '../labels/plainLabel.ts';
import { sectionRole } from '../labels/sectionRole.ts';
import type { SectionRole } from '../labels/sectionRole.ts';
import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import { readCodeCell } from '../cells/codeCell.ts';
import { instructs } from '../text/instructs.ts';
import { tellsWhatToDo } from './tellsWhatToDo.ts';
import { plainInline } from '../text/plainText.ts';
import { columnsOf } from '../columns/tableContents.ts';
import { textOf } from './codeOfText.ts';

/** A document (or its part after the title) about one code, or about a few that share their guidance. */
export interface Article {
  readonly code: CodeCell;
  /** 1-based line that names the code: the title, or a line of the symptoms if no title does. */
  readonly line: number;
  readonly text: string;
  /** True if the code comes from the introduction, since the title names none. */
  readonly isFromText: boolean;
  /** True if it has no sections and no labels, so that only its sentences show what is the cause and what to do. */
  readonly isProse: boolean;
  readonly blocks: readonly DocumentBlock[];
  readonly startLine: number;
  readonly endLine: number;
}

/** What the front matter of a document says. */
export interface DocumentHead {
  readonly title: string | null;
  readonly description: string | null;
}

/**
 * The article that a document is: its title names codes, or its introduction and symptoms one code alone, and its
 * sections are called Cause, Resolution and the like. Null for any other document.
 */
export function articleOf(blocks: readonly DocumentBlock[], head: DocumentHead): Article | null {
  const at = titleOf(blocks, head);
  const heading = blocks[at];
  const isTitled = heading?.kind === 'heading';
  const inTitle = isTitled ? headingCode(heading.text) : null;
  const code = inTitle ?? codeOfTitle(isTitled ? heading.text : '') ?? codeOfTitle(head.title ?? '');
  const after = blocks.slice(at + 1);
  const told = code === null ? codeOfProse(after) : null;
  const named = code ?? codeOfText(after, head.description) ?? told;
  if (named === null || named.codes.length === 0) return null;
  if (named.codes.length > 1 && hasSectionsOfOwn(after, named)) return null;
  const own = withoutFarewell(ownBlocks(after, named));
  const isProse = told !== null || (code !== null && tellsInProse(own));
  if (!isProse && !hasRoles(own, code === null) && !(code === null && leadsToFixes(own))) return null;
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return null;
  const line = inTitle !== null && isTitled ? heading.line : (lineNaming(blocks, named) ?? heading?.line ?? first.line);
  const startLine = isTitled ? heading.line : first.line;
  const text = isTitled ? heading.text : (head.title ?? '');
  return {
    code: withSymbol(named, isTitled ? [heading, ...after] : after),
    line,
    text,
    isFromText: code === null,
    isProse: isProse && !hasRoles(own, false),
    blocks: told === null ? own : withoutShown(own),
    startLine,
    endLine: last.endLine,
  };
}

/**
 * The index of its title, or, without a title, of the only heading that names codes and has headings of causes and
 * methods below it; -1 if there is none.
 */
function titleOf(blocks: readonly DocumentBlock[], head: DocumentHead): number {
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.depth === 1);
  if (at !== -1) return onlyTopic(blocks, at) ?? at;
  if (repeatsTitle(blocks[0], head)) return 0;
  const first = blocks.findIndex((block) => block.kind === 'heading');
  const heading = blocks[first];
  if (heading?.kind !== 'heading' || heading.depth > 6 || askedRole(plainInline(heading.text)) !== null) return -1;
  const own = headingCode(heading.text);
  if (own === null || own.codes.length === 0) return -1;
  const below = blocks.slice(first + 1).filter((block) => block.kind === 'heading');
  if (below.some(({ text }) => isOther(headingCode(text), own))) return -1;
  const beside = below.filter(({ depth }) => depth <= heading.depth);
  return beside.some(({ text }) => /^(?:cause|mitigation)$/.test(sectionRole(plainInline(text)).role ?? ''))
    ? first
    : -1;
}

/**
 * The first heading below a title without a code, if it alone names codes and parts of an article follow at its depth: "Error
 * 0x80070005", "What the log says", "Troubleshooting steps". Null if another heading there has guidance of its own.
 */
function onlyTopic(blocks: readonly DocumentBlock[], title: number): number | null {
  const first = blocks.findIndex((block, index) => index > title && block.kind === 'heading' && block.depth <= 6);
  const [heading, above] = [blocks[first], blocks[title]];
  if (heading?.kind !== 'heading' || above?.kind !== 'heading' || headingCode(above.text) !== null) return null;
  const own = askedRole(plainInline(heading.text)) === null ? headingCode(heading.text) : null;
  if (own === null || own.codes.length === 0) return null;
  const after = blocks.slice(first + 1);
  if (after.some((block) => block.kind === 'heading' && isOther(headingCode(block.text), own))) return null;
  let [isAside, hasParts, isBeside] = [false, false, false];
  for (const block of after) {
    if (block.kind === 'heading' && block.depth <= heading.depth) {
      const words = plainInline(block.text);
      const part = partNamed(words);
      // Parts right behind it are read with its section (siblingParts.ts).
      if (!isBeside && part !== null) return null;
      hasParts ||= part === 'cause' || part === 'mitigation';
      isAside = part === null && sectionRole(words).role !== 'aside';
      isBeside = true;
    } else if (isAside || !isBeside) {
      const saysHow = block.kind === 'heading' ? sectionRole(plainInline(block.text)).role === 'mitigation' : false;
      if (saysHow || (block.kind === 'paragraph' && saysRole(block.text))) return null;
    }
  }
  return hasParts ? first : null;
}

/** A first heading that names the code which the front matter's title names. */
function repeatsTitle(first: DocumentBlock | undefined, { title }: DocumentHead): boolean {
  const [own, named] = [first?.kind === 'heading' ? headingCode(first.text) : null, headingCode(title ?? '')];
  return own !== null && named !== null && own.codes.length > 0 && !isOther(own, named);
}

/** Also of a sentence with a name of one published value: "Setup fails with SEC_E_WRONG_PRINCIPAL". */
function codeOfTitle(title: string): CodeCell | null {
  const named = headingCode(title);
  if (named !== null) return named;
  const [symbol, ...others] = codeWords(title).flatMap((word) => (word.kind === 'symbol' ? [word.text] : []));
  const cell = symbol === undefined || others.length > 0 ? null : readCodeCell(symbol);
  return cell?.codes[0]?.code == null ? null : { ...cell, unread: [] };
}

/** A short text without sections, of which something tells what to do. */
function tellsInProse(blocks: readonly DocumentBlock[]): boolean {
  const said = blocks.filter((block) => block.kind !== 'rule');
  return (
    said.length <= 16 &&
    said.every(
      (block) =>
        /^(?:paragraph|list|code)$/.test(block.kind) || (block.kind === 'heading' && block.container === 'tab'),
    ) &&
    said.some((block) => tellsWhatToDo(block))
  );
}

/** Up to the first heading that names other codes. */
function ownBlocks(blocks: readonly DocumentBlock[], own: CodeCell): readonly DocumentBlock[] {
  // "Symptom 4: …, and secondary error code 0x800f0821" below "Symptoms" is about this code.
  let within = 0;
  const end = blocks.findIndex((block) => {
    if (block.kind !== 'heading' || block.depth > 6) return false;
    if (block.depth <= within) within = 0;
    if (within === 0 && namesPart.test(plainInline(block.text).trim())) within = block.depth;
    return (within === 0 || block.depth === within) && isOther(headingCode(block.text), own);
  });
  return end === -1 ? blocks : blocks.slice(0, end);
}

/** A title of several codes over headings that name one or some of them is that of a list of codes. */
function hasSectionsOfOwn(blocks: readonly DocumentBlock[], { codes }: CodeCell): boolean {
  const wanted = codes.flatMap(({ code }) => code ?? []);
  const headed = blocks.filter((block) => {
    if (block.kind !== 'heading') return false;
    const own = (headingCode(block.text)?.codes ?? []).flatMap(({ code }) => code ?? []);
    return own.length > 0 && own.length < wanted.length && own.every((code) => wanted.includes(code));
  });
  return headed.length > 1;
}

/** Removes what follows a horizontal rule after the last section, unless it has labels: requests, links, authors. */
function withoutFarewell(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const rule = blocks.findLastIndex((block) => block.kind === 'rule');
  const after = rule === -1 ? [] : blocks.slice(rule + 1);
  const isEnd = after.every(
    (block) =>
      block.kind !== 'heading' && block.kind !== 'table' && !(block.kind === 'paragraph' && saysRole(block.text)),
  );
  const isHeaded = blocks.slice(0, rule).some((block) => block.kind === 'heading');
  return isEnd && isHeaded && after.length > 0 ? blocks.slice(0, rule) : blocks;
}

function saysRole(text: string): boolean {
  return text.length < 2_000 && labelledTexts(text).some(({ role }) => role === 'cause' || role === 'mitigation');
}

/** A heading that is nothing but the name of a part of an article. */
const namesPart =
  /^(?:symptoms?|causes?|resolutions?|workarounds?|symptome|ursachen?|lösung(?:en)?|symptômes|résolution|síntomas|causas?|resolución|症状|原因|解決方法|解决方案|симптомы|причин[аы]|решени[ея])$/iu;

export function isOther(code: CodeCell | null, own: CodeCell): boolean {
  return (
    code !== null &&
    code.codes.length > 0 &&
    code.codes.every((named) => !own.codes.some((mine) => mine.code === named.code))
  );
}

/** True if sections or labels name a cause or a resolution; `both`: both are needed, since the title names no code. */
function hasRoles(blocks: readonly DocumentBlock[], both: boolean): boolean {
  const roles = new Set(
    blocks.flatMap((block): SectionRole['role'][] => {
      if (block.kind === 'heading') {
        const words = plainInline(block.text);
        return [sectionRole(words).role ?? (block.depth > 1 && instructs(words) ? 'mitigation' : null)];
      }
      if (block.kind === 'table')
        return block.table.rows.map((row) => roleOfLabel(plainInline(row.cells[0]?.text ?? '')));
      return block.kind === 'paragraph' && block.text.length < 2_000
        ? [
            statesCauseWithin(block.text) ? 'cause' : null,
            plainLabelLine(block.text)?.role ?? null,
            isAnswer(block.text) ? 'mitigation' : null,
            ...labelledTexts(block.text).map(({ role }) => role),
          ]
        : [];
    }),
  );
  const says = (...some: SectionRole['role'][]): boolean => some.some((role) => roles.has(role));
  if (isListing(blocks, both ? 0 : 2)) return false;
  if (!both) return says('cause', 'mitigation');
  return says('cause', 'symptom') && says('mitigation');
}

/** "**Answer**" in a paragraph of its own. */
function isAnswer(text: string): boolean {
  const part = partOfThread(/^\s*\*\*([^*\n]{2,80})\*\*:?\s*$/.exec(text)?.[1] ?? '');
  return part === 'answer' || part === 'accepted';
}

/** A document whose guidance stands in tables of codes, with more rows than `most`, is a list of them, whatever its title says. */
function isListing(blocks: readonly DocumentBlock[], most: number): boolean {
  let aside = 0;
  return blocks.some((block) => {
    if (block.kind === 'heading' && (aside === 0 || block.depth <= aside))
      aside = sectionRole(plainInline(block.text)).role === 'aside' ? block.depth : 0;
    const columns = block.kind === 'table' && aside === 0 ? columnsOf(block.table) : null;
    return columns !== null && columns.rows.length > most;
  });
}

/** Adds the name that the text gives to the code: "0x80070005 (E_ACCESSDENIED)". */
function withSymbol(cell: CodeCell, blocks: readonly DocumentBlock[]): CodeCell {
  const [only, ...others] = cell.codes;
  if (only === undefined || others.length > 0 || only.code === null || only.symbol !== null) return cell;
  const number = `(?:0x0*${only.code.toString(16)}|(?<![\\w.-])${String(only.code)}(?![\\w.]))`;
  const named = new RegExp(
    String.raw`${number}[\s*_\x60]*[(,:=–-]?[\s*_\x60"(]*([A-Z][A-Z0-9]*(?:\\?_[A-Z0-9]+)+)|(?<![A-Z0-9])([A-Z][A-Z0-9]{0,40}(?:\\?_[A-Z0-9]{1,60}){1,20})[\s*_\x60]*[(:=–-][\s*_\x60(]*${number}`,
    'i',
  );
  for (const block of blocks.slice(0, 40)) {
    const match = named.exec(textOf(block));
    const symbol = (match?.[1] ?? match?.[2])?.replaceAll('\\', '');
    if (symbol !== undefined && isSymbol(symbol)) return { ...cell, codes: [{ code: only.code, symbol }] };
  }
  return cell;
}

function lineNaming(blocks: readonly DocumentBlock[], { codes }: CodeCell): number | null {
  const wanted = codes.flatMap(({ code: value }) =>
    value === null ? [] : [new RegExp(value > 0xffff ? value.toString(16) : `\\b(?:0x0*)?${String(value)}\\b`, 'i')],
  );
  for (const block of blocks) {
    const at = textOf(block)
      .split('\n')
      .findIndex((line) => wanted.some((written) => written.test(line)));
    if (at !== -1) return block.line + at;
  }
  return null;
}
