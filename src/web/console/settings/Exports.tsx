import { Anchor, Group, Text } from '@mantine/core';
import type { SettingsOverviewQuery } from '../../generated/operations.ts';
import type { Asked } from '../kit/data/graphqlClient.ts';
import { QueryState } from '../kit/data/QueryState.tsx';
import { settingsWords as words } from '../words/settings.ts';
import { serverPath } from '../../serverPath.ts';
import { ExportButtons } from './ExportButtons.tsx';
import { Panel } from './Panel.tsx';
import { useGuidanceLang } from '../kit/guidanceLanguage.tsx';

/** Downloads of each guide. */
export function Exports({ overview }: { readonly overview: Asked<SettingsOverviewQuery> }) {
  const langOf = useGuidanceLang();
  return (
    <Panel title={words.exports} hint={words.exportsHint}>
      <QueryState asked={overview} isEmpty={({ guides }) => guides.length === 0} empty={<Text>{words.noGuides}</Text>}>
        {({ guides }) => (
          <ul className="bare-list">
            {guides.map(({ slug, title }) => (
              <li key={slug}>
                <Text mb={4} lang={langOf()}>
                  {title}
                </Text>
                <Group gap="xs">
                  <ExportButtons slug={slug} title={title} />
                </Group>
              </li>
            ))}
          </ul>
        )}
      </QueryState>
      <Anchor href={serverPath('/schema.graphql')}>{words.schema}</Anchor>
    </Panel>
  );
}
