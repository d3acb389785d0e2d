import type {
  AdminHomeAnalyticsQuery,
  AdminHomeProposalsQuery,
  AdminHomeStaleQuery,
  DraftedNodesQuery,
  StaleReason,
} from '../../generated/operations.ts';
import { editorOf, languageOfName, nodeName } from '../history/nodeName.ts';
import { proposalName } from '../review/proposalName.ts';
import type { KeptDraft } from '../session/keptDrafts.ts';
import { homeWords as words } from '../words/home.ts';

/** In the order in which it is to be done: readers without an answer first. */
export const workKinds = ['gaps', 'unmitigated', 'votedDown', 'stale', 'proposals', 'conflicts', 'imports'] as const;
export type WorkKind = (typeof workKinds)[number];

/** One thing of a kind: what it is, why it comes first, and where it is done. */
interface WorkItem {
  readonly key: string;
  readonly name: string;
  readonly isCode: boolean;
  readonly symbol?: string | null;
  /** The language of a name that is guidance. */
  readonly language?: string | null;
  readonly more: string;
  /** Below /admin. */
  readonly to: string;
}

export interface Work {
  readonly kind: WorkKind;
  /** All that wait; more than `items` has. */
  readonly count: number;
  /** True if only the first hundred were counted. */
  readonly isAtLeast: boolean;
  /** The first of them. */
  readonly items: readonly WorkItem[];
}

/** What was asked; null if it is not answered yet, or the role may not see it. */
export interface WorkAnswers {
  readonly analytics: AdminHomeAnalyticsQuery | null;
  readonly stale: AdminHomeStaleQuery | null;
  readonly proposals: AdminHomeProposalsQuery | null;
  readonly drafts: readonly KeptDraft[];
  readonly drafted: DraftedNodesQuery | null;
  readonly mayEdit: boolean;
}

/** How many of a kind are named, and how many were asked for. */
const mostNamed = 3;
const mostCounted = 100;

/** What waits, of each kind of which anything does, in the order in which it is to be done. */
export function workOf(answers: WorkAnswers): readonly Work[] {
  const all: Record<WorkKind, readonly WorkItem[]> = {
    gaps: gapsOf(answers),
    unmitigated: (answers.analytics?.analytics?.unmitigatedCodes ?? []).map(({ code, count, entries }) => ({
      key: code.hex,
      name: code.hex,
      isCode: true,
      symbol: code.symbol,
      more: words.times(count),
      to: `/entries/${entries[0]?.id ?? ''}`,
    })),
    votedDown: staleBecause(answers, 'VOTED_DOWN'),
    stale: staleBecause(answers, 'OVERDUE'),
    proposals: (answers.proposals?.proposals ?? []).map((proposal) => ({
      key: proposal.id,
      name: proposalName(proposal),
      isCode: false,
      more: proposal.proposedBy === null ? '' : words.by(proposal.proposedBy),
      to: '/review',
    })),
    conflicts: conflictsOf(answers),
    imports: staleBecause(answers, 'DOCUMENT_CHANGED'),
  };
  return workKinds
    .map((kind) => ({
      kind,
      count: all[kind].length,
      isAtLeast: all[kind].length >= mostCounted,
      items: all[kind].slice(0, mostNamed),
    }))
    .filter(({ count }) => count > 0);
}

function gapsOf({ analytics, mayEdit }: WorkAnswers): WorkItem[] {
  return (analytics?.analytics?.gaps ?? []).map(({ code, count, asked }) => ({
    key: code.hex,
    name: code.hex,
    isCode: true,
    symbol: code.symbol,
    more: [words.times(count), asked > 0 ? words.asked(asked) : ''].filter(Boolean).join(', '),
    to: mayEdit ? `/entries/new?code=${code.hex}` : '/gaps',
  }));
}

function staleBecause({ stale }: WorkAnswers, reason: StaleReason): WorkItem[] {
  return (stale?.staleGuidance?.items ?? [])
    .filter(({ reasons }) => reasons.includes(reason))
    .map(({ node, lookupsLast30Days }) => ({
      key: node.id,
      name: nodeName(node, node.__typename),
      isCode: node.__typename === 'Entry' && node.code !== null,
      language: languageOfName(node),
      more: words.times(lookupsLast30Days),
      to: node.__typename === 'Guide' ? '/review' : editorOf(node),
    }));
}

/** Drafts of this browser whose subject was changed since, and proposals that no longer fit. */
function conflictsOf({ drafts, drafted, proposals }: WorkAnswers): WorkItem[] {
  const overtaken = (drafted?.nodes ?? []).flatMap((node): WorkItem[] => {
    const draft = drafts.find(({ id }) => id === node?.id);
    if (node === null || draft === undefined || !('version' in node) || node.version <= draft.version) return [];
    const isCode = node.__typename === 'Entry' && node.code !== null;
    const [name, language] = [nodeName(node, node.__typename), languageOfName(node)];
    return [{ key: node.id, name, isCode, language, more: words.overtaken, to: editorOf(node) }];
  });
  const unfit = (proposals?.planned ?? [])
    .filter(({ planned }) => planned?.fits === false)
    .map((proposal) => ({
      key: proposal.id,
      name: proposalName(proposal),
      isCode: false,
      more: words.unfit,
      to: '/review',
    }));
  return [...overtaken, ...unfit];
}
