import { Fragment, type ReactNode } from 'react';

/** A text with symbols in it, which a narrow column may break at their underscores, or one of small letters at its capitals. */
export function BreakingName({ name }: { readonly name: string }): ReactNode {
  const ends = /^[A-Za-z]+$/.test(name) ? /(?<=[a-z])(?=[A-Z])/ : /(?<=_)/;
  return name.split(ends).map((part, place) => (
    <Fragment key={place}>
      {place > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
