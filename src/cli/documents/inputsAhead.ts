import type { ReadAhead } from './readAhead.ts';

/** What a thread reads of an input. */
interface Readable {
  readonly markdown: string;
  readonly family: string | null;
}

/** How many documents are read before their turn. */
const mostAhead = 4;

/** Gives the inputs of documents by their places; asking for one has the next ones loaded and read ahead. */
export function inputsAhead<Input extends Readable>(
  inputs: readonly (() => Promise<Input>)[],
  readAhead: ReadAhead | null,
): (index: number) => Promise<Input> {
  const begun = new Map<number, Promise<Input>>();
  const begin = (load: () => Promise<Input>, index: number): Promise<Input> => {
    const known = begun.get(index);
    if (known !== undefined) return known;
    const input = load();
    begun.set(index, input);
    // A failure is reported when it is this document's turn.
    input.then(({ markdown, family }) => readAhead?.begin(markdown, family)).catch(() => undefined);
    return input;
  };
  return (index) => {
    const [load, ...others] = inputs.slice(index, readAhead === null ? index + 1 : index + 1 + mostAhead);
    if (load === undefined) return Promise.reject(new RangeError(`There is no document ${String(index)}.`));
    const input = begin(load, index);
    for (const [place, other] of others.entries()) void begin(other, index + 1 + place);
    begun.delete(index);
    return input;
  };
}
