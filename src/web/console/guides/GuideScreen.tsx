import { Anchor, Badge, Group, Tabs, Text } from '@mantine/core';
import { useLocation, useParams } from 'wouter';
import { GuideToEditDocument } from '../../generated/operations.ts';
import { useAsk } from '../kit/data/graphqlClient.ts';
import { Page } from '../kit/Page.tsx';
import { QueryState } from '../kit/data/QueryState.tsx';
import { TimeStamp } from '../kit/TimeStamp.tsx';
import { useFilters } from '../kit/lists/useFilters.ts';
import { guideWords as words } from '../words/guides.ts';
import { reviewWords } from '../words/review.ts';
import { shellWords } from '../words/shell.ts';
import { serverPath } from '../../serverPath.ts';
import type { Guide } from './guideFields.ts';
import { GuideDocuments } from './GuideDocuments.tsx';
import { GuideEditor } from './GuideEditor.tsx';
import { GuideEntries } from './GuideEntries.tsx';
import { GuidanceIn, useGuidanceLang } from '../kit/guidanceLanguage.tsx';
import { GuideHistoryDocument } from '../../generated/operations.ts';
import { HistoryList } from '../editing/HistoryList.tsx';

const crumbs = [{ words: shellWords.places.guides, to: '/guides' }];
const parts = ['entries', 'guide', 'document', 'history'] as const;

/** One guide and everything in it: its entries, what it says of itself, its document, its history. */
export function GuideScreen() {
  const { slug = '' } = useParams();
  const asked = useAsk(GuideToEditDocument, { slug });
  return (
    <QueryState
      asked={asked}
      isEmpty={({ guide }) => guide === null}
      empty={
        <Page title={words.gone} crumbs={crumbs}>
          <Text>{words.goneHow}</Text>
        </Page>
      }
    >
      {({ guide }) =>
        guide !== null && (
          <GuidanceIn language={guide.language}>
            <GuideParts guide={guide} onChanged={asked.retry} />
          </GuidanceIn>
        )
      }
    </QueryState>
  );
}

function GuideParts({ guide, onChanged }: { readonly guide: Guide; readonly onChanged: () => void }) {
  const filters = useFilters();
  const [, go] = useLocation();
  const part = parts.find((each) => each === filters.get('part')) ?? 'entries';
  return (
    <Page title={guide.title} titleLang={useGuidanceLang()()} crumbs={crumbs}>
      <Group gap="md">
        <Text className="mono" size="sm">
          {guide.slug}
        </Text>
        <Text size="sm">
          {words.columns.changed} <TimeStamp at={guide.updatedAt} />
        </Text>
        {guide.needsSecondEditor === true && <Badge>{reviewWords.fourEyesGuide}</Badge>}
        {guide.isArchived ? (
          <Text size="sm">{words.isArchived}</Text>
        ) : (
          <Anchor size="sm" href={serverPath(`/guides/${guide.slug}`)}>
            {words.readers}
          </Anchor>
        )}
      </Group>
      <Tabs
        value={part}
        onChange={(next) => {
          go(`/guides/${guide.slug}${next === 'entries' ? '' : `?part=${next ?? ''}`}`);
        }}
      >
        <Tabs.List mb="md" aria-label={words.parts.label}>
          {parts.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {each === 'entries' ? words.entries(guide.entries.totalCount) : words.parts[each]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="entries">{part === 'entries' && <GuideEntries guide={guide} />}</Tabs.Panel>
        <Tabs.Panel value="guide">{part === 'guide' && <GuideEditor guide={guide} onChanged={onChanged} />}</Tabs.Panel>
        <Tabs.Panel value="document">
          {part === 'document' && <GuideDocuments guide={guide} onArchived={onChanged} />}
        </Tabs.Panel>
        <Tabs.Panel value="history">{part === 'history' && <GuideHistory id={guide.id} />}</Tabs.Panel>
      </Tabs>
    </Page>
  );
}

/** What was done to a guide last, and the way to all of it. */
function GuideHistory({ id }: { readonly id: string }) {
  const asked = useAsk(GuideHistoryDocument, { id });
  return (
    <QueryState asked={asked}>
      {({ history }) => history !== null && <HistoryList id={id} revisions={history.nodes} />}
    </QueryState>
  );
}
