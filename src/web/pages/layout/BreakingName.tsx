import { Fragment, type ReactNode } from 'react';

/** A symbol, which a narrow column may break at its underscores and nowhere else. */
export function BreakingName({ name }: { readonly name: string }): ReactNode {
  return name.split(/(?<=_)/).map((part, place) => (
    <Fragment key={place}>
      {place > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
