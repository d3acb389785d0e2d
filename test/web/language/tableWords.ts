/** One text of a table of words. */
export interface TableWord {
  /** "code.escalation" */
  readonly place: string;
  /** The text; of a sentence that takes values in, what it says around them. */
  readonly said: string;
  /** How many values it takes that show in it; null if it is a text as it is. */
  readonly values: number | null;
}

/** Every text of a table, functions called with placeholders. */
export function wordsOf(table: object, within = ''): readonly TableWord[] {
  return Object.entries(table).flatMap(([key, value]: [string, unknown]): readonly TableWord[] => {
    const place = within === '' ? key : `${within}.${key}`;
    if (typeof value === 'string') return [{ place, said: value, values: null }];
    if (typeof value === 'function') return [sentence(place, value as (...values: unknown[]) => unknown)];
    if (typeof value === 'object' && value !== null) return wordsOf(value, place);
    return [];
  });
}

/** Numbers as none writes them otherwise, so that they show in every language. */
function sentence(place: string, say: (...values: unknown[]) => unknown): TableWord {
  const samples = Array.from({ length: say.length }, (_, at) => 200 + at);
  let said: string;
  try {
    said = String(say(...samples));
  } catch {
    // It takes an object or a list; what is in it differs from sentence to sentence.
    return { place, said: '', values: say.length };
  }
  return { place, said: said.replace(/\d+/g, ''), values: say.length };
}
