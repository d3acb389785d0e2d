type InGerman = (sentence: string) => string | null;

let sentenceInGerman: InGerman = () => null;
let warningInGerman: InGerman = () => null;

/** The server's sentences that have German are many: a console that speaks German loads them before it is drawn, others never. */
export async function loadGermanSentences(): Promise<void> {
  [{ sentenceInGerman }, { warningInGerman }] = await Promise.all([
    import('./sentenceInGerman.ts'),
    import('./warningInGerman.ts'),
  ]);
}

/** A sentence of the server in German; null for one that is not known, or if they are not loaded. */
export function germanSentence(sentence: string): string | null {
  return sentenceInGerman(sentence);
}

/** The same of what the server says of a line of a document. */
export function germanWarning(warning: string): string | null {
  return warningInGerman(warning);
}
