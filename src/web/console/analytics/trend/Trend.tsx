import { Text } from '@mantine/core';
import { AnalyticsTrendDocument, type AnalyticsTrendQuery } from '../../../generated/operations.ts';
import { AppLink } from '../../kit/AppLink.tsx';
import { TimeStamp } from '../../kit/TimeStamp.tsx';
import { metricWords, trendWords as words } from '../../words/analytics.ts';
import { homeWords } from '../../words/home.ts';
import { Block } from '../Block.tsx';
import { percent, type Column } from '../data/columns.ts';
import { figureOf, valueOf, type Metric } from '../metrics.ts';
import type { Scope } from '../range.ts';
import { changesWithin, trendOf, type TrendPoint } from './trend.ts';
import { TrendChart } from './TrendChart.tsx';
import { TrendLegend } from './TrendLegend.tsx';

interface Props {
  readonly scope: Scope;
  readonly metric: Metric;
  readonly allTables: boolean;
}

/** One metric over the range, and what changed in the guidance meanwhile. */
export function Trend({ scope, metric, allTables }: Props) {
  const { interval, compare, earlier, variables } = scope;
  const unit = words.units[interval];
  const title = words.title(metricWords.names[metric], unit);
  return (
    <Block
      title={title}
      name="trend"
      document={AnalyticsTrendDocument}
      variables={{ ...variables, ...earlier, compare, interval }}
      rowsOf={(data) => trendOf(data, scope)}
      columns={columnsOf(unit, compare)}
      keyOf={({ start }) => start}
      empty={words.none}
      chart={(points, data) => (
        <>
          <TrendChart points={points} metric={metric} title={title} summary={summaryOf(points, metric, unit)} />
          <TrendLegend points={points} metric={metric} />
          <Changes data={data} scope={scope} />
        </>
      )}
      allTables={allTables}
    />
  );
}

function summaryOf(points: readonly TrendPoint[], metric: Metric, unit: string): string {
  const most = points.reduce<TrendPoint | null>((found, point) => {
    const value = valueOf(metric, point) ?? 0;
    return value > (found === null ? 0 : (valueOf(metric, found) ?? 0)) ? point : found;
  }, null);
  return most === null ? words.none : words.most(unit, most.said, figureOf(metric, valueOf(metric, most)));
}

function columnsOf(unit: string, compare: boolean): readonly Column<TrendPoint>[] {
  const columns: readonly Column<TrendPoint>[] = [
    { title: words.begins(unit), value: ({ said, partial }) => (partial ? words.partOf(said) : said) },
    { title: words.all, value: ({ lookups }) => lookups },
    { title: words.mitigated, value: ({ mitigated }) => mitigated },
    {
      title: words.share,
      value: (point) => valueOf('answered', point) ?? '',
      show: (point) => figureOf('answered', valueOf('answered', point)),
    },
    { title: words.unmitigated, value: ({ unmitigated }) => unmitigated },
    { title: words.unlisted, value: ({ unlisted }) => unlisted },
    { title: words.notACode, value: ({ notACode }) => notACode },
    { title: words.searches, value: ({ searches }) => searches },
    { title: words.vain, value: ({ searchesWithoutResult }) => searchesWithoutResult },
  ];
  return [
    ...columns,
    ...(compare
      ? [
          { title: words.before, value: ({ before }: TrendPoint) => before?.lookups ?? 0 },
          {
            title: words.shareBefore,
            value: ({ before }: TrendPoint) => (before === null ? '' : (valueOf('answered', before) ?? '')),
            show: ({ before }: TrendPoint) => {
              const share = before === null ? null : valueOf('answered', before);
              return share === null ? '' : percent(share);
            },
          },
        ]
      : []),
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
  if (changes.length === 0) return null;
  return (
    <details className="range-more">
      <summary>{words.changes(changes.length)}</summary>
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
    </details>
  );
}
