import { Button, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import { NodeHistoryDocument, type NodeHistoryQuery } from '../../generated/operations.ts';
import { useAsk } from '../kit/data/graphqlClient.ts';
import { Page } from '../kit/Page.tsx';
import { QueryState } from '../kit/data/QueryState.tsx';
import { useFilters } from '../kit/lists/useFilters.ts';
import { compareWords as words, historyWords } from '../words/history.ts';
import { shellWords } from '../words/shell.ts';
import { AsOf } from './AsOf.tsx';
import { Comparison } from './Comparison.tsx';
import { editorOf, nodeName } from './nodeName.ts';
import { OlderAndNewest } from './OlderAndNewest.tsx';
import { VersionTable } from './VersionTable.tsx';
import { useVersionPair } from './useVersionPair.ts';
import { GuidanceIn } from '../kit/guidanceLanguage.tsx';

const pageSize = 50;
const crumbs = [{ words: shellWords.places.history, to: '/history' }];

/** The versions of one node: any two of them compared, and the way back to one. */
export function NodeHistoryScreen({ id }: { readonly id: string }) {
  const filters = useFilters();
  const after = filters.get('after');
  const asked = useAsk(NodeHistoryDocument, { id, first: pageSize, after: after === '' ? null : after });
  return (
    <QueryState
      asked={asked}
      isEmpty={({ history }) => history === null}
      empty={
        <Page title={words.none} crumbs={crumbs}>
          <Text>{words.noneHow}</Text>
        </Page>
      }
    >
      {({ node, history }) =>
        history !== null && (
          <GuidanceIn language={languageOf(node)}>
            <NodeHistory id={id} node={node} history={history} />
          </GuidanceIn>
        )
      }
    </QueryState>
  );
}

/** The language of what a node says; null if that is not known. */
function languageOf(node: NodeHistoryQuery['node']): string | null {
  if (node === null || node.__typename === 'Synonyms' || node.__typename === 'Step') return null;
  return node.__typename === 'Entry' ? node.guide.language : node.language;
}

interface Props {
  readonly id: string;
  readonly node: NodeHistoryQuery['node'];
  readonly history: NonNullable<NodeHistoryQuery['history']>;
}

function NodeHistory({ id, node, history }: Props) {
  const filters = useFilters();
  const pair = useVersionPair(history.nodes.map(({ change }) => change.version));
  const nodeType = history.nodes[0]?.nodeType ?? '';
  const type = historyWords.types[nodeType] ?? nodeType;
  return (
    <Page
      title={node === null ? words.deletedTitle(type.toLowerCase()) : words.title(nodeName(node, nodeType))}
      crumbs={crumbs}
      actions={
        node !== null && (
          <Button component={Link} href={editorOf(node)} variant="default">
            {words.openNode[node.__typename === 'Step' ? 'Entry' : node.__typename]}
          </Button>
        )
      }
    >
      {node === null && (
        <div className="notice" data-tone="wait">
          {words.deleted}
        </div>
      )}
      {history.totalCount === 1 && <Text>{words.onlyOne}</Text>}
      <section aria-labelledby="versions-title">
        <Title order={2} fz="lg" id="versions-title" mb="xs">
          {shellWords.places.history}
        </Title>
        <VersionTable revisions={history.nodes} pair={pair} />
        <OlderAndNewest filters={filters} pageInfo={history.pageInfo} />
      </section>
      {pair.older !== null && pair.newer !== null && (
        <Comparison id={id} current={node} older={pair.older} newer={pair.newer} />
      )}
      <AsOf id={id} />
    </Page>
  );
}
