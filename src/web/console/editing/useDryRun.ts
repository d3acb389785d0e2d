import { useEffect, useRef, useState } from 'react';
import { useDebouncedValue } from '@mantine/hooks';
import type { ShownProblem } from '../kit/problems.tsx';

/** What a try run of an edit answers: the node as it would be, or why it would not. */
export interface DryRun<Node> {
  readonly node: Node | null;
  readonly problems: readonly ShownProblem[];
}

/** How long the typing must rest before the server is asked, in milliseconds. */
const restMs = 500;

/**
 * Tries the edit on the server as it is typed, without writing. Answers the last node that came out well, and the
 * problems of the newest try; null before the first. `what` is compared as JSON; null tries nothing.
 */
export function useDryRun<Node, What>(
  what: What | null,
  run: (what: What) => Promise<DryRun<Node> | null>,
): DryRun<Node> {
  const wanted = what === null ? null : JSON.stringify(what);
  const [rested] = useDebouncedValue(wanted, restMs);
  const [state, setState] = useState<DryRun<Node>>({ node: null, problems: [] });
  const runLatest = useRef(run);
  useEffect(() => {
    runLatest.current = run;
  });
  useEffect(() => {
    let over = false;
    if (rested === null) {
      setState({ node: null, problems: [] });
      return;
    }
    void runLatest.current(JSON.parse(rested) as What).then((answer) => {
      if (over || answer === null) return;
      setState((before) => ({ node: answer.node ?? before.node, problems: answer.problems }));
    });
    return () => {
      over = true;
    };
  }, [rested]);
  return state;
}
