import { useId } from 'react';
import { trendWords as words } from '../../words/analytics.ts';
import { layersOf, type Metric } from '../metrics.ts';
import { diamond, fillOf, Patterns } from '../patterns.tsx';
import type { TrendPoint } from './trend.ts';

interface Props {
  readonly points: readonly TrendPoint[];
  readonly metric: Metric;
}

/** What the parts of the chart stand for. Their sums are in the tiles. */
export function TrendLegend({ points, metric }: Props) {
  const patterns = useId();
  const layers = layersOf(metric).filter(
    (layer) => layer !== 'plain' && (layer !== 'notACode' || points.some((point) => point.notACode > 0)),
  );
  return (
    <ul className="legend">
      {layers.length > 1 &&
        layers.map((layer) => (
          <li key={layer}>
            <svg width="16" height="16" aria-hidden="true">
              <Patterns id={patterns} />
              <rect
                className={`kind-${layer}`}
                fill={fillOf(layer, patterns)}
                x="1"
                y="1"
                width="14"
                height="14"
                rx="2"
              />
            </svg>
            {layer !== 'plain' && words[layer]}
          </li>
        ))}
      {points.some(({ before }) => before !== null) && (
        <li>
          <svg width="24" height="16" aria-hidden="true">
            <path className="trend-before" d="M 0 8 H 24" />
          </svg>
          {words.before}
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
