/** Rows in the order that an address names, such as "count DESC"; as they came where it names no column. Equal rows stay as they are. */
export function sortRows<Row>(
  rows: readonly Row[],
  order: string,
  columns: Readonly<Record<string, (row: Row) => string | number>>,
): readonly Row[] {
  const [by = '', direction = ''] = order.split(' ');
  const valueOf = Object.hasOwn(columns, by) ? columns[by] : undefined;
  if (valueOf === undefined) return rows;
  const turned = direction === 'DESC' ? -1 : 1;
  return rows.toSorted((one, other) => turned * compare(valueOf(one), valueOf(other)));
}

function compare(one: string | number, other: string | number): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one).localeCompare(String(other));
}
