import { Button, Group } from '@mantine/core';
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
  return (
    <Group component="nav" aria-label={words.pages}>
      <Button
        variant="default"
        disabled={!hasPreviousPage}
        onClick={() => {
          filters.set({});
        }}
      >
        {words.newest}
      </Button>
      <Button
        variant="default"
        disabled={!hasNextPage || endCursor === null}
        onClick={() => {
          if (endCursor !== null) filters.turn({ after: endCursor });
        }}
      >
        {words.older}
      </Button>
    </Group>
  );
}
