import { phraseDiff } from './phraseDiff.ts';
import { useGuidanceLang } from './guidanceLanguage.tsx';

interface Props {
  readonly before: string;
  readonly after: string;
  /** Which text is shown: with what came in, with what went out, or both in one. */
  readonly show?: 'before' | 'after' | 'both';
  /** False for what is not guidance, such as a status. */
  readonly isGuidance?: boolean;
}

/** A text with the phrases marked in which it differs from another: underlined where they came in, struck where they went. */
export function WordDiff({ before, after, show = 'both', isGuidance = true }: Props) {
  const langOf = useGuidanceLang();
  return (
    <span className="word-diff" lang={isGuidance ? langOf() : undefined}>
      {phraseDiff(before, after).map(({ kind, value }, key) => {
        if (kind === 'added') return show === 'before' ? null : <ins key={key}>{value}</ins>;
        if (kind === 'removed') return show === 'after' ? null : <del key={key}>{value}</del>;
        return <span key={key}>{value}</span>;
      })}
    </span>
  );
}
