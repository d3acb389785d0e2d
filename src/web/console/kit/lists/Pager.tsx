import { listWords as words } from '../../words/lists.ts';
import { TurnButtons } from './TurnButtons.tsx';
import type { Filters } from './useFilters.ts';

interface Props {
  readonly filters: Filters;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** To the page before and the page after, by cursors in the address; nothing if the list has one page. */
export function Pager({ filters, pageInfo }: Props) {
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo;
  if (!hasNextPage && !hasPreviousPage) return null;
  const before = hasPreviousPage ? startCursor : null;
  const after = hasNextPage ? endCursor : null;
  return (
    <TurnButtons
      label={words.pages}
      back={{
        title: words.previous,
        go:
          before === null
            ? null
            : () => {
                filters.turn({ before });
              },
      }}
      on={{
        title: words.next,
        go:
          after === null
            ? null
            : () => {
                filters.turn({ after });
              },
      }}
    />
  );
}
