import { Badge, Group, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { ProposalTextsDocument, type PlannedPartsFragment } from '../../generated/operations.ts';
import { fieldName, fieldText, namedIds } from '../history/fieldText.ts';
import { nameThen } from '../history/nodeName.ts';
import { useAsk } from '../kit/data/graphqlClient.ts';
import { WordDiff } from '../kit/WordDiff.tsx';
import { historyWords } from '../words/history.ts';
import { reviewWords as words } from '../words/review.ts';

/** How many texts are asked for at once. */
const mostTexts = 100;

/** What an edit does to each node on the catalogue as it stands, or why it does not fit. */
export function PlannedChanges({ planned }: { readonly planned: PlannedPartsFragment }) {
  const { fits, problems, impact, revisions } = planned;
  const texts = usePlannedTexts(revisions);
  return (
    <Stack gap="xs">
      {fits && <Text role="status">{words.fits(impact.entries)}</Text>}
      {problems.map(({ message }) => (
        <Text key={message} role="alert">
          {message}
        </Text>
      ))}
      {revisions.map((revision) => (
        <div key={revision.nodeId} className="panel">
          <Group gap="xs">
            <Text fw={600}>
              {historyWords.types[revision.nodeType] ?? revision.nodeType} {nameThen(revision)}
            </Text>
            <Badge>{historyWords.actions[revision.action]}</Badge>
          </Group>
          {revision.diff.map(({ field, before, after }) => (
            <div key={field}>
              <Text size="sm" fw={600}>
                {fieldName(field)}
              </Text>
              <div className="lines prose">
                <WordDiff before={fieldText(field, before, texts)} after={fieldText(field, after, texts)} />
              </div>
            </div>
          ))}
        </div>
      ))}
    </Stack>
  );
}

/** What the mitigations and guides are called that the revisions name: those that stand, and those that the edit would make or change. */
function usePlannedTexts(revisions: PlannedPartsFragment['revisions']): ReadonlyMap<string, string> {
  const named = useMemo(
    () =>
      revisions.flatMap(({ diff }) =>
        diff.flatMap(({ field, before, after }) => [...namedIds(field, before), ...namedIds(field, after)]),
      ),
    [revisions],
  );
  const standing = useMitigationTexts(named);
  return useMemo(() => {
    const planned = revisions.flatMap(({ nodeId, diff }): [string, string][] => {
      const text = diff.find(({ field }) => field === 'text')?.after ?? null;
      return text === null ? [] : [[nodeId, text]];
    });
    return new Map([...standing, ...planned]);
  }, [revisions, standing]);
}

/** What mitigations say now and what guides are called, by id. */
export function useMitigationTexts(named: readonly string[]): ReadonlyMap<string, string> {
  const ids = useMemo(() => [...new Set(named)].sort().slice(0, mostTexts), [named]);
  const { data } = useAsk(ProposalTextsDocument, { ids }, { pause: ids.length === 0 });
  return useMemo(
    () =>
      new Map(
        (data?.nodes ?? []).flatMap((node): [string, string][] =>
          node?.__typename === 'Mitigation'
            ? [[node.id, node.text]]
            : node?.__typename === 'Guide'
              ? [[node.id, node.title]]
              : [],
        ),
      ),
    [data],
  );
}
