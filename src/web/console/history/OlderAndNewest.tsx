import { TurnButtons } from '../kit/lists/TurnButtons.tsx';
import type { Filters } from '../kit/lists/useFilters.ts';
import { historyWords as words } from '../words/history.ts';

interface Props {
  readonly filters: Filters;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly endCursor: string | null;
  };
}

/** The log goes one way only: to what is older, and back to the newest. */
export function OlderAndNewest({ filters, pageInfo: { hasNextPage, hasPreviousPage, endCursor } }: Props) {
  if (!hasNextPage && !hasPreviousPage) return null;
  const after = hasNextPage ? endCursor : null;
  return (
    <TurnButtons
      label={words.pages}
      back={{
        title: words.newest,
        go: hasPreviousPage
          ? () => {
              filters.set({});
            }
          : null,
      }}
      on={{
        title: words.older,
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
