import type { DocumentTable } from '../blocks/documentTable.ts';
import { roleOfLabel } from '../labels/headerWords.ts';
import { mostlyInstruct } from '../text/instructs.ts';
import { plainInline } from '../text/plainText.ts';

/** A column of steps, with what its header says that they are for. */
export interface StepColumn {
  readonly column: number;
  readonly title: string;
}

/**
 * The columns of a table that gives the steps of each version, or of each way, in a column of its own: "Windows 10 | Windows 11". Null
 * for any other table: one with fewer than two, or with another column than the number of the step.
 */
export function stepColumns({ headers, rows }: DocumentTable): StepColumn[] | null {
  const columns: StepColumn[] = [];
  for (const [column, { text }] of (headers?.cells ?? []).entries()) {
    const cells = rows.map((row) => row.cells[column]?.text ?? '');
    if (cells.every((cell) => isCount.test(cell))) continue;
    const title = plainInline(text.replace(/<[^<>]*>/g, ' ')).trim();
    if (title === '' || title.length > longestTitle || roleOfLabel(title) !== null || !mostlyInstruct(cells))
      return null;
    columns.push({ column, title });
  }
  return columns.length < 2 ? null : columns;
}

/** "1", "2.", "Step 3" */
const isCount = /^[\s*_]{0,4}(?:\p{L}{2,10} )?\d{0,2}[.)]?[\s*_]{0,4}$/u;
const longestTitle = 60;
