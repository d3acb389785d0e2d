import type { PageRequest } from './pageRequest.ts';
import type { Words } from './words/words.ts';

/** A request, with the words of the language that its reader is answered in. */
export interface ReaderRequest extends PageRequest {
  readonly words: Words;
  /** True if the address chose the language: `?lang=de`. */
  readonly isChosen: boolean;
}
