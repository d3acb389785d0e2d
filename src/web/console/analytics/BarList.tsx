import type { ReactNode } from 'react';

/** One bar, told in words as well. */
interface Bar {
  readonly key: string;
  readonly label: ReactNode;
  readonly words: string;
  /** Of the longest bar: 0 to 1. */
  readonly length: number;
  /** Where the bar began to be drawn from; left out: 0. */
  readonly from?: number;
  /** A mark across the bar, such as the period before. */
  readonly mark?: number | undefined;
}

/** Bars from the longest to the shortest, each with its label and its figure above it. */
export function BarList({ bars }: { readonly bars: readonly Bar[] }) {
  return (
    <ul className="bars">
      {bars.map(({ key, label, words, length, from = 0, mark }) => (
        <li key={key}>
          <div className="bar-words">
            <span>{label}</span>
            <span className="bar-figure">{words}</span>
          </div>
          <svg className="bar" width="100%" height="12" aria-hidden="true" focusable="false">
            <rect className="bar-room" width="100%" height="12" rx="3" />
            <rect
              className="bar-length"
              x={share(from)}
              width={share(Math.max(0.004, length - from))}
              height="12"
              rx="3"
            />
            {mark !== undefined && <rect className="bar-mark" x={share(Math.min(mark, 0.994))} width="3" height="12" />}
          </svg>
        </li>
      ))}
    </ul>
  );
}

function share(part: number): string {
  return `${(Math.min(1, Math.max(0, part)) * 100).toFixed(2)}%`;
}
