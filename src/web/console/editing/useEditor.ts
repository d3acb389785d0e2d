import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../kit/data/graphqlClient.ts';
import type { ShownProblem } from '../kit/data/problems.tsx';
import { useDraft } from '../session/useDraft.ts';
import type { SaveOutcome, Snapshot } from './snapshot.ts';

export type EditorStatus = 'clean' | 'dirty' | 'saving' | 'saved' | 'invalid' | 'failed' | 'conflict';

export interface Editor<Fields> {
  readonly fields: Fields;
  /** What the editor saw when the edit began. */
  readonly base: Snapshot<Fields>;
  readonly status: EditorStatus;
  readonly dirty: boolean;
  readonly problems: readonly ShownProblem[];
  readonly failure: Failure | null;
  /** What stands by now, where a save found that someone else was first. */
  readonly theirs: Snapshot<Fields> | null;
  /** True if the fields came from a draft that an earlier page had kept. */
  readonly restored: boolean;
  readonly keptAt: Date | null;
  readonly draftRefused: boolean;
  readonly change: (part: Partial<Fields>) => void;
  readonly save: () => Promise<void>;
  /** Throws away what was typed. */
  readonly discard: () => void;
  /** Ends a conflict: these fields, on the version that stands; saved at once if `andSave` is set. */
  readonly settle: (fields: Fields, andSave: boolean) => Promise<void>;
}

interface Settings<Fields> {
  /** Names the form and its subject, for the draft: "entry:e12". */
  readonly form: string;
  /** As the server has it. */
  readonly start: Snapshot<Fields>;
  /** What the form begins with where it is not what the server has: a new entry for a code that is known. */
  readonly prefill?: Fields;
  /** What counts of the fields, as plain JSON: two states with the same are the same. */
  readonly plain: (fields: Fields) => unknown;
  readonly save: (fields: Fields, version: number) => Promise<SaveOutcome<Fields>>;
}

interface Kept<Fields> {
  readonly base: Snapshot<Fields>;
  readonly fields: Fields;
}

/** Holds what is typed into a form from the first key to the server's word that it is saved. Nothing typed is ever lost. */
export function useEditor<Fields>({ form, start, prefill, plain, save: send }: Settings<Fields>): Editor<Fields> {
  const draft = useDraft<Kept<Fields>>(form);
  const same = useCallback(
    (one: Fields, other: Fields) => JSON.stringify(plain(one)) === JSON.stringify(plain(other)),
    [plain],
  );
  const [restored, setRestored] = useState(draft.found !== null && !same(draft.found.fields, start.fields));
  const [{ base, fields }, setState] = useState<Kept<Fields>>(
    restored && draft.found !== null ? draft.found : { base: start, fields: prefill ?? start.fields },
  );
  const [phase, setPhase] = useState<'idle' | 'saving' | 'saved'>('idle');
  const [problems, setProblems] = useState<readonly ShownProblem[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [theirs, setTheirs] = useState<Snapshot<Fields> | null>(null);
  const latest = useRef({ base, fields });
  useEffect(() => {
    latest.current = { base, fields };
  });

  const dirty = !same(fields, base.fields);
  // A newer state from the server is taken over only if nothing was typed on the older one.
  if (start.version > base.version && !dirty && phase !== 'saving') setState({ base: start, fields: start.fields });

  const put = useCallback(
    (next: Kept<Fields>) => {
      latest.current = next;
      setState(next);
      if (same(next.fields, next.base.fields)) draft.clear();
      else draft.keep(next);
    },
    [draft, same],
  );

  async function saveAs(sent: Kept<Fields>): Promise<void> {
    if (phase === 'saving') return;
    setPhase('saving');
    setFailure(null);
    const outcome = await send(sent.fields, sent.base.version);
    setPhase('idle');
    setProblems(outcome.kind === 'refused' ? outcome.problems : []);
    if (outcome.kind === 'failed') setFailure(outcome.failure);
    if (outcome.kind === 'stale') setTheirs(outcome.theirs);
    if (outcome.kind !== 'saved' && outcome.kind !== 'proposed') return;
    setRestored(false);
    if (outcome.kind === 'proposed') {
      // What was typed meanwhile is the next proposal.
      put({ base: start, fields: same(latest.current.fields, sent.fields) ? start.fields : latest.current.fields });
      return;
    }
    setPhase('saved');
    if (outcome.next === null) {
      draft.clear();
      return;
    }
    // What was typed while the save was under way is the next edit.
    const typed = latest.current.fields;
    put({ base: outcome.next, fields: same(typed, sent.fields) ? outcome.next.fields : typed });
  }

  return {
    fields,
    base,
    status: statusOf(),
    dirty,
    problems,
    failure,
    theirs,
    restored,
    keptAt: draft.keptAt,
    draftRefused: draft.refused,
    change: (part) => {
      if (phase === 'saved') setPhase('idle');
      put({ base: latest.current.base, fields: { ...latest.current.fields, ...part } });
    },
    save: () => saveAs(latest.current),
    discard: () => {
      draft.clear();
      setRestored(false);
      setProblems([]);
      setFailure(null);
      setTheirs(null);
      setState({ base: start, fields: start.fields });
    },
    settle: async (settled, andSave) => {
      if (theirs === null) return;
      const next = { base: theirs, fields: settled };
      put(next);
      setTheirs(null);
      if (andSave) await saveAs(next);
    },
  };

  function statusOf(): EditorStatus {
    if (phase === 'saving') return 'saving';
    if (theirs !== null) return 'conflict';
    if (problems.length > 0) return 'invalid';
    if (failure !== null) return 'failed';
    if (dirty) return 'dirty';
    return phase === 'saved' ? 'saved' : 'clean';
  }
}
