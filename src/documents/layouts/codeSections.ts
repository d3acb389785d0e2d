import type { CodeCell } from '../cells/codeCell.ts';
import { joinFound, nothingFound } from './foundGuidance.ts';
import type { FoundGuidance, Layout, Notice } from './foundGuidance.ts';
import { fieldsOf } from './recordFields.ts';
import { labelledCode, partsOf } from './recordParts.ts';
import { rowsFrom } from './rowFields.ts';
import type { CodeSection } from './findCodeSections.ts';
import { columnsOf } from './tableContents.ts';

/**
 * Reads a heading per code with a table without codes, or labelled or plain texts, under it. The heading of the
 * whole document counts only where labels say that causes and mitigations follow.
 */
export const readCodeSections: Layout = ({ sections, outline }) =>
  joinFound(sections.map((section) => readSection(section, outline.targets)));

function readSection(section: CodeSection, targets: ReadonlyMap<string, string>): FoundGuidance {
  const { heading, code, meaning, blocks, endLine } = section;
  const where = { line: heading.line, startLine: heading.line, endLine, text: heading.text };
  const notice = (message: string, isWhole = false): Notice => ({ ...where, message, isWhole });
  const parts = partsOf(
    blocks.filter((block) => block.kind !== 'paragraph' || !repeatsCode(block.text, code)),
    targets,
  );
  const { symbol, causes, mitigations, isGuessed } = fieldsOf(parts);
  const hasTable = blocks.some((block) => block.kind === 'table' && columnsOf(block.table, '') !== null);
  if (heading.depth === 1 && (isGuessed || hasTable)) return nothingFound;
  if (parts.length === 0 && meaning === '') {
    if (hasTable || heading.depth === 1) return nothingFound;
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
  if (hasTable && isGuessed) return nothingFound;
  const first = meaning === '' ? [] : [[{ text: meaning, isItem: false }]];
  const found = rowsFrom({ ...where, code, symbol, causes: [...first, ...causes], mitigations });
  const guess =
    'No label says which text under this heading is the cause: the first one is read as it, and the others as what to do.';
  return { ...found, remarks: [...found.remarks, ...(isGuessed && mitigations.length > 0 ? [notice(guess)] : [])] };
}

/** "Error code: 0x80070005" under the heading of that code says nothing new. */
function repeatsCode(text: string, code: CodeCell): boolean {
  const said = labelledCode(text)?.codes ?? [];
  return (
    said.length > 0 && !/[\n<]/.test(text) && said.every((one) => code.codes.some((named) => named.code === one.code))
  );
}
