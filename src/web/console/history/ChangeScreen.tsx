import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { OneChangeDocument, type OneChangeQuery } from '../../generated/operations.ts';
import { AppLink } from '../kit/AppLink.tsx';
import { useAsk } from '../kit/data/graphqlClient.ts';
import { Page } from '../kit/Page.tsx';
import { QueryState } from '../kit/data/QueryState.tsx';
import { useSession } from '../session/session.tsx';
import { TimeStamp } from '../kit/TimeStamp.tsx';
import { useFilters } from '../kit/lists/useFilters.ts';
import { changeWords as words, historyWords, revertWords } from '../words/history.ts';
import { redactWords } from '../words/redaction.ts';
import { shellWords } from '../words/shell.ts';
import { RevertDialog } from './RevertDialog.tsx';
import { RevisionList } from './RevisionList.tsx';

type Change = OneChangeQuery['changes']['nodes'][number];

const pageSize = 20;
const crumbs = [{ words: shellWords.places.history, to: '/history' }];

/** One change: who, when, why, and what it did to each node. */
export function ChangeScreen({ version }: { readonly version: number }) {
  const filters = useFilters();
  const page = Math.max(1, Math.trunc(Number(filters.get('page'))) || 1);
  const isVersion = Number.isInteger(version) && version > 0;
  const asked = useAsk(
    OneChangeDocument,
    { since: isVersion ? version - 1 : 0, first: pageSize, skip: (page - 1) * pageSize },
    { pause: !isVersion },
  );
  const notThere = (
    <Page title={words.none} crumbs={crumbs}>
      <Text>{words.noneHow}</Text>
    </Page>
  );
  if (!isVersion) return notThere;
  return (
    <QueryState asked={asked} isEmpty={({ changes }) => changes.nodes[0]?.version !== version} empty={notThere}>
      {({ changes: { nodes } }) => nodes[0] !== undefined && <OneChange change={nodes[0]} page={page} onTurn={turn} />}
    </QueryState>
  );

  function turn(to: number) {
    filters.set({ page: to === 1 ? '' : String(to) });
  }
}

interface Props {
  readonly change: Change;
  readonly page: number;
  readonly onTurn: (page: number) => void;
}

function OneChange({ change, page, onTurn }: Props) {
  const { version, kind, at, actor, reason, touched, revisions, redactions, isUndone } = change;
  const mayRevert = useSession().can('EDIT_GUIDANCE') && kind !== 'REDACTION' && !isUndone;
  const [reverting, setReverting] = useState(false);
  const from = (page - 1) * pageSize;
  return (
    <Page
      title={historyWords.version(version)}
      crumbs={crumbs}
      actions={
        mayRevert && (
          <Button
            variant="default"
            onClick={() => {
              setReverting(true);
            }}
          >
            {revertWords.revert}
          </Button>
        )
      }
    >
      <Stack gap={4}>
        <Group gap="xs">
          <Badge>{historyWords.kinds[kind]}</Badge>
          <Text>
            <TimeStamp at={at} />, {historyWords.by(actor)}
          </Text>
        </Group>
        <Text className="prose" c={reason === null ? 'dimmed' : 'var(--mantine-color-text)'}>
          {reason ?? historyWords.noReason}
        </Text>
        {isUndone && (
          <Text className="notice" role="status">
            {revertWords.undone}
          </Text>
        )}
        {redactions.map((redaction) => (
          <Text key={redaction.version} className="notice" data-tone="wait">
            <Badge>{historyWords.kinds.REDACTION}</Badge> {redactWords.redactedBy(redaction.version)}{' '}
            <AppLink to={`/history/change/${String(redaction.version)}`}>
              {historyWords.version(redaction.version)}
            </AppLink>{' '}
            {redactWords.why(redaction.actor, redaction.reason ?? historyWords.noReason)}
          </Text>
        ))}
      </Stack>
      <Title order={2} fz="lg">
        {words.did} ({historyWords.touched(touched)})
      </Title>
      {revisions.length === 0 ? <Text>{words.hidden}</Text> : <RevisionList version={version} revisions={revisions} />}
      {touched > pageSize && (
        <Group component="nav" aria-label={historyWords.pages}>
          <Button
            variant="default"
            disabled={page === 1}
            onClick={() => {
              onTurn(page - 1);
            }}
          >
            {words.previous}
          </Button>
          <Text>{words.page(from + 1, from + revisions.length, touched)}</Text>
          <Button
            variant="default"
            disabled={from + pageSize >= touched}
            onClick={() => {
              onTurn(page + 1);
            }}
          >
            {words.next}
          </Button>
        </Group>
      )}
      {reverting && (
        <RevertDialog
          version={version}
          onClose={() => {
            setReverting(false);
          }}
        />
      )}
    </Page>
  );
}
