import {
  AnalyticsTopSearchesDocument,
  AnalyticsVainSearchesDocument,
  type SearchToldFragment,
} from '../../generated/operations.ts';
import { AppLink } from '../kit/AppLink.tsx';
import { searchWords as words } from '../words/analytics.ts';
import { Block } from './Block.tsx';
import type { Column } from './data/columns.ts';
import type { Scope } from './range.ts';

interface Props {
  readonly scope: Scope;
}

/** What readers looked for and did not find, and what it would find by now. */
export function SearchesWithoutResults({ scope }: Props) {
  return (
    <Block
      title={words.vain.title}
      hint={words.hint}
      name="searches-without-result"
      document={AnalyticsVainSearchesDocument}
      variables={{ ...scope.variables }}
      rowsOf={({ analytics }) => analytics?.searchesWithoutResult ?? []}
      columns={columns}
      keyOf={keyOf}
      empty={emptyOf(scope, words.vain.empty)}
    />
  );
}

export function TopSearches({ scope }: Props) {
  return (
    <Block
      title={words.top.title}
      hint={words.hint}
      name="top-searches"
      document={AnalyticsTopSearchesDocument}
      variables={{ ...scope.variables }}
      rowsOf={({ analytics }) => analytics?.topSearches ?? []}
      columns={columns}
      keyOf={keyOf}
      empty={emptyOf(scope, words.top.empty)}
    />
  );
}

const keyOf = ({ query }: SearchToldFragment) => query;

function emptyOf({ variables }: Scope, empty: string): string {
  return variables.guide === null ? empty : words.notWithGuide;
}

const columns: readonly Column<SearchToldFragment>[] = [
  { title: words.text, value: ({ query }) => query },
  { title: words.count, value: ({ count }) => count },
  {
    title: words.today,
    value: ({ resultsToday }) => resultsToday,
    show: ({ query, resultsToday }) =>
      resultsToday === 0 ? (
        words.nothingToday
      ) : (
        <AppLink to={`/entries?text=${encodeURIComponent(query)}`}>{words.entriesToday(resultsToday)}</AppLink>
      ),
  },
];
