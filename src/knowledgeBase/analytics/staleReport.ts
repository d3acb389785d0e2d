import { hourOf } from '../../domain/analytics/counts.ts';
import { fewestVotesShown, wilsonInterval } from '../../domain/analytics/wilson.ts';
import { sizeProblem } from '../../domain/catalog/page.ts';
import type { Catalog } from '../../domain/catalog/catalog.ts';
import { provenanceOfEntry } from '../../domain/catalog/provenance.ts';
import type { EntryNode, GuideNode, MitigationNode } from '../../domain/guidance/nodes.ts';
import type { InvalidInput } from '../../domain/problem.ts';
import type { Store } from '../../store/contract/store.ts';
import { storedEditOf, keysOfImports } from '../editing/storedEdit.ts';
import type { Counting } from './counting.ts';

export const staleReasons = ['OVERDUE', 'VOTED_DOWN', 'DOCUMENT_CHANGED'] as const;
export type StaleReason = (typeof staleReasons)[number];

/** Guidance that someone should look at, and why. */
export interface StaleItem {
  readonly node: EntryNode | MitigationNode | GuideNode;
  readonly reasons: readonly StaleReason[];
  /** Of the codes whose readers see it, in the last 30 days. */
  readonly lookups: number;
}

export interface StaleReport {
  readonly catalog: Catalog;
  readonly totalCount: number;
  /** Most look-ups first. */
  readonly items: readonly StaleItem[];
}

export interface StaleVerbs {
  staleGuidance(catalog: Catalog, first: number): Promise<StaleReport | InvalidInput>;
  /** Whether the day by which a node was to be looked at has passed. */
  isOverdue(node: { readonly reviewBy?: string }): boolean;
}

const days = 24;
const lookedAt = 30 * days;
/** Votes of this many hours count. */
const votedIn = 365 * days;

/** What is overdue, or was voted down, or whose document changed. */
export function staleVerbs(
  { counts, proposals }: Pick<Store, 'counts' | 'proposals'>,
  counting: Pick<Counting, 'flush'>,
  clock: () => number,
): StaleVerbs {
  return { staleGuidance, isOverdue };

  function isOverdue({ reviewBy }: { readonly reviewBy?: string }): boolean {
    return reviewBy !== undefined && reviewBy < new Date(clock()).toISOString().slice(0, 10);
  }

  async function staleGuidance(catalog: Catalog, first: number): Promise<StaleReport | InvalidInput> {
    const problem = sizeProblem('first', first);
    if (problem !== null) return problem;
    await counting.flush();
    const reasons = new Map<StaleItem['node'], Set<StaleReason>>();
    const add = (node: StaleItem['node'], reason: StaleReason) =>
      void reasons.set(node, (reasons.get(node) ?? new Set()).add(reason));
    for (const node of shownNodes(catalog)) {
      if (isOverdue(node)) add(node, 'OVERDUE');
      if (node.documentChanged === true) add(node, 'DOCUMENT_CHANGED');
    }
    for (const node of await votedDown(catalog)) add(node, 'VOTED_DOWN');
    for (const proposal of await proposals.openWithKey(keysOfImports)) {
      const edit = storedEditOf(proposal);
      const guide = edit?.name === 'importGuide' ? catalog.guideWithSlug(edit.input.slug) : null;
      if (guide !== null) add(guide, 'DOCUMENT_CHANGED');
    }
    const items = await withLookups(catalog, reasons);
    const sorted = items.sort((one, other) => other.lookups - one.lookups || (one.node.id < other.node.id ? -1 : 1));
    return { catalog, totalCount: sorted.length, items: sorted.slice(0, first) };
  }

  /** Ten votes or more on the words that stand, and surely fewer than half of them that it helped. */
  async function votedDown(catalog: Catalog): Promise<(EntryNode | MitigationNode)[]> {
    const to = hourOf(clock()) + 1;
    const sums = new Map<EntryNode | MitigationNode, { solved: number; all: number }>();
    for (const vote of await counts.voteSums({ from: to - votedIn, to, client: null })) {
      const entry = catalog.entry(vote.entryId);
      if (entry?.status !== 'PUBLISHED') continue;
      const node = vote.mitigationId === '' ? entry : catalog.mitigation(vote.mitigationId);
      if (node === null) continue;
      const now = node.type === 'Entry' ? provenanceOfEntry(catalog, node).version : node.version;
      if (vote.version !== now) continue;
      const sum = sums.get(node) ?? { solved: 0, all: 0 };
      sums.set(node, { solved: sum.solved + vote.solved, all: sum.all + vote.solved + vote.notSolved });
    }
    return [...sums].flatMap(([node, { solved, all }]) =>
      all >= fewestVotesShown && wilsonInterval(solved, all).high < 0.5 ? [node] : [],
    );
  }

  async function withLookups(
    catalog: Catalog,
    reasons: ReadonlyMap<StaleItem['node'], ReadonlySet<StaleReason>>,
  ): Promise<StaleItem[]> {
    const codes = new Map([...reasons.keys()].map((node) => [node, codesOf(catalog, node)]));
    const wanted = [...new Set([...codes.values()].flat())];
    const to = hourOf(clock()) + 1;
    const sums = wanted.length === 0 ? [] : await counts.sumsOfCodes({ from: to - lookedAt, to, client: null }, wanted);
    const byCode = new Map(sums.map(({ code, count }) => [code, count]));
    return [...reasons].map(([node, because]) => ({
      node,
      reasons: staleReasons.filter((reason) => because.has(reason)),
      lookups: (codes.get(node) ?? []).reduce((sum, code) => sum + (byCode.get(code) ?? 0), 0),
    }));
  }
}

function* shownNodes(catalog: Catalog): Generator<EntryNode | MitigationNode> {
  const seen = new Set<string>();
  for (const guide of catalog.publishedGuides()) {
    const entries = catalog.entriesOf(guide).filter(({ status }) => status === 'PUBLISHED');
    for (const { steps } of [{ steps: guide.firstSteps }, ...entries]) {
      for (const step of steps) {
        if (seen.size < seen.add(step.mitigationId).size) yield catalog.mitigationOf(step);
      }
    }
    yield* entries;
  }
}

/** Those whose readers see the node, each once. */
function codesOf(catalog: Catalog, node: StaleItem['node']): number[] {
  const entries =
    node.type === 'Entry' ? [node] : node.type === 'Guide' ? catalog.entriesOf(node) : catalog.publishedUsing(node.id);
  const shown = entries.filter(({ status }) => status === 'PUBLISHED');
  return [...new Set(shown.flatMap(({ code }) => (code === null ? [] : [code])))];
}
