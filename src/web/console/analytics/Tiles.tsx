import { Title } from '@mantine/core';
import { useId } from 'react';
import {
  AnalyticsTotalsDocument,
  type AnalyticsTotalsQuery,
  type TotalsToldFragment,
} from '../../generated/operations.ts';
import { metricWords, tileWords as words } from '../words/analytics.ts';
import { changeSince, type Change } from './trend/changeSince.ts';
import { grouped, type Column } from './data/columns.ts';
import { DataMenu } from './data/DataMenu.tsx';
import { figureOf, metrics, valueOf, type Metric } from './metrics.ts';
import type { Scope } from './range.ts';

interface Props {
  readonly answer: AnalyticsTotalsQuery;
  readonly scope: Scope;
  readonly waiting: boolean;
  /** The one that the chart shows. */
  readonly metric: Metric;
  readonly onChoose: (metric: Metric) => void;
}

/** Six figures with what became of them since the period before. Pressing one has the chart show it. */
export function Tiles({ answer, scope, waiting, metric, onChoose }: Props) {
  const id = useId();
  const now = answer.analytics?.totals;
  const before = answer.earlier?.totals ?? null;
  if (now === undefined) return null;
  const hasGuide = scope.variables.guide !== null;
  return (
    <section className="stacked tiles-block" aria-labelledby={id} aria-busy={waiting}>
      <div className="block-head">
        <Title order={2} fz="lg" id={id}>
          {words.title}
        </Title>
        <DataMenu
          title={words.title}
          name="totals"
          document={AnalyticsTotalsDocument}
          variables={{ ...scope.variables, ...scope.earlier, compare: scope.compare }}
          answer={answer}
          columns={columnsOf(now, before)}
          rows={Object.keys(figures)}
          waiting={waiting}
        />
      </div>
      <div className="tiles" role="group" aria-label={words.choose}>
        {metrics.map((each) => {
          const isOfSearches = each === 'searches' || each === 'vain';
          const without = hasGuide && isOfSearches;
          return (
            <button
              key={each}
              type="button"
              className="tile"
              aria-pressed={metric === each}
              disabled={without}
              onClick={() => {
                onChoose(each);
              }}
            >
              <span className="tile-title">{metricWords.names[each]}</span>
              <span className="tile-figure">{without ? '–' : figureOf(each, valueOf(each, now))}</span>
              <span className="tile-more">
                {without ? (
                  words.notWithGuide
                ) : (
                  <>
                    {detailOf(each, now)}
                    {before !== null && (
                      <Since change={changeSince(each, now, before)} before={beforeOf(each, before)} />
                    )}
                  </>
                )}
              </span>
            </button>
          );
        })}
      </div>
    </section>
  );
}

function Since({ change, before }: { readonly change: Change | null; readonly before: string }) {
  return (
    <>
      {change !== null && (
        <span className="tile-change" data-good={change.isBetter}>
          <span aria-hidden="true">{change.way === 'up' ? '▲' : change.way === 'down' ? '▼' : '='}</span> {change.words}
          {change.isBetter !== null && <> · {change.isBetter ? words.better : words.worse}</>}
        </span>
      )}{' '}
      <span>{before}</span>
    </>
  );
}

function beforeOf(metric: Metric, before: TotalsToldFragment): string {
  const value = valueOf(metric, before);
  return value === null ? '' : words.before(figureOf(metric, value));
}

/** What no other tile says. */
function detailOf(metric: Metric, { mitigated, notACode }: TotalsToldFragment): string {
  if (metric === 'answered' && mitigated > 0) return `${words.ofLookups(grouped(mitigated))} `;
  return metric === 'lookups' && notACode > 0 ? `${words.noCode(grouped(notACode))} ` : '';
}

type Counted = keyof Omit<TotalsToldFragment, 'shareAnswered' | '__typename' | ' $fragmentName'>;

const figures = {
  lookups: 'lookups',
  mitigated: 'mitigated',
  unmitigated: 'unmitigated',
  unlisted: 'unlisted',
  notACode: 'notACode',
  searches: 'searches',
  searchesWithoutResult: 'searchesWithoutResult',
} as const;

/** Named as GraphQL names them: the table is for machines. */
function columnsOf(now: TotalsToldFragment, before: TotalsToldFragment | null): readonly Column<string>[] {
  const of = (totals: TotalsToldFragment, name: string) => totals[name as Counted];
  return [
    { title: 'figure', value: (name) => name },
    { title: 'count', value: (name) => of(now, name) },
    ...(before === null ? [] : [{ title: 'before', value: (name: string) => of(before, name) }]),
  ];
}
