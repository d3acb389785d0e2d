import { useParams } from 'wouter';
import { ChangeScreen } from './ChangeScreen.tsx';
import { NodeHistoryScreen } from './NodeHistoryScreen.tsx';
import { Timeline } from './Timeline.tsx';

/** /history is the log, /history/change/7 one change of it, /history/:id the versions of a node. */
export function HistoryScreen() {
  const { '*': rest = '' } = useParams();
  const [first = '', second] = rest.split('/');
  if (first === '') return <Timeline />;
  return first === 'change' ? (
    <ChangeScreen key={rest} version={Number(second)} />
  ) : (
    <NodeHistoryScreen key={first} id={first} />
  );
}
