import { Text } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { stateWords } from '../../words/shell.ts';
import { FailureNotice } from './FailureNotice.tsx';
import type { Asked } from './graphqlClient.ts';

interface Props<Data> {
  readonly asked: Asked<Data>;
  readonly children: (data: Data) => ReactNode;
  /** Whether an answer holds nothing to show; `empty` stands in its place. */
  readonly isEmpty?: (data: Data) => boolean;
  readonly empty?: ReactNode;
}

/** An answer, or what to say while there is none: waiting, slow, failed, empty. */
export function QueryState<Data>({ asked, children, isEmpty, empty }: Props<Data>) {
  const { data, failure, retry } = asked;
  return (
    <>
      {failure !== null && <FailureNotice failure={failure} onRetry={retry} />}
      {data === null && failure === null && <Waiting />}
      {data !== null &&
        (isEmpty?.(data) === true ? (empty ?? <Text c="dimmed">{stateWords.nothing}</Text>) : children(data))}
    </>
  );
}

/** Room for what comes, so that nothing moves when it does: empty for 200 ms, so that quick answers do not flicker; then a word. */
export function Waiting() {
  const [phase, setPhase] = useState<'quick' | 'waiting' | 'slow'>('quick');
  useEffect(() => {
    const timers = [
      setTimeout(() => {
        setPhase('waiting');
      }, 200),
      setTimeout(() => {
        setPhase('slow');
      }, 5000),
    ];
    return () => {
      timers.forEach(clearTimeout);
    };
  }, []);
  return (
    <div className="waiting" role="status">
      {phase !== 'quick' && <Text c="dimmed">{phase === 'slow' ? stateWords.stillWorking : stateWords.loading}</Text>}
    </div>
  );
}
