import { Group, List, Text } from '@mantine/core';
import { useMemo } from 'react';
import { AdminHomeAnalyticsDocument } from '../../generated/operations.ts';
import { AppLink } from '../kit/AppLink.tsx';
import { useAsk } from '../kit/graphqlClient.ts';
import { QueryState } from '../kit/QueryState.tsx';
import { useSession } from '../session/session.tsx';
import { SymbolName } from '../kit/SymbolName.tsx';
import { homeWords as words } from '../words/home.ts';
import { HomeCard } from './HomeCard.tsx';
import { lastMonth } from './lastMonth.ts';

/** What readers asked for and did not get: codes that no guide lists, and codes without a mitigation. */
export function Demand({ unmitigated }: { readonly unmitigated: number }) {
  const session = useSession();
  const range = useMemo(lastMonth, []);
  const asked = useAsk(AdminHomeAnalyticsDocument, range, { pause: !session.can('READ_ANALYTICS') });
  return (
    <>
      <HomeCard title={words.gaps} hint={words.gapsHint} more={<AppLink to="/gaps">{words.allGaps}</AppLink>}>
        <QueryState
          asked={asked}
          isEmpty={({ analytics }) => (analytics?.gaps ?? []).length === 0}
          empty={<Text>{words.noGaps}</Text>}
        >
          {({ analytics }) => (
            <List className="bare-list" listStyleType="none">
              {(analytics?.gaps ?? []).map(({ code, count, asked: readers }) => (
                <List.Item key={code.hex}>
                  <Group gap="sm" justify="space-between">
                    <div>
                      <span className="code">{code.hex}</span> <SymbolName name={code.symbol ?? ''} />
                      <Text size="sm" c="dimmed">
                        {words.times(count)}
                        {readers > 0 && `, ${words.asked(readers)}`}
                      </Text>
                    </div>
                    {session.can('EDIT_GUIDANCE') && (
                      <AppLink to={`/entries/new?code=${code.hex}`} aria-label={words.write(code.hex)}>
                        {words.writeShort}
                      </AppLink>
                    )}
                  </Group>
                </List.Item>
              ))}
            </List>
          )}
        </QueryState>
      </HomeCard>
      <HomeCard
        title={words.unmitigated}
        hint={words.unmitigatedHint}
        more={<AppLink to="/entries?outcome=UNMITIGATED">{words.allUnmitigated(unmitigated)}</AppLink>}
      >
        <QueryState
          asked={asked}
          isEmpty={({ analytics }) => (analytics?.unmitigatedCodes ?? []).length === 0}
          empty={<Text>{words.noUnmitigated}</Text>}
        >
          {({ analytics }) => (
            <List className="bare-list" listStyleType="none">
              {(analytics?.unmitigatedCodes ?? []).map(({ code, count, entries }) => (
                <List.Item key={code.hex}>
                  <AppLink to={`/entries/${entries[0]?.id ?? ''}`} className="code">
                    {code.hex}
                  </AppLink>{' '}
                  <SymbolName name={code.symbol ?? ''} />
                  <Text size="sm" c="dimmed">
                    {words.times(count)}
                  </Text>
                </List.Item>
              ))}
            </List>
          )}
        </QueryState>
      </HomeCard>
    </>
  );
}
