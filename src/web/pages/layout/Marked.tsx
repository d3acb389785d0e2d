import { Fragment, type ReactNode } from 'react';
import { langOf } from '../words/langOf.ts';
import { useWords } from '../words/useWords.ts';

interface MarkedProps {
  /** The sentence around a name. */
  readonly sentence: (name: string) => string;
  readonly name: string;
  /** That the name is in, as a tag of BCP 47. */
  readonly language: string;
}

/** A sentence with a name in another language in it, which is marked as such. */
export function Marked({ sentence, name, language }: MarkedProps): ReactNode {
  const lang = langOf(language, useWords());
  if (lang === undefined) return sentence(name);
  return sentence(placeholder)
    .split(placeholder)
    .map((part, at) => (
      <Fragment key={at}>
        {at > 0 && <span lang={lang}>{name}</span>}
        {part}
      </Fragment>
    ));
}

/** No text holds it: a character for private use. */
const placeholder = '\uE000';
