import { writeNumber } from '../../kit/consoleLanguage.ts';
import type { ReactNode } from 'react';

/** One column of a block, for its table and for its CSV. */
export interface Column<Row> {
  readonly title: string;
  /** As the CSV has it. */
  readonly value: (row: Row) => string | number;
  /** As the table shows it; left out: the value, numbers with their thousands apart. */
  readonly show?: (row: Row) => ReactNode;
}

/** 12,345 */
export function grouped(count: number): string {
  return writeNumber(count);
}

/** 0.873 is 87 %; a share that is not quite all, or not quite none, says so. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 100 && share < 1) return '> 99 %';
  if (rounded === 0 && share > 0) return '< 1 %';
  return `${String(rounded)} %`;
}
