/**
 * The keys of a table that stands in the source. The compiler does not say so itself, since a value may have more keys than its type:
 * only for constants, never for what came from elsewhere.
 */
export function keysOf<Table extends object>(table: Table): readonly (keyof Table)[] {
  return Object.keys(table) as (keyof Table)[];
}
