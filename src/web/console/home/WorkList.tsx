import { Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import {
  AdminHomeAnalyticsDocument,
  AdminHomeProposalsDocument,
  AdminHomeStaleDocument,
  DraftedNodesDocument,
} from '../../generated/operations.ts';
import { AppLink } from '../kit/AppLink.tsx';
import { FailureNotice } from '../kit/data/FailureNotice.tsx';
import { useAsk } from '../kit/data/graphqlClient.ts';
import { Waiting } from '../kit/data/QueryState.tsx';
import { SymbolName } from '../kit/SymbolName.tsx';
import { keptDrafts } from '../session/keptDrafts.ts';
import { useSession } from '../session/session.tsx';
import { homeWords as words } from '../words/home.ts';
import { lastMonth } from './lastMonth.ts';
import { workKinds, workOf, type Work } from './work.ts';
import { useGuidanceLang } from '../kit/guidanceLanguage.tsx';

/** What needs work today, with numbers: what readers miss first. What waits nowhere is named in one line. */
export function WorkList() {
  const session = useSession();
  const mayEdit = session.can('EDIT_GUIDANCE');
  const pause = !session.can('READ_ANALYTICS');
  const range = useMemo(lastMonth, []);
  const drafts = useMemo(() => (mayEdit ? keptDrafts(session.name) : []), [mayEdit, session.name]);
  const analytics = useAsk(AdminHomeAnalyticsDocument, range, { pause });
  const stale = useAsk(AdminHomeStaleDocument, {}, { pause });
  const proposals = useAsk(AdminHomeProposalsDocument, {}, { pause: !mayEdit });
  const ids = useMemo(() => drafts.map(({ id }) => id).slice(0, 50), [drafts]);
  const drafted = useAsk(DraftedNodesDocument, { ids }, { pause: ids.length === 0 });
  const asked = [analytics, stale, proposals, drafted];
  const failed = asked.find(({ failure }) => failure !== null);
  const isWaiting = asked.some(({ waiting, data, failure }) => waiting && data === null && failure === null);
  const work = workOf({
    analytics: analytics.data,
    stale: stale.data,
    proposals: proposals.data,
    drafts,
    drafted: drafted.data,
    mayEdit,
  });
  const idle = workKinds.filter((kind) => !work.some((each) => each.kind === kind) && isSeen(kind, mayEdit));
  return (
    <section className="work" aria-labelledby="work-title" aria-busy={isWaiting}>
      <Title order={2} fz="lg" id="work-title">
        {words.work}
      </Title>
      {failed?.failure != null && (
        <FailureNotice
          failure={failed.failure}
          onRetry={() => {
            for (const { failure, retry } of asked) if (failure !== null) retry();
          }}
        />
      )}
      {isWaiting ? (
        <Waiting />
      ) : (
        <>
          <ol className="bare-list">
            {work.map((each) => (
              <WorkRow key={each.kind} work={each} />
            ))}
          </ol>
          {failed === undefined && idle.length > 0 && (
            <Text c="dimmed" size="sm">
              {work.length === 0 ? words.nothing : words.idle(idle.map((kind) => words.kindsOfWork[kind].idle))}
            </Text>
          )}
        </>
      )}
    </section>
  );
}

/** What only editors are told of is not said to be nothing to others. */
function isSeen(kind: (typeof workKinds)[number], mayEdit: boolean): boolean {
  return mayEdit || (kind !== 'proposals' && kind !== 'conflicts');
}

function WorkRow({ work: { kind, count, isAtLeast, items } }: { readonly work: Work }) {
  const langOf = useGuidanceLang();
  const { title, why, all, to } = words.kindsOfWork[kind];
  return (
    <li className="panel work-row">
      <span className="work-count">{words.count(count, isAtLeast)}</span>
      <div>
        <Title order={3} fz="md">
          {title(count)}
        </Title>
        <Text size="sm" c="dimmed">
          {why}
        </Text>
        <ul className="work-items">
          {items.map(({ key, name, isCode, symbol, language = null, more, to: place }) => (
            <li key={key}>
              <AppLink
                to={place}
                className={isCode ? 'code' : undefined}
                lang={language === null ? undefined : langOf(language)}
              >
                {name}
              </AppLink>{' '}
              <SymbolName name={symbol ?? ''} />
              {more !== '' && (
                <Text component="span" size="sm" c="dimmed">
                  {' '}
                  {more}
                </Text>
              )}
            </li>
          ))}
        </ul>
        {count > items.length && <AppLink to={to}>{all}</AppLink>}
      </div>
    </li>
  );
}
