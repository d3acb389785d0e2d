export type SideName = 'base' | 'theirs' | 'ours';

/** The fields in which theirs and ours differ, by who changed them since base. */
export interface Differences<Field> {
  readonly incoming: readonly Field[];
  readonly local: readonly Field[];
  /** Changed by both, differently; or there is no base to tell. */
  readonly contested: readonly Field[];
}

/** What a choice makes of them: whether there is a conflict, and the fields that theirs is taken for. */
export interface Settled<Field> {
  readonly action: 'UNCHANGED' | 'UPDATE' | 'KEEP_LOCAL' | 'CONFLICT';
  readonly taken: readonly Field[];
}

export type Side = 'KEEP_OURS' | 'TAKE_THEIRS';

export interface Choice {
  /** Which side wins a conflict. */
  readonly take: Side;
  /** True if someone chose it for this very row: then it holds without a conflict, too. */
  readonly forThisRow: boolean;
}

/** Sorts fields by who changed them. `same` says whether a field is the same on two sides. */
export function compareSides<Field>(
  fields: readonly Field[],
  hasBase: boolean,
  same: (field: Field, one: SideName, other: SideName) => boolean,
): Differences<Field> {
  const different = fields.filter((field) => !same(field, 'theirs', 'ours'));
  const incoming = different.filter((field) => hasBase && same(field, 'base', 'ours'));
  const local = different.filter((field) => hasBase && same(field, 'base', 'theirs'));
  const contested = different.filter((field) => !incoming.includes(field) && !local.includes(field));
  return { incoming, local, contested };
}

/** A choice for this very row decides every field where no conflict asks for it; else what only they changed comes in. */
export function settle<Field>(
  { incoming, local, contested }: Differences<Field>,
  { take, forThisRow }: Choice,
): Settled<Field> {
  if (contested.length > 0) {
    return { action: 'CONFLICT', taken: take === 'TAKE_THEIRS' ? [...incoming, ...contested] : incoming };
  }
  if (incoming.length + local.length === 0) return { action: 'UNCHANGED', taken: [] };
  const taken = forThisRow ? (take === 'TAKE_THEIRS' ? [...incoming, ...local] : []) : incoming;
  return { action: taken.length === 0 ? 'KEEP_LOCAL' : 'UPDATE', taken };
}
