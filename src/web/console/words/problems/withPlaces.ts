/** What the forms call the places of an edit. */
export interface PlaceNames {
  readonly fields: Readonly<Record<string, string>>;
  /** Of a list: the whole, and one of its items, which is numbered. */
  readonly lists: Readonly<Record<string, readonly [whole: string, item: string]>>;
  /** Parts of an item that have a field of their own. */
  readonly parts: Readonly<Record<string, (of: string) => string>>;
}

/** A sentence of the server with its places by the names of the forms: "input.causes.1 is empty" is "Cause 2 is empty". */
export function withPlaces(message: string, names: PlaceNames): string {
  return message.replace(/\binput((?:\.[A-Za-z0-9]+)+)/g, (whole, path: string) => placeName(path, names) ?? whole);
}

/** The name of the place that ".causes.1" leads to; null if the forms have none. */
function placeName(path: string, { fields, lists, parts }: PlaceNames): string | null {
  const [, field = '', index, part] = path.split('.');
  const list = lists[field];
  if (index === undefined) return list?.[0] ?? fields[field] ?? null;
  if (list === undefined || !/^\d+$/.test(index)) return null;
  const item = `${list[1]} ${String(Number(index) + 1)}`;
  return part === undefined ? item : (parts[part]?.(item) ?? item);
}
