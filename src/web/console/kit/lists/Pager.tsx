import { Button, Group } from '@mantine/core';
import { listWords as words } from '../../words/lists.ts';
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
  return (
    <Group component="nav" aria-label={words.pages}>
      <Button
        variant="default"
        disabled={!hasPreviousPage || startCursor === null}
        onClick={() => {
          if (startCursor !== null) filters.turn({ before: startCursor });
        }}
      >
        {words.previous}
      </Button>
      <Button
        variant="default"
        disabled={!hasNextPage || endCursor === null}
        onClick={() => {
          if (endCursor !== null) filters.turn({ after: endCursor });
        }}
      >
        {words.next}
      </Button>
    </Group>
  );
}
