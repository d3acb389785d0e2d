import { useElementSize } from '@mantine/hooks';
import { scaleBand, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { metricWords, trendWords as words } from '../../words/analytics.ts';
import { figureOf, layersOf, valueOf, type Metric } from '../metrics.ts';
import { fillOf, Patterns, diamond } from '../patterns.tsx';
import type { TrendPoint } from './trend.ts';

const height = 240;
/** Room for the figures at the left, the marks above and the days below, in CSS pixels. */
const room = { left: 48, right: 8, top: 20, bottom: 24 };
const labelWidth = 64;

interface Props {
  readonly points: readonly TrendPoint[];
  readonly metric: Metric;
  /** Names the chart. */
  readonly title: string;
  /** Said while no bar is pointed at and none has the focus. */
  readonly summary: string;
}

/**
 * Bars of one metric, the period before as a line, and where the guidance changed. Each bar says its figures when it is
 * pointed at or has the focus: Tab goes to the chart, the arrows from bar to bar.
 */
export function TrendChart({ points, metric, title, summary }: Props) {
  const { ref, width } = useElementSize();
  const [pointed, setPointed] = useState<number | null>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const shown = points[pointed ?? focused ?? -1];
  return (
    <div>
      <p className="trend-said">{shown === undefined ? summary : saidOf(shown, metric)}</p>
      <div ref={ref} className="trend">
        {width > 0 && (
          <Drawing {...{ points, metric, title, width }} shown={shown} onPoint={setPointed} onFocus={setFocused} />
        )}
      </div>
    </div>
  );
}

/** All that a bar says. */
function saidOf(point: TrendPoint, metric: Metric): string {
  const value = valueOf(metric, point);
  const parts = metric === 'lookups' && point.lookups > 0 ? partsOf(point) : [];
  const before =
    point.before === null
      ? ''
      : metricWords.comparedWith(figureOf(metric, valueOf(metric, point.before)), point.before.when);
  const when = point.partial ? words.partOf(point.said) : point.said;
  return metricWords.bar(when, metricWords.told[metric](figureOf(metric, value), value), parts, before);
}

function partsOf(point: TrendPoint): string[] {
  return layersOf('lookups').flatMap((kind) =>
    kind !== 'plain' && point[kind] > 0 ? [`${words[kind]} ${figureOf('lookups', point[kind])}`] : [],
  );
}

interface DrawingProps extends Pick<Props, 'points' | 'metric' | 'title'> {
  readonly width: number;
  readonly shown: TrendPoint | undefined;
  readonly onPoint: (place: number | null) => void;
  readonly onFocus: (place: number | null) => void;
}

function Drawing({ points, metric, title, width, shown, onPoint, onFocus }: DrawingProps) {
  const patterns = useId();
  const drawing = useRef<SVGSVGElement>(null);
  /** The one bar that Tab goes to. */
  const [entrance, setEntrance] = useState(points.length - 1);
  const all = points.flatMap((point) => [
    valueOf(metric, point) ?? 0,
    point.before === null ? 0 : (valueOf(metric, point.before) ?? 0),
  ]);
  const isShare = metric === 'answered';
  const most = isShare ? 1 : Math.max(1, ...all);
  const x = scaleBand(
    points.map(({ start }) => start),
    [room.left, width - room.right],
  ).padding(0.2);
  const y = scaleLinear([0, most], [height - room.bottom, room.top]).nice(4);
  const middle = ({ start }: TrendPoint) => (x(start) ?? 0) + x.bandwidth() / 2;
  const valueBefore = ({ before }: TrendPoint) => (before === null ? null : valueOf(metric, before));
  const path = line<TrendPoint>(middle, (point) => y(valueBefore(point) ?? 0)).defined(
    (point) => valueBefore(point) !== null,
  )([...points]);
  const everyOther = Math.max(1, Math.ceil(points.length / Math.floor((width - room.left) / labelWidth)));
  const ticks = y.ticks(4).filter((tick) => isShare || Number.isInteger(tick));

  function move(event: KeyboardEvent, from: number) {
    const to = { ArrowLeft: from - 1, ArrowRight: from + 1, Home: 0, End: points.length - 1 }[event.key];
    if (to === undefined || points[to] === undefined) return;
    event.preventDefault();
    setEntrance(to);
    drawing.current?.querySelectorAll<SVGElement>('.trend-hit')[to]?.focus();
  }

  return (
    <svg
      ref={drawing}
      width={width}
      height={height}
      role="group"
      aria-label={`${title}. ${words.keys}`}
      onPointerLeave={() => {
        onPoint(null);
      }}
    >
      <Patterns id={patterns} />
      {ticks.map((tick) => (
        <g key={tick}>
          <line className="trend-line" x1={room.left} x2={width - room.right} y1={y(tick)} y2={y(tick)} />
          <text className="trend-text" x={room.left - 8} y={y(tick)} dy="0.35em" textAnchor="end">
            {figureOf(metric, tick)}
          </text>
        </g>
      ))}
      {points.map((point, place) =>
        place % everyOther === 0 ? (
          <text key={point.start} className="trend-text" x={middle(point)} y={height - 6} textAnchor="middle">
            {point.tick}
          </text>
        ) : null,
      )}
      {points.map((point) => (
        <g key={point.start}>
          {partsUpward(point, metric).map(({ layer, from, to }) => (
            <rect
              key={layer}
              className={`kind-${layer}`}
              fill={fillOf(layer, patterns)}
              x={x(point.start)}
              width={x.bandwidth()}
              y={y(to)}
              height={y(from) - y(to)}
            />
          ))}
        </g>
      ))}
      {path !== null && path !== '' && (
        <>
          <path className="trend-halo" d={path} />
          <path className="trend-before" d={path} />
        </>
      )}
      {points
        .filter(({ changes }) => changes.length > 0)
        .map((point) => (
          <g key={point.start} className="trend-change">
            <line x1={middle(point)} x2={middle(point)} y1={room.top - 6} y2={height - room.bottom} />
            <path d={diamond(middle(point), room.top - 10)} />
          </g>
        ))}
      {points.map((point, place) => (
        <rect
          key={point.start}
          className="trend-hit"
          data-shown={point === shown}
          role="img"
          aria-label={saidOf(point, metric)}
          tabIndex={place === Math.min(entrance, points.length - 1) ? 0 : -1}
          x={(x(point.start) ?? 0) - (x.step() - x.bandwidth()) / 2}
          width={x.step()}
          y={room.top - 16}
          height={height - room.bottom - room.top + 16}
          onPointerEnter={() => {
            onPoint(place);
          }}
          onFocus={() => {
            onFocus(place);
          }}
          onBlur={() => {
            onFocus(null);
          }}
          onKeyDown={(event) => {
            move(event, place);
          }}
        />
      ))}
    </svg>
  );
}

/** The parts of a bar, each from where the one below it ends. */
function partsUpward(point: TrendPoint, metric: Metric) {
  let from = 0;
  return layersOf(metric).flatMap((layer) => {
    const part = metric === 'lookups' && layer !== 'plain' ? point[layer] : (valueOf(metric, point) ?? 0);
    const bar = { layer, from, to: from + part };
    from = bar.to;
    return part === 0 ? [] : [bar];
  });
}
