import { isWindowsCode } from '../../domain/codes/errorCode.ts';
import { readCodeCell } from '../cells/codeCell.ts';
import type { CodeCell } from '../cells/codeCell.ts';
import { joinFound, nothingFound } from '../records/foundGuidance.ts';
import type { FoundGuidance, Layout, Notice } from '../records/foundGuidance.ts';
import { asAside, passedOverRemarks } from '../records/passedOverRemarks.ts';
import { fieldsOf } from '../records/recordFields.ts';
import { labelledCode } from '../cells/labelledCode.ts';
import { saysActivity } from '../cells/saysActivity.ts';
import { isReason } from '../labels/headerWords.ts';
import { listsPairs } from '../records/labelledItems.ts';
import { partsOf } from '../records/recordParts.ts';
import { rowsFrom, shown } from '../records/rowFields.ts';
import type { CodeSection } from '../sections/findCodeSections.ts';
import { columnsOf } from '../columns/tableContents.ts';
import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import { isSymbol } from '../cells/codeWords.ts';
import { instructs } from '../text/instructs.ts';
import { plainInline } from '../text/plainText.ts';

/**
 * Reads a heading per code with a table without codes, or labelled or plain texts, under it. The heading of the
 * whole document is none: readArticle reads what it names.
 */
export const readCodeSections: Layout = ({ sections, outline }) =>
  joinFound(sections.filter(({ isTitle }) => !isTitle).map((section) => readSection(section, outline.targets)));

function readSection(section: CodeSection, targets: ReadonlyMap<string, string>): FoundGuidance {
  const { heading, code, blocks, endLine, beside } = section;
  const activity = saysActivity(section.meaning) ? section.meaning : '';
  const meaning = activity === '' ? section.meaning : '';
  const where = { line: heading.line, startLine: heading.line, endLine, text: heading.text };
  const notice = (message: string, isWhole = false): Notice => ({ ...where, message, isWhole });
  const alone = symbolAlone(blocks[0], code);
  // "Common causes of 0x80070005" over titles of causes, each over what to do about it.
  const isOfCauses =
    isReason(plainInline(heading.text)) && blocks.some((block) => block.kind === 'list' && listsPairs(block.items));
  const parts = partsOf(
    withoutRepeats(alone === null ? blocks : blocks.slice(1), code),
    targets,
    isOfCauses ? 'cause' : null,
  )
    .map((part) => ({ ...part, lines: part.lines.filter(({ text }) => !repeatsCode(text, code)) }))
    .filter(({ lines }) => lines.length > 0);
  const { symbol, causes, mitigations, conditions, isGuessed, passedOver } = fieldsOf(parts, 'labelled');
  const hasTable = blocks.some((block) => block.kind === 'table' && columnsOf(block.table) !== null);
  if (parts.length === 0 && meaning === '') {
    if (hasTable) return nothingFound;
    return {
      ...nothingFound,
      warnings: [
        {
          ...notice('Nothing stands under this code, so it makes no entry; say its cause or what to do.', true),
          endLine: heading.endLine,
        },
      ],
    };
  }
  // A table of codes under it tells of a heading that only introduces it.
  const introduces = parts.every((part) =>
    part.lines.every((line) => /\b(?:table|following|below)\b|[:：]\s*$/i.test(line.text)),
  );
  if (hasTable && isGuessed && introduces) return nothingFound;
  const name = alone ?? symbol ?? nameOf(meaning, code);
  const first = meaning === '' || name === meaning ? [] : [[{ text: meaning, isItem: false }]];
  // "Error 0x80370102: Activate virtualization" says what to do.
  const isStep = causes.length > 0 && mitigations.length > 0 && instructs(meaning);
  const found = rowsFrom({
    ...where,
    code,
    symbol: name,
    causes: isStep ? causes : [...first, ...causes],
    mitigations: isStep ? [...first, ...mitigations] : mitigations,
    conditions: isStep ? [null, ...conditions] : conditions,
  });
  const remarks = [
    ...found.remarks,
    ...(isGuessed && mitigations.length > 0 ? [notice(guess)] : []),
    ...passedOverRemarks([...(activity === '' ? [] : [asAside(activity, heading.line)]), ...passedOver], where),
    ...(beside === null ? [] : [besideCode(beside)]),
  ];
  return { ...found, remarks };
}

function besideCode({ text, line, endLine }: CodeSection['heading']): Notice {
  const message = `"${shown(plainInline(text))}" stands next to the heading of a code, not below it, so its steps are in no entry. Put it one level deeper if it is about that code.`;
  return { line, startLine: line, endLine, text, message, isWhole: false };
}

/** "*WBEM_E_NOT_FOUND*" in a paragraph of its own right under the code. */
function symbolAlone(block: DocumentBlock | undefined, { codes }: CodeCell): string | null {
  if (block?.kind !== 'paragraph' || block.text.length > 120 || codes.length !== 1) return null;
  const words = plainInline(block.text).replace(/^\((.*)\)$/, '$1');
  return isSymbol(words) ? words : null;
}

/** "AADSTS50011: InvalidReplyTo": families next to Windows' own have names of several words written as one. */
function nameOf(meaning: string, { codes }: CodeCell): string | null {
  const isOther = codes.every(({ code }) => code !== null && !isWindowsCode(code));
  return isOther && /^[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+$/.test(meaning) ? meaning : null;
}

const guess =
  'No label says which text under this heading is the cause: those that tell what to do are read as mitigations, and the others as the cause.';

/** Without paragraphs that only show the code again, and what leads to them: "DISM returned:" over "0x800f0915". */
function withoutRepeats(blocks: readonly DocumentBlock[], code: CodeCell): DocumentBlock[] {
  const isRepeat = blocks.map((block) => block.kind === 'paragraph' && repeatsCode(block.text, code));
  return blocks.filter(
    (block, index) =>
      isRepeat[index] !== true &&
      !(isRepeat[index + 1] === true && block.kind === 'paragraph' && /^[^\n]{1,80}[:：]\s*$/.test(block.text)),
  );
}

/** "Error code: 0x80070005", or the code alone, under the heading of that code says nothing new. */
function repeatsCode(text: string, code: CodeCell): boolean {
  if (/[\n<]/.test(text)) return false;
  const alone = text.length < 80 && /0x[0-9a-f]{4}/i.test(text) ? readCodeCell(text) : null;
  const bare = alone !== null && alone.unread.length === 0 && alone.extended === null ? alone.codes : [];
  const said = bare.length > 0 ? bare : (labelledCode(text)?.codes ?? []);
  return said.length > 0 && said.every((one) => code.codes.some((named) => named.code === one.code));
}
