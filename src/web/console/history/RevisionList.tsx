import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import {
  MitigationTextsDocument,
  type MitigationTextsQuery,
  type RevisionPartsFragment,
} from '../../generated/operations.ts';
import { AppLink } from '../kit/AppLink.tsx';
import { useAsk } from '../kit/data/graphqlClient.ts';
import { WordDiff } from '../kit/WordDiff.tsx';
import { changeWords as words, historyWords } from '../words/history.ts';
import { fieldName, fieldText, namedIds } from './fieldText.ts';
import { nameThen } from './nodeName.ts';
import { useGuidanceLang } from '../kit/guidanceLanguage.tsx';

interface Props {
  /** Of the change. */
  readonly version: number;
  readonly revisions: readonly RevisionPartsFragment[];
}

/** How many texts are asked for at once. */
const mostTexts = 100;
const oneLine = new Set(['code', 'symbol', 'ordinal', 'status', 'slug', 'sourceDigest', 'license']);

/** What a change did to each node, field by field, with the words that differ marked. */
export function RevisionList({ version, revisions }: Props) {
  const langOf = useGuidanceLang();
  const texts = useTexts(version, revisions);
  return (
    <ol className="bare-list">
      {revisions.map((revision) => (
        <li key={revision.nodeId} className="panel">
          <Group gap="xs">
            <Title order={3} fz="md">
              {historyWords.types[revision.nodeType] ?? revision.nodeType}{' '}
              <span lang={langOf()}>{nameThen(revision)}</span>
            </Title>
            <Badge>{historyWords.actions[revision.action]}</Badge>
            <AppLink
              to={`/history/${revision.nodeId}`}
              fz="sm"
              aria-label={`${words.allVersions}: ${nameThen(revision)}`}
            >
              {words.allVersions}
            </AppLink>
          </Group>
          <Stack gap="xs" mt="xs">
            {revision.diff.length === 0 && <Text c="dimmed">{words.noFields}</Text>}
            {revision.diff.map(({ field, before, after, beforeCode, afterCode }) => (
              <div key={field}>
                <Text size="sm" fw={600}>
                  {fieldName(field)}
                </Text>
                <div className={oneLine.has(field) ? 'mono' : 'lines prose'}>
                  <WordDiff
                    isGuidance={!oneLine.has(field)}
                    before={beforeCode?.hex ?? fieldText(field, before, texts)}
                    after={afterCode?.hex ?? fieldText(field, after, texts)}
                  />
                </div>
              </div>
            ))}
          </Stack>
        </li>
      ))}
    </ol>
  );
}

/** What the mitigations said and the guides were called that the revisions name: after the change, and of those that it deleted before it. */
function useTexts(version: number, revisions: readonly RevisionPartsFragment[]): ReadonlyMap<string, string> {
  const ids = useMemo(() => {
    const named = revisions.flatMap(({ diff }) =>
      diff.flatMap(({ field, before, after }) => [...namedIds(field, before), ...namedIds(field, after)]),
    );
    return [...new Set(named)].slice(0, mostTexts);
  }, [revisions]);
  const { data } = useAsk(
    MitigationTextsDocument,
    { before: version - 1, after: version, ids },
    { pause: ids.length === 0 },
  );
  return useMemo(() => new Map([...textsOf(data?.before), ...textsOf(data?.after)]), [data]);
}

function textsOf(catalog: MitigationTextsQuery['before'] | undefined): [string, string][] {
  return (catalog?.nodes ?? []).flatMap((node): [string, string][] =>
    node?.__typename === 'Mitigation'
      ? [[node.id, node.text]]
      : node?.__typename === 'Guide'
        ? [[node.id, node.title]]
        : [],
  );
}
