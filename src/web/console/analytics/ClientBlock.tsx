import { AnalyticsClientsDocument, type AnalyticsClientsQuery } from '../../generated/operations.ts';
import { clientWords as words } from '../words/analytics.ts';
import { BarList } from './BarList.tsx';
import { Block } from './Block.tsx';
import { grouped, percent, type Column } from './data/columns.ts';
import type { Scope } from './range.ts';

type Client = NonNullable<AnalyticsClientsQuery['analytics']>['clients'][number];

interface ClientShare extends Pick<Client, 'client' | 'count'> {
  /** Of all questions in the range, 0 to 1. */
  readonly share: number;
}

/** Which frontends send readers. */
export function Clients({ scope, allTables }: { readonly scope: Scope; readonly allTables: boolean }) {
  return (
    <Block
      title={words.title}
      hint={words.hint}
      name="clients"
      document={AnalyticsClientsDocument}
      variables={{ ...scope.variables }}
      rowsOf={({ analytics }) => sharesOf(analytics?.clients ?? [])}
      columns={columns}
      keyOf={({ client }) => client}
      empty={words.empty}
      chart={(rows) => (
        <BarList
          bars={rows.map(({ client, count, share }) => ({
            key: client,
            label: client,
            words: `${grouped(count)} · ${percent(share)}`,
            length: share,
          }))}
        />
      )}
      allTables={allTables}
    />
  );
}

function sharesOf(clients: readonly Client[]): readonly ClientShare[] {
  const all = clients.reduce((sum, { count }) => sum + count, 0);
  return clients.map(({ client, count }) => ({ client, count, share: all === 0 ? 0 : count / all }));
}

const columns: readonly Column<ClientShare>[] = [
  { title: words.client, value: ({ client }) => client },
  { title: words.count, value: ({ count }) => count },
  { title: words.share, value: ({ share }) => share, show: ({ share }) => percent(share) },
];
