import { GuideHistoryDocument } from '../../generated/operations.ts';
import { HistoryList } from '../editing/HistoryList.tsx';
import { useAsk } from '../kit/data/graphqlClient.ts';
import { QueryState } from '../kit/data/QueryState.tsx';

/** What was done to a guide last, and the way to all of it. */
export function GuideHistory({ id }: { readonly id: string }) {
  const asked = useAsk(GuideHistoryDocument, { id });
  return (
    <QueryState asked={asked}>
      {({ history }) => history !== null && <HistoryList id={id} revisions={history.nodes} />}
    </QueryState>
  );
}
