let sentenceInGerman: (sentence: string) => string | null = () => null;

/** The server's sentences that have German are many: a console that speaks German loads them before it is drawn, others never. */
export async function loadGermanSentences(): Promise<void> {
  ({ sentenceInGerman } = await import('./sentenceInGerman.ts'));
}

/** A sentence of the server in German; null for one that is not known, or if they are not loaded. */
export function germanSentence(sentence: string): string | null {
  return sentenceInGerman(sentence);
}
