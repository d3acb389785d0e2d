/** Gives the text of a file in src/domain/codes/data by its name: "hresult.tsv". Throws if there is none. */
export type ReadTable = (file: string) => string;

/**
 * Tells the rules of codes where their tables are read from. The tables are files, and this room knows no file system:
 * each program that uses it says once, when it starts, how to read them. They are read when first asked for.
 */
export function provideTables(read: ReadTable): void {
  source = read;
}

/** The text of a table. Throws if the program has not called provideTables. */
export function tableText(file: string): string {
  if (source === null)
    throw new Error(`No one has said how to read ${file}: call provideTables when the program starts.`);
  return source(file);
}

/** The rows of a table, cut into their fields: for a table that is read as a whole. */
export function tableRows(file: string): string[][] {
  return tableText(file)
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
}

let source: ReadTable | null = null;
