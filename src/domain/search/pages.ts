/** A list of which a change copies one page; the others are shared with the list before. */
export type Pages<Page> = readonly Page[];

/** Items of one page. */
export const pageSize = 256;

/** The item at a place; `empty` if there is none. */
export function itemAt<Item>(pages: Pages<readonly Item[]>, place: number, empty: Item): Item {
  return pages[place >>> 8]?.[place & 255] ?? empty;
}

/** The list with another item at a place. */
export function withItem<Item>(
  pages: Pages<readonly Item[]>,
  place: number,
  item: Item,
  empty: Item,
): Pages<readonly Item[]> {
  const changed = [...pages];
  while (changed.length <= place >>> 8) changed.push([]);
  const page = [...(changed[place >>> 8] ?? [])];
  while (page.length <= (place & 255)) page.push(empty);
  page[place & 255] = item;
  changed[place >>> 8] = page;
  return changed;
}
