import { useRef, useState } from 'react';
import {
  CommitImportDocument,
  PlanImportDocument,
  type CommitImportMutation,
  type PlanImportMutation,
} from '../../generated/operations.ts';
import { useRunOperation, useTry, type Failure } from '../kit/data/graphqlClient.ts';
import type { ShownProblem } from '../kit/data/problems.tsx';
import { useDraft } from '../session/useDraft.ts';
import { useFilters } from '../kit/lists/useFilters.ts';
import { importWords as words } from '../words/import.ts';
import { decisionInput, type Decisions } from './plan/decisions.ts';
import {
  forTarget,
  foundFor,
  longText,
  noSource,
  slugOfTitle,
  sourceInput,
  sourceProblems,
  unchosen,
  type ImportSource,
  type Target,
} from './importSource.ts';
import { changedKeys } from './plan/planRows.ts';

export type Plan = NonNullable<NonNullable<PlanImportMutation['importGuide']>['plan']>;
export type LikelyGuide = Plan['likelyGuides'][number];
export type Committed = NonNullable<CommitImportMutation['importGuide']>;

/** A plan, and what has become of it. */
export interface Planned {
  readonly plan: Plan;
  /** Null: nobody has changed the catalogue; else the rows that differ from the plan before. */
  readonly changedSince: ReadonlySet<string> | null;
  /** Why it is planned for its guide, if the document told; null if someone chose. */
  readonly found: LikelyGuide | null;
}

/** Where a document may belong that does not tell for certain. */
export interface PossibleGuides {
  /** Of the document. */
  readonly title: string;
  readonly likelyGuides: readonly LikelyGuide[];
}

interface Kept {
  readonly source: ImportSource;
  readonly decisions: Decisions;
}

/** An import from its document to its result. What is typed and decided is kept in the browser until it is done. */
export function useImport() {
  const runOperation = useRunOperation();
  const tryOut = useTry();
  const draft = useDraft<Kept>('import');
  const [source, setSource] = useState(draft.found?.source ?? noSource);
  const [decisions, setDecisions] = useState<Decisions>(draft.found?.decisions ?? {});
  const [planned, setPlanned] = useState<Planned | null>(null);
  const [possibleGuides, setPossibleGuides] = useState<PossibleGuides | null>(null);
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
    if (next.source.markdown === '' && next.source.slug === '' && next.source.sourceUrl === '') {
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
    if (next.markdown !== source.markdown) setPossibleGuides(null);
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

  /** Null if it was stopped, failed, or was refused, which is then shown. */
  async function askForPlan(wanted: ImportSource): Promise<Plan | null> {
    const found = sourceProblems(wanted);
    setProblems(found);
    if (found.length > 0) return null;
    const result = await tryOut(PlanImportDocument, { input: { ...sourceInput(wanted), dryRun: true } }, begin('plan'));
    setRunning(null);
    if (result.failure !== null) {
      if (result.failure.code === 'STOPPED') setStopped(words.stopped);
      else setFailure(result.failure);
      return null;
    }
    const answer = result.data.importGuide;
    setProblems(answer?.problems ?? []);
    return answer === null || answer.problems.length > 0 ? null : answer.plan;
  }

  /** `before` is the plan that someone else has made stale. */
  async function makePlan(before: Plan | null = null): Promise<void> {
    const plan = await askForPlan(source);
    if (plan === null) return;
    setPlanned({ plan, changedSince: before === null ? null : changedKeys(before.rows, plan.rows), found: null });
  }

  /** Plans for the guide that the document certainly belongs to; else someone has to say which it is. */
  async function findGuide(targets: readonly Target[]): Promise<void> {
    if (source.guide !== unchosen) return makePlan();
    const asNew = await askForPlan({ ...source, guide: '', slug: unusedSlug() });
    if (asNew === null) return;
    const [first = null] = asNew.likelyGuides;
    const target = targets.find(({ slug }) => slug === first?.guide.slug);
    if (first?.certainty !== 'CERTAIN' || target === undefined) {
      setPossibleGuides({ title: asNew.title, likelyGuides: asNew.likelyGuides });
      if (asNew.likelyGuides.length === 0) change({ guide: '', slug: slugOfTitle(asNew.title) });
      return;
    }
    const belongs = foundFor(source, target);
    setSource(belongs);
    keep({ source: belongs, decisions });
    const plan = await askForPlan(belongs);
    if (plan !== null) setPlanned({ plan, changedSince: null, found: first });
  }

  /** Leaves a plan for the wrong guide, for another one or (null) for a new one. */
  async function planFor(target: Target | null, title: string): Promise<void> {
    const about = target === null ? { ...source, guide: '', slug: slugOfTitle(title) } : forTarget(source, target);
    setSource(about);
    setDecisions({});
    keep({ source: about, decisions: {} });
    filters.clear();
    const plan = await askForPlan(about);
    setPlanned(plan === null ? null : { plan, changedSince: null, found: null });
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
    const result = await runOperation(
      CommitImportDocument,
      { input: { ...input, idempotencyKey: sending.current.key } },
      signal,
    );
    setRunning(null);
    if (result.failure?.code === 'STOPPED') {
      await makePlan(plan);
      setStopped(words.stoppedCommit);
      return;
    }
    const answer = result.data?.importGuide ?? null;
    setFailure(result.failure);
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
    setPossibleGuides(null);
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
    possibleGuides,
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
    findGuide,
    planFor,
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

/** A slug that no guide has: a plan is asked for only to see where the document belongs. */
function unusedSlug(): string {
  return `document-${crypto.randomUUID()}`;
}

export type Import = ReturnType<typeof useImport>;
