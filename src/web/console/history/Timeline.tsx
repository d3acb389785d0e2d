import { Badge, Button, Group, List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { ChangeListDocument, type ChangeKind, type ChangeListQuery } from '../../generated/operations.ts';
import { AppLink } from '../kit/AppLink.tsx';
import { FilterChoice } from '../kit/lists/FilterChoice.tsx';
import { useAsk } from '../kit/data/graphqlClient.ts';
import { Page } from '../kit/Page.tsx';
import { QueryState } from '../kit/data/QueryState.tsx';
import { useSession } from '../session/session.tsx';
import { TimeStamp } from '../kit/TimeStamp.tsx';
import { useFilters } from '../kit/lists/useFilters.ts';
import { historyWords as words } from '../words/history.ts';
import { shellWords } from '../words/shell.ts';
import { redactWords } from '../words/redaction.ts';
import { nameThen } from './nodeName.ts';
import { OlderAndNewest } from './OlderAndNewest.tsx';
import { RedactDialog } from './RedactDialog.tsx';
import { useGuidanceLang } from '../kit/guidanceLanguage.tsx';

type ListedChange = ChangeListQuery['changes']['nodes'][number];

const pageSize = 20;
const kinds = ['EDIT', 'IMPORT', 'REVERT', 'REDACTION', 'SEED'] as const satisfies readonly ChangeKind[];

/** Every change that was ever committed, newest first: who, when, why. */
export function Timeline() {
  const filters = useFilters();
  const session = useSession();
  const maySeeNames = session.can('SEE_ACTORS');
  const mayRedact = session.can('REDACT_TEXTS');
  const [redacting, setRedacting] = useState(false);
  const kind = kinds.find((each) => each === filters.get('kind')) ?? null;
  const after = filters.get('after');
  const asked = useAsk(ChangeListDocument, { first: pageSize, after: after === '' ? null : after, kind });
  return (
    <Page title={shellWords.places.history}>
      <Group align="end" justify="space-between">
        <FilterChoice
          filters={filters}
          name="kind"
          label={words.kind}
          choices={kinds.map((value) => ({ value, label: words.kinds[value] }))}
        />
        {mayRedact && (
          <Button
            variant="default"
            onClick={() => {
              setRedacting(true);
            }}
          >
            {redactWords.redact}
          </Button>
        )}
      </Group>
      {redacting && (
        <RedactDialog
          onClose={() => {
            setRedacting(false);
          }}
        />
      )}
      {!maySeeNames && <Text size="sm">{words.hiddenName}</Text>}
      <QueryState asked={asked}>
        {({ changes }) => (
          <Stack>
            <Text role="status">{changes.totalCount === 0 ? words.none : words.count(changes.totalCount)}</Text>
            <ol className="bare-list">
              {changes.nodes.map((change) => (
                <ChangeLine key={change.version} change={change} />
              ))}
            </ol>
            <OlderAndNewest filters={filters} pageInfo={changes.pageInfo} />
          </Stack>
        )}
      </QueryState>
    </Page>
  );
}

function ChangeLine({
  change: { version, kind, at, actor, reason, touched, revisions },
}: {
  readonly change: ListedChange;
}) {
  const langOf = useGuidanceLang();
  return (
    <li className="panel">
      <Group gap="xs" align="baseline">
        <AppLink to={`/history/change/${String(version)}`} fw={600}>
          {words.version(version)}
        </AppLink>
        <Badge>{words.kinds[kind]}</Badge>
        <Text size="sm" c="dimmed">
          <TimeStamp at={at} />, {words.by(actor)}
        </Text>
      </Group>
      {reason !== null && <Text className="prose">{reason}</Text>}
      <List size="sm" mt={4}>
        {revisions.map((revision) => (
          <List.Item key={revision.nodeId}>
            {words.types[revision.nodeType] ?? revision.nodeType}{' '}
            <AppLink to={`/history/${revision.nodeId}`} lang={langOf()}>
              {nameThen(revision)}
            </AppLink>{' '}
            {words.actions[revision.action]}
          </List.Item>
        ))}
        {touched > revisions.length && <List.Item>{words.more(touched - revisions.length)}</List.Item>}
      </List>
    </li>
  );
}
