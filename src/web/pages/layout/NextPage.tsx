import type { ReactNode } from 'react';
import { useWords } from '../words/useWords.ts';

interface NextPageProps {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly path: string;
  /** What else the address says. */
  readonly search: URLSearchParams;
}

/** The way on in a list, and back to its start. */
export function NextPage({ pageInfo, path, search }: NextPageProps): ReactNode {
  const words = useWords();
  const first = new URLSearchParams(search);
  first.delete('after');
  const next = new URLSearchParams(search);
  if (pageInfo.endCursor !== null) next.set('after', pageInfo.endCursor);
  if (!pageInfo.hasNextPage && !search.has('after')) return null;
  return (
    <p className="pages">
      {search.has('after') && <a href={withSearch(path, first)}>{words.start}</a>}
      {pageInfo.hasNextPage && (
        <a rel="next" href={withSearch(path, next)}>
          {words.more}
        </a>
      )}
    </p>
  );
}

function withSearch(path: string, search: URLSearchParams): string {
  return search.size === 0 ? path : `${path}?${search.toString()}`;
}
