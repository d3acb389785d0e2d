import { Text } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { AdminHomeAnalyticsDocument } from '../../generated/operations.ts';
import { AppLink } from '../kit/AppLink.tsx';
import { useAsk } from '../kit/data/graphqlClient.ts';
import { useSession } from '../session/session.tsx';
import { homeWords as words } from '../words/home.ts';
import { HomeCard } from './HomeCard.tsx';
import { lastMonth } from './lastMonth.ts';
import { serverPath } from '../../serverPath.ts';

/** Whether the server is ready, and how many look-ups it could answer. */
export function HealthCard() {
  const may = useSession().can('READ_ANALYTICS');
  const [ready, setReady] = useState<boolean | null>(null);
  useEffect(() => {
    void fetch(serverPath('/readyz')).then(
      ({ ok }) => {
        setReady(ok);
      },
      () => {
        setReady(false);
      },
    );
  }, []);
  const range = useMemo(lastMonth, []);
  const totals = useAsk(AdminHomeAnalyticsDocument, range, { pause: !may }).data?.analytics?.totals;
  return (
    <HomeCard title={words.health} more={<AppLink to="/settings">{words.moreHealth}</AppLink>}>
      <div role="status">{ready !== null && <Text>{ready ? words.ready : words.notReady}</Text>}</div>
      {totals !== undefined && <Text>{words.answered(totals.lookups, totals.shareAnswered)}</Text>}
    </HomeCard>
  );
}
