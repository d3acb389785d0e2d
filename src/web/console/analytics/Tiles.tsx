import { Text, Title } from '@mantine/core';
import { useId } from 'react';
import {
  AnalyticsTotalsDocument,
  type AnalyticsTotalsQuery,
  type TotalsToldFragment,
} from '../../generated/operations.ts';
import { tileWords as words } from '../words/analytics.ts';
import { grouped, percent, type Column } from './data/columns.ts';
import { DataMenu } from './data/DataMenu.tsx';
import type { Scope } from './range.ts';

interface Props {
  readonly answer: AnalyticsTotalsQuery;
  readonly scope: Scope;
  readonly waiting: boolean;
}

interface Tile {
  readonly title: string;
  readonly figure: string;
  readonly sentence: string;
  readonly change: Change | null;
}

interface Change {
  readonly words: string;
  readonly way: 'up' | 'down' | 'same';
  /** Null if more is neither good nor bad. */
  readonly isBetter: boolean | null;
}

/** Six figures with what became of them since the period before. */
export function Tiles({ answer, scope, waiting }: Props) {
  const id = useId();
  const now = answer.analytics?.totals;
  const before = answer.earlier?.totals ?? null;
  if (now === undefined) return null;
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
          variables={{ ...scope.variables, before: scope.before, compare: scope.compare }}
          answer={answer}
          columns={columnsOf(now, before)}
          rows={Object.keys(figures)}
          waiting={waiting}
        />
      </div>
      <ul className="tiles">
        {tilesOf(now, before, scope.variables.guide !== null).map(({ title, figure, sentence, change }) => (
          <li className="tile" key={title}>
            <Text component="h3" size="sm" fw={600} m={0}>
              {title}
            </Text>
            <div className="tile-line">
              <span className="tile-figure">{figure}</span>
              {change !== null && (
                <span className="tile-change" data-good={change.isBetter}>
                  <span aria-hidden="true">{change.way === 'up' ? '▲' : change.way === 'down' ? '▼' : '='}</span>{' '}
                  {change.words}
                  {change.isBetter !== null && <> · {change.isBetter ? words.better : words.worse}</>}
                </span>
              )}
            </div>
            <Text size="sm" c="dimmed">
              {sentence}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}

function tilesOf(now: TotalsToldFragment, before: TotalsToldFragment | null, hasGuide: boolean): readonly Tile[] {
  const of = (name: Counted) => before?.[name] ?? null;
  const answeredBefore = before?.shareAnswered ?? null;
  const { lookups, unmitigated, unlisted, searches, searchesWithoutResult: vain, shareAnswered: answered } = now;
  return [
    {
      title: words.lookups.title,
      figure: grouped(lookups),
      sentence: words.lookups.says(lookups, of('lookups'), now.notACode),
      change: changeOf(lookups, of('lookups')),
    },
    {
      title: words.answered.title,
      figure: answered === null ? '–' : percent(answered),
      sentence:
        answered === null
          ? words.answered.none
          : words.answered.says(percent(answered), answeredBefore === null ? null : percent(answeredBefore)),
      change: answered === null || answeredBefore === null ? null : changeOfShare(answered, answeredBefore),
    },
    {
      title: words.unmitigated.title,
      figure: grouped(unmitigated),
      sentence: words.unmitigated.says(unmitigated, of('unmitigated')),
      change: missesOf(unmitigated, of('unmitigated'), lookups, of('lookups')),
    },
    {
      title: words.unlisted.title,
      figure: grouped(unlisted),
      sentence: words.unlisted.says(unlisted, of('unlisted')),
      change: missesOf(unlisted, of('unlisted'), lookups, of('lookups')),
    },
    {
      title: words.searches.title,
      figure: hasGuide ? '–' : grouped(searches),
      sentence: hasGuide ? words.notWithGuide : words.searches.says(searches, of('searches')),
      change: hasGuide ? null : changeOf(searches, of('searches')),
    },
    {
      title: words.vain.title,
      figure: hasGuide ? '–' : grouped(vain),
      sentence: hasGuide ? words.notWithGuide : words.vain.says(vain, searches, of('searchesWithoutResult')),
      change: hasGuide ? null : missesOf(vain, of('searchesWithoutResult'), searches, of('searches')),
    },
  ];
}

function changeOf(now: number, before: number | null): Change | null {
  if (before === null) return null;
  if (now === before) return { words: words.same, way: 'same', isBetter: null };
  const way = now > before ? 'up' : 'down';
  const said = before === 0 ? words.fresh : words[way](percent(Math.abs(now - before) / before));
  return { words: said, way, isBetter: null };
}

/** Of what should not be. It is better or worse only where its part in all that was asked went the same way. */
function missesOf(now: number, before: number | null, all: number, allBefore: number | null): Change | null {
  const change = changeOf(now, before);
  if (change === null || before === null || allBefore === null || all === 0 || allBefore === 0) return change;
  const [share, shareBefore] = [now / all, before / allBefore];
  if (change.way === 'up' && share > shareBefore) return { ...change, isBetter: false };
  if (change.way === 'down' && share < shareBefore) return { ...change, isBetter: true };
  return change;
}

function changeOfShare(now: number, before: number): Change {
  const points = Math.round(now * 100) - Math.round(before * 100);
  if (points === 0) return { words: words.same, way: 'same', isBetter: null };
  const way = points > 0 ? 'up' : 'down';
  return { words: words[way](words.points(Math.abs(points))), way, isBetter: way === 'up' };
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
