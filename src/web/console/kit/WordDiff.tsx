import { diffWordsWithSpace } from 'diff';

interface Props {
  readonly before: string;
  readonly after: string;
  /** Which text is shown: with what came in, with what went out, or both in one. */
  readonly show?: 'before' | 'after' | 'both';
}

/** A text with the words marked in which it differs from another: underlined where they came in, struck where they went. */
export function WordDiff({ before, after, show = 'both' }: Props) {
  let place = 0;
  return (
    <span className="word-diff">
      {diffWordsWithSpace(before, after).map(({ value, added, removed }) => {
        const key = place++;
        if (added) return show === 'before' ? null : <ins key={key}>{value}</ins>;
        if (removed) return show === 'after' ? null : <del key={key}>{value}</del>;
        return <span key={key}>{value}</span>;
      })}
    </span>
  );
}
