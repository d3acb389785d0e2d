import { createContext, useContext } from 'react';
import { wordsIn, type Words } from './words.ts';

/** The words of the page that is rendered; Document.tsx provides them. */
export const WordsContext = createContext<Words>(wordsIn('en'));

/** What the page around says, in its reader's language. */
export function useWords(): Words {
  return useContext(WordsContext);
}
