import { useRef, useState } from 'react';
import {
  CommitImportDocument,
  PlanImportDocument,
  type CommitImportMutation,
  type PlanImportMutation,
} from '../../generated/operations.ts';
import { useTell, useTry, type Failure } from '../kit/graphqlClient.ts';
import type { ShownProblem } from '../kit/problems.tsx';
import { useDraft } from '../session/useDraft.ts';
import { useFilters } from '../kit/useFilters.ts';
import { importWords as words } from '../words/import.ts';
import { decisionInput, type Decisions } from './decisions.ts';
import { longText, noSource, sourceInput, sourceProblems, type ImportSource } from './importSource.ts';
import { changedKeys } from './planRows.ts';

export type Plan = NonNullable<NonNullable<PlanImportMutation['importGuide']>['plan']>;
export type Committed = NonNullable<CommitImportMutation['importGuide']>;

/** A plan, and what has become of it. */
export interface Planned {
  readonly plan: Plan;
  /** Null: nobody has changed the catalogue; else the rows that differ from the plan before. */
  readonly changedSince: ReadonlySet<string> | null;
}

interface Kept {
  readonly source: ImportSource;
  readonly decisions: Decisions;
}

/** An import from its document to its result. What is typed and decided is kept in the browser until it is done. */
export function useImport() {
  const tell = useTell();
  const tryOut = useTry();
  const draft = useDraft<Kept>('import');
  const [source, setSource] = useState(draft.found?.source ?? noSource);
  const [decisions, setDecisions] = useState<Decisions>(draft.found?.decisions ?? {});
  const [planned, setPlanned] = useState<Planned | null>(null);
  const [result, setResult] = useState<Committed | null>(null);
  const [running, setRunning] = useState<'plan' | 'import' | null>(null);
  const [problems, setProblems] = useState<readonly ShownProblem[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [stopped, setStopped] = useState<string | null>(null);
  const [restored, setRestored] = useState(draft.found !== null);
  const [round, setRound] = useState(1);
  const filters = useFilters();
  const stop = useRef<AbortController | null>(null);
  /** The same for every try at sending the same import, so that one of which no answer came is not done twice. */
  const sending = useRef({ what: '', key: '' });

  function keep(next: Kept) {
    if (next.source.markdown === '' && next.source.slug === '') {
      draft.clear();
      return;
    }
    const isLong = next.source.markdown.length > longText;
    draft.keep(isLong ? { ...next, source: { ...next.source, markdown: '', fileName: '' } } : next);
  }

  function change(fields: Partial<ImportSource>) {
    const next = { ...source, ...fields };
    // Decisions are about the rows of one document.
    const same = next.markdown === source.markdown && next.guide === source.guide && next.slug === source.slug;
    const kept = same ? decisions : {};
    setSource(next);
    setDecisions(kept);
    keep({ source: next, decisions: kept });
  }

  function decide(more: Decisions) {
    const next = { ...decisions, ...more };
    setDecisions(next);
    keep({ source, decisions: next });
  }

  function begin(what: 'plan' | 'import'): AbortSignal {
    stop.current = new AbortController();
    setRunning(what);
    setFailure(null);
    setProblems([]);
    setStopped(null);
    return stop.current.signal;
  }

  /** `before` is the plan that someone else has made stale. */
  async function makePlan(before: Plan | null = null): Promise<void> {
    const found = sourceProblems(source);
    setProblems(found);
    if (found.length > 0) return;
    const told = await tryOut(PlanImportDocument, { input: { ...sourceInput(source), dryRun: true } }, begin('plan'));
    setRunning(null);
    if (told.failure !== null) {
      if (told.failure.code === 'STOPPED') setStopped(words.stopped);
      else setFailure(told.failure);
      return;
    }
    const answer = told.data.importGuide;
    setProblems(answer?.problems ?? []);
    if (answer?.plan === null || answer?.plan === undefined || answer.problems.length > 0) return;
    setPlanned({
      plan: answer.plan,
      changedSince: before === null ? null : changedKeys(before.rows, answer.plan.rows),
    });
  }

  function importInput({ baseVersion, rows }: Plan) {
    return {
      ...sourceInput(source),
      expectedVersion: baseVersion,
      onConflict: 'ABORT' as const,
      decisions: decisionInput(rows, decisions),
    };
  }

  /** How far the import reaches as it is decided; null if that could not be told. */
  async function reach(plan: Plan): Promise<Committed | null> {
    const { data } = await tryOut(CommitImportDocument, { input: { ...importInput(plan), dryRun: true } });
    return data?.importGuide ?? null;
  }

  async function commit(plan: Plan, reason: string): Promise<void> {
    const input = { ...importInput(plan), reason: reason.trim() === '' ? null : reason };
    const what = JSON.stringify(input);
    if (sending.current.what !== what) sending.current = { what, key: crypto.randomUUID() };
    const signal = begin('import');
    const told = await tell(CommitImportDocument, { input: { ...input, idempotencyKey: sending.current.key } }, signal);
    setRunning(null);
    if (told.failure?.code === 'STOPPED') {
      await makePlan(plan);
      setStopped(words.stoppedCommit);
      return;
    }
    const answer = told.data?.importGuide ?? null;
    setFailure(told.failure);
    if (answer === null) return;
    if (answer.problems.some(({ path }) => path.includes('expectedVersion'))) {
      await makePlan(plan);
      return;
    }
    setProblems(answer.problems);
    if (answer.problems.length > 0) return;
    draft.clear();
    setResult(answer);
  }

  function restart() {
    draft.clear();
    setSource(noSource);
    setDecisions({});
    setPlanned(null);
    setResult(null);
    setProblems([]);
    setFailure(null);
    setStopped(null);
    setRestored(false);
    setRound(round + 1);
    filters.clear();
  }

  return {
    source,
    decisions,
    planned,
    result,
    running,
    problems,
    failure,
    stopped,
    /** True if an earlier draft was found. */
    restored,
    /** One more for each import that is begun. */
    round,
    change,
    decide,
    makePlan,
    reach,
    commit,
    restart,
    leavePlan: () => {
      setPlanned(null);
      setProblems([]);
      filters.clear();
    },
    cancel: () => {
      stop.current?.abort();
    },
  };
}

export type Import = ReturnType<typeof useImport>;
