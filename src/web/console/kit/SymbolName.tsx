import { Fragment } from 'react';

/** A symbol such as NTE_BAD_DATA, which may break into lines behind its underscores. */
export function SymbolName({ name }: { readonly name: string }) {
  return (
    <span className="symbol-name">
      {name.split('_').map((part, place) => (
        <Fragment key={place}>
          {place > 0 && (
            <>
              _<wbr />
            </>
          )}
          {part}
        </Fragment>
      ))}
    </span>
  );
}
