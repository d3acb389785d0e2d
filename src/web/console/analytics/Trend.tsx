import { Text } from '@mantine/core';
import { AnalyticsTrendDocument, type AnalyticsTrendQuery } from '../../generated/operations.ts';
import { AppLink } from '../kit/AppLink.tsx';
import { TimeStamp } from '../kit/TimeStamp.tsx';
import { trendWords as words } from '../words/analytics.ts';
import { homeWords } from '../words/home.ts';
import { Block } from './Block.tsx';
import type { Column } from './data/columns.ts';
import type { Scope } from './range.ts';
import { changesWithin, trendOf, type TrendPoint } from './trend.ts';
import { TrendChart, TrendLegend } from './TrendChart.tsx';

/** Look-ups over the range, and what changed in the guidance meanwhile. */
export function Trend({ scope, allTables }: { readonly scope: Scope; readonly allTables: boolean }) {
  const { interval, compare, before, variables } = scope;
  const unit = words.units[interval];
  const summary = (points: readonly TrendPoint[]) => summaryOf(points, unit);
  return (
    <Block
      title={words.title}
      name="trend"
      document={AnalyticsTrendDocument}
      variables={{ ...variables, before, compare, interval }}
      rowsOf={(data) => trendOf(data, scope)}
      columns={columnsOf(unit, compare)}
      keyOf={({ start }) => start}
      summary={summary}
      empty={words.none}
      chart={(points, data) => (
        <>
          <TrendChart points={points} title={summary(points)} />
          <TrendLegend points={points} />
          <Changes data={data} scope={scope} />
        </>
      )}
      allTables={allTables}
    />
  );
}

function summaryOf(points: readonly TrendPoint[], unit: string): string {
  const all = points.reduce((sum, { lookups }) => sum + lookups, 0);
  const most = points.reduce<TrendPoint | null>(
    (found, point) => (point.lookups > (found?.lookups ?? 0) ? point : found),
    null,
  );
  return most === null ? words.none : words.summary(all, unit, most.lookups, most.when);
}

function columnsOf(unit: string, compare: boolean): readonly Column<TrendPoint>[] {
  const columns: readonly Column<TrendPoint>[] = [
    { title: words.begins(unit), value: ({ when, partial }) => (partial ? words.partOf(when) : when) },
    { title: words.all, value: ({ lookups }) => lookups },
    { title: words.mitigated, value: ({ mitigated }) => mitigated },
    { title: words.unmitigated, value: ({ unmitigated }) => unmitigated },
    { title: words.unlisted, value: ({ unlisted }) => unlisted },
    { title: words.notACode, value: ({ notACode }) => notACode },
    { title: words.searches, value: ({ searches }) => searches },
  ];
  return [
    ...columns,
    ...(compare ? [{ title: words.before, value: ({ before }: TrendPoint) => before ?? 0 }] : []),
    {
      title: words.change,
      value: ({ changes }) => changes.map(({ version }) => homeWords.version(version)).join(', '),
    },
  ];
}

const mostShown = 5;

function Changes({ data, scope }: { readonly data: AnalyticsTrendQuery; readonly scope: Scope }) {
  const changes = changesWithin(data, scope.variables);
  const earliest = data.changes.nodes.at(-1);
  // The log goes on beyond what was asked for, and so may the marks.
  const isCut =
    earliest !== undefined && earliest.version > 1 && Date.parse(earliest.at) > Date.parse(scope.variables.from);
  if (changes.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {words.changedNothing}
      </Text>
    );
  }
  return (
    <div>
      <Text size="sm" fw={600} component="h3" m={0}>
        {words.changes}
      </Text>
      <ul className="change-list">
        {changes.slice(0, mostShown).map(({ version, kind, at, reason, touched }) => (
          <li key={version}>
            <TimeStamp at={at} />{' '}
            <AppLink to={`/history/change/${String(version)}`}>{homeWords.version(version)}</AppLink>{' '}
            {reason ?? homeWords.kinds[kind]} ({words.nodes(touched)})
          </li>
        ))}
      </ul>
      <Text size="sm">
        {changes.length > mostShown && <>{words.earlier(changes.length - mostShown)}; </>}
        {isCut && <>{words.oldest} </>}
        <AppLink to="/history">{words.more}</AppLink>
      </Text>
    </div>
  );
}
