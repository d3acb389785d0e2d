import { useElementSize } from '@mantine/hooks';
import { scaleBand, scaleLinear } from 'd3-scale';
import { line, stack } from 'd3-shape';
import { useId } from 'react';
import { trendWords as words } from '../words/analytics.ts';
import { grouped } from './data/columns.ts';
import { kinds, type Kind, type TrendPoint } from './trend.ts';

const height = 240;
/** Room for the figures at the left, the marks above and the days below, in CSS pixels. */
const room = { left: 48, right: 8, top: 20, bottom: 24 };
const labelWidth = 64;

/** Bars of look-ups by what became of them, the period before as a line, and where the guidance changed. */
export function TrendChart({ points, title }: { readonly points: readonly TrendPoint[]; readonly title: string }) {
  const { ref, width } = useElementSize();
  return (
    <div ref={ref} className="trend">
      {width > 0 && <Drawing points={points} title={title} width={width} />}
    </div>
  );
}

function Drawing({ points, title, width }: { points: readonly TrendPoint[]; title: string; width: number }) {
  const patterns = useId();
  const most = Math.max(1, ...points.map(({ lookups, before }) => Math.max(lookups, before ?? 0)));
  const x = scaleBand(
    points.map(({ start }) => start),
    [room.left, width - room.right],
  ).padding(0.2);
  const y = scaleLinear([0, most], [height - room.bottom, room.top]).nice(4);
  const middle = ({ start }: TrendPoint) => (x(start) ?? 0) + x.bandwidth() / 2;
  const layers = stack<unknown, TrendPoint, Kind>().keys(kinds)([...points]);
  const earlier = points.filter(({ before }) => before !== null);
  const path = line<TrendPoint>(middle, ({ before }) => y(before ?? 0))(earlier);
  const everyOther = Math.max(1, Math.ceil(points.length / Math.floor((width - room.left) / labelWidth)));
  const whole = y.ticks(4).filter(Number.isInteger);
  return (
    <svg width={width} height={height} role="img" aria-label={title}>
      <Patterns id={patterns} />
      {whole.map((tick) => (
        <g key={tick}>
          <line className="trend-line" x1={room.left} x2={width - room.right} y1={y(tick)} y2={y(tick)} />
          <text className="trend-text" x={room.left - 8} y={y(tick)} dy="0.35em" textAnchor="end">
            {grouped(tick)}
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
      {layers.map((layer) => (
        <g key={layer.key} className={`kind-${layer.key}`} fill={fillOf(layer.key, patterns)}>
          {layer.map(([from, to], place) => {
            const point = points[place];
            if (point === undefined || to === from) return null;
            return (
              <rect key={point.start} x={x(point.start)} width={x.bandwidth()} y={y(to)} height={y(from) - y(to)}>
                <title>{`${point.partial ? words.partOf(point.when) : point.when}, ${words[layer.key]}: ${grouped(to - from)}`}</title>
              </rect>
            );
          })}
        </g>
      ))}
      {path !== null && (
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
            <title>{`${words.change}: ${point.when}`}</title>
          </g>
        ))}
    </svg>
  );
}

/** Hatches tell the parts apart where colours do not. */
function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${id}unmitigated`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="kind-unmitigated pattern-ground" width="6" height="6" />
        <rect className="kind-unmitigated pattern-line" width="3" height="6" />
      </pattern>
      <pattern id={`${id}unlisted`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect className="kind-unlisted pattern-ground" width="6" height="6" />
        <circle className="kind-unlisted pattern-line" cx="3" cy="3" r="1.8" />
      </pattern>
    </defs>
  );
}

function fillOf(kind: Kind, patterns: string): string | undefined {
  return kind === 'unmitigated' || kind === 'unlisted' ? `url(#${patterns}${kind})` : undefined;
}

function diamond(x: number, y: number): string {
  return `M ${String(x)} ${String(y - 6)} l 6 6 l -6 6 l -6 -6 z`;
}

interface LegendProps {
  readonly points: readonly TrendPoint[];
}

/** What the parts of the chart stand for, and their sums. */
export function TrendLegend({ points }: LegendProps) {
  const patterns = useId();
  const sum = (kind: Kind) => points.reduce((all, point) => all + point[kind], 0);
  const compares = points.some(({ before }) => before !== null);
  return (
    <ul className="legend">
      {kinds
        .filter((kind) => kind !== 'notACode' || sum(kind) > 0)
        .map((kind) => (
          <li key={kind}>
            <svg width="16" height="16" aria-hidden="true">
              <Patterns id={patterns} />
              <rect
                className={`kind-${kind}`}
                fill={fillOf(kind, patterns)}
                x="1"
                y="1"
                width="14"
                height="14"
                rx="2"
              />
            </svg>
            {words[kind]}: <strong>{grouped(sum(kind))}</strong>
          </li>
        ))}
      {compares && (
        <li>
          <svg width="24" height="16" aria-hidden="true">
            <path className="trend-before" d="M 0 8 H 24" />
          </svg>
          {words.before}: <strong>{grouped(points.reduce((all, { before }) => all + (before ?? 0), 0))}</strong>
        </li>
      )}
      {points.some(({ changes }) => changes.length > 0) && (
        <li>
          <svg width="16" height="16" aria-hidden="true" className="trend-change">
            <path d={diamond(8, 8)} />
          </svg>
          {words.change}
        </li>
      )}
    </ul>
  );
}
