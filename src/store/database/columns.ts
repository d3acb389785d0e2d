/** Columns of an answer: numbers as Float64Array, texts as they are; an answer without rows has empty arrays of texts. */
export type Column = Float64Array | readonly string[];

/** Runs a query that may take long, without delaying anything else, and resolves to its columns. */
export type Ask = (sql: string, ...args: (string | number)[]) => Promise<readonly Column[]>;
