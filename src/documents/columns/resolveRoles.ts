import type { TableRow } from '../blocks/documentTable.ts';
import type { ColumnRole } from '../labels/headerWords.ts';
import { isReason, isRemark, isSeen } from '../labels/headerWords.ts';
import { instructs } from '../text/instructs.ts';

/** A column whose role was decided by its cells, because its header is vague or wrong. */
export interface DecidedColumn {
  readonly column: number;
  readonly role: 'cause' | 'mitigation' | null;
  /** What the cells show. */
  readonly why:
    | 'only sentences'
    | 'instructions'
    | 'one of several cases'
    | 'next to a cause'
    | 'other numbers'
    | 'another language';
}

/**
 * The final roles of the columns: `symptom`, `detail` and `link` become cause, mitigation or nothing, and a column of
 * instructions is no cause unless its header says so plainly. `prose`: columns without a role that hold sentences.
 */
export function resolveRoles(
  roles: readonly (ColumnRole | null)[],
  { titles, rows, prose }: { titles: readonly string[]; rows: readonly TableRow[]; prose: readonly number[] },
): { roles: (ColumnRole | null)[]; decided: DecidedColumn[] } {
  const settled: (ColumnRole | null)[] = [...roles];
  const decided: DecidedColumn[] = [];
  const cells = (column: number): string[] =>
    rows.slice(0, looked).flatMap((row) => (row.cells[column]?.text === undefined ? [] : [row.cells[column].text]));
  const decide = (column: number, role: DecidedColumn['role'], why: DecidedColumn['why']): void => {
    settled[column] = role;
    decided.push({ column, role, why });
  };
  const has = (role: ColumnRole): boolean => settled.includes(role);

  // A column of causes that is mostly empty leaves it to the remarks to say why.
  const explainsMost = (): boolean => {
    const own = rows.slice(0, looked);
    const isSaid = (row: TableRow): boolean =>
      settled.some((role, column) => role === 'cause' && /\p{L}/u.test(row.cells[column]?.text ?? ''));
    return own.filter(isSaid).length * 2 >= own.length;
  };

  for (const [column, role] of roles.entries()) {
    if (role === 'link') settled[column] = mostly(cells(column), (text) => linked.test(text)) ? 'mitigation' : null;
    const isNote = isRemark(titles[column] ?? '') && has('cause') && rows.length < 2;
    if (role === 'detail' && !isNote && mostly(cells(column), instructs)) decide(column, 'mitigation', 'instructions');
  }
  if (!has('mitigation') || roles.includes('link')) {
    // A header may call a column of instructions "Description", but never "Cause", nor "Message": what a program says may tell what to do.
    const telling = roles.findLastIndex(
      (role, column) =>
        role === 'cause' &&
        !isReason(titles[column] ?? '') &&
        !isSeen(titles[column] ?? '') &&
        rows.length > 1 &&
        share(cells(column), instructs) >= 0.7,
    );
    if (telling !== -1) decide(telling, 'mitigation', 'instructions');
  }
  for (const [column, role] of roles.entries()) {
    if (settled[column] === 'detail') {
      if (has('cause') && isRemark(titles[column] ?? '') && explainsMost()) settled[column] = null;
      else settled[column] = 'cause';
    }
    if (role === 'symptom') {
      if (has('cause')) decide(column, null, 'next to a cause');
      else settled[column] = 'cause';
    }
  }
  // "Windows 10 | Windows 11", each over what to do there.
  const cases = has('mitigation') || !has('cause') ? [] : casesIn(settled, titles, cells);
  for (const column of cases) decide(column, 'mitigation', 'one of several cases');
  const undecided = prose.filter((column) => settled[column] === null && !decided.some((one) => one.column === column));
  // One row is not enough to tell two columns apart.
  const open = rows.length < 2 && undecided.length > 1 ? [] : undecided;
  const telling = has('mitigation') ? [] : open.filter((column) => mostly(cells(column), instructs));
  const [only, ...others] = telling;
  if (only !== undefined && others.length === 0) decide(only, 'mitigation', 'instructions');
  // With two columns of sentences, it is unknown which holds the causes.
  const [said, ...more] = open.filter((column) => column !== only);
  if (said !== undefined && more.length === 0 && !has('cause')) decide(said, 'cause', 'only sentences');
  return { roles: settled, decided };
}

/** The columns without a role whose cells mostly tell what to do, if there are several: each is right in the case that its header names. */
function casesIn(
  roles: readonly (ColumnRole | null)[],
  titles: readonly string[],
  cells: (column: number) => string[],
): number[] {
  const tells = (text: string): boolean => /\p{L}\s+\S/u.test(text) && instructs(text);
  const open = titles.flatMap((title, column) =>
    roles[column] === null && title.trim() !== '' && mostly(cells(column), tells) ? [column] : [],
  );
  return open.length > 1 ? open : [];
}

/** The most rows examined to decide what a column holds. */
const looked = 200;
const linked = /\]\([^)]+\)|<a\s[^<>]*href|https?:\/\//i;

function mostly(cells: readonly string[], holds: (text: string) => boolean): boolean {
  return share(cells, holds) > 0.5;
}

function share(cells: readonly string[], holds: (text: string) => boolean): number {
  const said = cells.filter((text) => /\p{L}{2}/u.test(text) && !/^[^\p{L}\p{N}]*n\/?a[^\p{L}\p{N}]*$/iu.test(text));
  return said.length === 0 ? 0 : said.filter(holds).length / said.length;
}
