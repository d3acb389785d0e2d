import {
  AnalyticsAnsweredGapsDocument,
  AnalyticsGapsDocument,
  AnalyticsSpikesDocument,
  type AnalyticsAnsweredGapsQuery,
  type AnalyticsGapsQuery,
  type AnalyticsSpikesQuery,
} from '../../generated/operations.ts';
import { AppLink } from '../kit/AppLink.tsx';
import { useSession } from '../session/session.tsx';
import { TimeStamp } from '../kit/TimeStamp.tsx';
import { codeWords as words } from '../words/analytics.ts';
import { Block } from './Block.tsx';
import { codeColumns } from './data/codeColumns.tsx';
import type { Column } from './data/columns.ts';
import type { Scope } from './range.ts';
import { zoneTime } from './zoneTime.ts';
import { serverPath } from '../../serverPath.ts';

interface Props {
  readonly scope: Scope;
}

type Gap = NonNullable<AnalyticsGapsQuery['analytics']>['gaps'][number];
type Answered = NonNullable<AnalyticsAnsweredGapsQuery['analytics']>['answeredGaps'][number];
type Spike = NonNullable<AnalyticsSpikesQuery['analytics']>['spikes'][number];

/** What is missing most, and the way to write it. */
export function Gaps({ scope }: Props) {
  const mayWrite = useSession().can('PROPOSE_EDITS');
  return (
    <Block
      title={words.gaps.title}
      hint={words.gaps.hint}
      name="gaps"
      document={AnalyticsGapsDocument}
      variables={{ ...scope.variables }}
      rowsOf={({ analytics }) => analytics?.gaps ?? []}
      columns={mayWrite ? [...gapColumns, writing] : gapColumns}
      keyOf={({ code }) => code.hex}
      empty={words.gaps.empty}
      more={<AppLink to="/gaps">{words.gaps.all}</AppLink>}
    />
  );
}

const gapColumns: readonly Column<Gap>[] = [
  ...codeColumns<Gap>(),
  { title: words.columns.lookups, value: ({ count }) => count },
  { title: words.columns.asked, value: ({ asked }) => asked },
  {
    title: words.columns.first,
    value: ({ firstSeen }) => firstSeen,
    show: ({ firstSeen }) => <TimeStamp at={firstSeen} />,
  },
  { title: words.columns.last, value: ({ lastSeen }) => lastSeen, show: ({ lastSeen }) => <TimeStamp at={lastSeen} /> },
];

/** The way to close a gap; as data, its address. */
const writing: Column<Gap> = {
  title: words.columns.act,
  value: ({ code }) => `${location.origin}${serverPath('/admin/entries/new')}?code=${code.hex}`,
  show: ({ code }) => (
    <AppLink to={`/entries/new?code=${code.hex}`} aria-label={words.gaps.writeFor(code.hex)}>
      {words.gaps.write}
    </AppLink>
  ),
};

/** Gaps that someone has closed, and how long that took. */
export function AnsweredGaps({ scope }: Props) {
  return (
    <Block
      title={words.answered.title}
      hint={words.answered.hint}
      name="answered-gaps"
      document={AnalyticsAnsweredGapsDocument}
      variables={{ ...scope.variables }}
      rowsOf={({ analytics }) => analytics?.answeredGaps ?? []}
      columns={answeredColumns}
      keyOf={({ code }) => code.hex}
      summary={(rows) => words.answered.summary(rows.length, words.answered.duration(medianOf(rows)))}
      empty={words.answered.empty}
    />
  );
}

function medianOf(rows: readonly Answered[]): number {
  const all = rows.map(({ seconds }) => seconds).sort((one, other) => one - other);
  return all[Math.ceil(all.length / 2) - 1] ?? 0;
}

const answeredColumns: readonly Column<Answered>[] = [
  ...codeColumns<Answered>(),
  {
    title: words.columns.first,
    value: ({ firstSeen }) => firstSeen,
    show: ({ firstSeen }) => <TimeStamp at={firstSeen} />,
  },
  {
    title: words.answered.at,
    value: ({ answeredAt }) => answeredAt,
    show: ({ answeredAt }) => <TimeStamp at={answeredAt} />,
  },
  {
    title: words.answered.took,
    value: ({ seconds }) => seconds,
    show: ({ seconds }) => words.answered.duration(seconds),
  },
  {
    title: words.answered.entry,
    value: ({ entry }) => entry.id,
    show: ({ entry, code }) => (
      <AppLink to={`/entries/${entry.id}`} aria-label={`${words.answered.open}: ${code.hex}`}>
        {words.answered.open}
      </AppLink>
    ),
  },
];

/** Codes for which something has just gone wrong somewhere. */
export function Spikes({ scope }: Props) {
  const { timeZone } = scope.variables;
  return (
    <Block
      title={words.spikes.title}
      hint={words.spikes.hint}
      name="spikes"
      document={AnalyticsSpikesDocument}
      variables={{ ...scope.variables }}
      rowsOf={({ analytics }) => analytics?.spikes ?? []}
      columns={spikeColumns(timeZone)}
      keyOf={({ code }) => code.hex}
      empty={words.spikes.empty}
    />
  );
}

function spikeColumns(zone: string): readonly Column<Spike>[] {
  return [
    ...codeColumns<Spike>(),
    {
      title: words.spikes.hour,
      value: ({ hour }) => hour,
      show: ({ hour }) => {
        const { day, clock } = zoneTime(new Date(hour), zone);
        return <time dateTime={hour}>{`${day} ${clock}`}</time>;
      },
    },
    { title: words.columns.lookups, value: ({ count }) => count },
    { title: words.spikes.usual, value: ({ usual }) => usual },
    { title: words.spikes.score, value: ({ score }) => Math.round(score * 10) / 10 },
  ];
}
