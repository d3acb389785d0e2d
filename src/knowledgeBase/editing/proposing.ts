import type { Catalog } from '../../domain/catalog/catalog.ts';
import { guideNamed } from '../../domain/catalog/lists.ts';
import { readEdit, type EditChoice, type ProposalState } from '../../domain/editing/proposedEdit.ts';
import { readSuggestion, type Suggest } from '../../domain/editing/readSuggestion.ts';
import { refuse } from '../../domain/editing/ruling.ts';
import { readReason, readText } from '../../domain/editing/fields/textRules.ts';
import type { ImportPlan } from '../../domain/merging/importPlan.ts';
import { invalidInput, isInvalidInput, type InvalidInput, type Problem } from '../../domain/problem.ts';
import { sha256 } from '../../store/contract/sha256.ts';
import type { StoredProposal } from '../../store/contract/proposalStore.ts';
import type { Store } from '../../store/contract/store.ts';
import { endOfHour, type LimitCallers } from '../access/callerLimit.ts';
import type { Visitor } from '../analytics/visitor.ts';
import type { LongWork } from '../longWork/longWork.ts';
import type { Committed, Committer, WriteOptions } from './committer.ts';
import { storedEditOf, ruleOfStoredEdit, type StoredEdit } from './storedEdit.ts';
import { newProposal } from './newProposal.ts';
import type { ImportCommand } from './planDocument.ts';
import { idempotencyOf } from './rememberedResult.ts';

/** What came of a mutation about a proposal. */
export interface ProposalResult {
  readonly catalog: Catalog;
  /** As it stands after it; null if there is none, and with problems of a new one. */
  readonly proposal: StoredProposal | null;
  /** What the edit is, or would be; null if there is no edit to speak of. */
  readonly planned: ProposedChange | null;
  readonly problems: readonly Problem[];
}

/** An edit as committed, or as it would be on the current catalogue. */
export interface ProposedChange {
  readonly committed: Committed;
  /** Of an import, row by row, also if it is refused; null for any other edit, and for a result that is remembered. */
  readonly importPlan: ImportPlan | null;
}

/** Who decides, and whether they may see what is archived, and import documents. */
type Proposer = Pick<WriteOptions, 'actor' | 'identity'> & {
  readonly seesArchived: boolean;
  readonly mayImport: boolean;
};

export interface ProposingVerbs {
  /** Keeps what a reader suggests for a code; resolves to why it is not kept, or null. */
  suggest(catalog: Catalog, input: Suggest, visitor: Visitor): Promise<InvalidInput | null>;
  proposeEdit(
    input: {
      readonly edit: EditChoice;
      readonly reason?: string | null | undefined;
      /** Sent again under it by the same proposer, it is answered with the proposal that it made. */
      readonly idempotencyKey?: string | null | undefined;
      readonly dryRun?: boolean | null | undefined;
    },
    proposer: Proposer,
  ): Promise<ProposalResult>;
  /** Commits what is proposed, or the edit that is given instead, as one change under both names. */
  acceptProposal(
    input: {
      readonly id: string;
      readonly edit?: EditChoice | null | undefined;
      /** What becomes of conflicts and of rows of an import; null or left out: as it was proposed. */
      readonly onConflict?: ImportCommand['onConflict'];
      readonly decisions?: ImportCommand['decisions'];
      readonly reason?: string | null | undefined;
      readonly dryRun?: boolean | null | undefined;
    },
    reviewer: Proposer,
  ): Promise<ProposalResult>;
  declineProposal(input: { readonly id: string; readonly reason: string }, reviewer: Proposer): Promise<ProposalResult>;
  commentOnProposal(input: { readonly id: string; readonly text: string }, author: Proposer): Promise<ProposalResult>;
  proposal(id: string): Promise<StoredProposal | null>;
  proposals(range: {
    readonly state: ProposalState;
    readonly first: number;
    readonly after?: string | null | undefined;
    /** Only those of one proposer; left out: all. */
    readonly by?: Pick<StoredProposal, 'proposedBy' | 'identity'> | undefined;
  }): Promise<StoredProposal[]>;
  /** What an open proposal would do to the current catalogue; null if it holds no edit, or is decided. */
  planOfProposal(proposal: StoredProposal): Promise<ProposedChange | null>;
}

/** Suggestions that are taken from one address in an hour, and open ones of readers that are kept in all. */
const suggestionsAnHour = 5;
const mostOfReaders = 500;

/** Proposals are kept apart from the log; only one that is accepted becomes a change of it. */
export function proposingVerbs(
  { commit, current }: Pick<Committer, 'commit' | 'current'>,
  store: Pick<Store, 'proposals'>,
  work: Pick<LongWork, 'planImport'>,
  clock: () => number,
  limitCallers: LimitCallers,
): ProposingVerbs {
  const suggestions = limitCallers({
    name: 'suggestions',
    most: suggestionsAnHour,
    windowEnd: endOfHour,
    mostCallers: 100_000,
    beyond: 'REFUSE',
  });
  const { proposals } = store;

  return {
    suggest,
    proposeEdit,
    acceptProposal,
    declineProposal: async ({ id, reason }, { actor }) => {
      const decision = readText(reason, ['input', 'reason'], 2_000);
      if (typeof decision !== 'string') return refused(decision, await proposals.find(id));
      const decided = { state: 'DECLINED', decidedBy: actor, decidedAt: clock(), decision, version: null } as const;
      const proposal = await proposals.decide(id, decided);
      return proposal === null ? refuseDecided(id) : answer(proposal);
    },
    commentOnProposal: async ({ id, text: written }, { actor }) => {
      const text = readText(written, ['input', 'text'], 2_000);
      if (typeof text !== 'string') return refused(text, await proposals.find(id));
      const known = await proposals.find(id);
      if (known !== null && known.comments.length >= mostComments) {
        const message = `The proposal has ${String(mostComments)} comments, the most that are kept; accept or decline it.`;
        return refused(invalidInput('TOO_LONG', ['input', 'text'], message), known);
      }
      const proposal = await proposals.comment(id, { author: actor, at: clock(), text });
      return proposal === null ? refuseDecided(id) : answer(proposal);
    },
    proposal: (id) => proposals.find(id),
    proposals: ({ after, ...range }) => proposals.list({ ...range, after: after ?? null }),
    planOfProposal: (proposal) => {
      const edit = storedEditOf(proposal);
      return edit === null || proposal.state !== 'OPEN' ? Promise.resolve(null) : plan(edit, proposal.proposedBy ?? '');
    },
  };

  async function suggest(catalog: Catalog, input: Suggest, { address }: Visitor): Promise<InvalidInput | null> {
    const read = readSuggestion(catalog, input);
    if (isInvalidInput(read)) return read;
    const path = ['input', 'text'];
    if ((await suggestions.take(address)) > 0) {
      const message = `This address has made ${String(suggestionsAnHour)} suggestions in this hour, the most that are accepted; try again in the next hour.`;
      return invalidInput('RATE_LIMITED', path, message);
    }
    if ((await proposals.countOfReaders()) >= mostOfReaders) {
      const message = 'More suggestions are waiting than the editors can read; try again in a few days.';
      return invalidInput('RATE_LIMITED', path, message);
    }
    const { code, text, edit } = read;
    await proposals.create({
      ...newProposal(clock()),
      kind: input.kind,
      code,
      text,
      edit: edit === null ? null : JSON.stringify(edit),
    });
    return null;
  }

  async function proposeEdit(
    { edit: choice, reason, idempotencyKey, dryRun }: Parameters<ProposingVerbs['proposeEdit']>[0],
    { actor, identity, seesArchived }: Proposer,
  ): Promise<ProposalResult> {
    const edit = readEdit(choice);
    if (isInvalidInput(edit)) return refused(edit, null);
    const hidden = seesArchived ? null : hiddenNode(edit);
    if (hidden !== null) return refused(hidden, null);
    const text = readReason(reason);
    if (isInvalidInput(text)) return refused(text, null);
    const key = idempotencyOf({ actor, ...(identity === undefined ? {} : { identity }) }, idempotencyKey, edit);
    if (isInvalidInput(key)) return refused(key, null);
    const known = key === null ? null : await proposals.withKey(sha256(key.key));
    if (known !== null) return proposedBefore(known, JSON.stringify(edit));
    const planned = await plan(edit, actor);
    const { catalog, problems } = planned.committed;
    if (problems.length > 0 || dryRun === true) return { catalog, proposal: null, planned, problems };
    const proposal: StoredProposal = {
      ...newProposal(clock()),
      text: text?.text ?? null,
      edit: JSON.stringify(edit),
      proposedBy: actor,
      identity: identity ?? null,
      key: key === null ? null : sha256(key.key),
    };
    return { catalog, proposal: await proposals.create(proposal), planned, problems };
  }

  async function proposedBefore(known: StoredProposal, edit: string): Promise<ProposalResult> {
    if (known.edit === edit) return answer(known);
    const message = 'Another edit was proposed under this key; propose this one under a new key.';
    return refused(invalidInput('IDEMPOTENCY_MISMATCH', ['input', 'idempotencyKey'], message), null);
  }

  async function acceptProposal(
    { id, edit: choice, reason, dryRun, ...decided }: Parameters<ProposingVerbs['acceptProposal']>[0],
    { actor, identity, mayImport }: Proposer,
  ): Promise<ProposalResult> {
    const known = await proposals.find(id);
    if (known?.state !== 'OPEN') return refuseDecided(id);
    const proposed = decideRows(storedEditOf(known), decided);
    const isEdited = (choice ?? decided.onConflict ?? decided.decisions ?? null) !== null;
    const edit = choice === null || choice === undefined ? proposed : readEdit(choice);
    if (isInvalidInput(edit)) return refused(edit, known);
    if (edit === null) {
      const message = 'The proposal is words only; give the edit that carries it out.';
      return refused(invalidInput('INVALID_VALUE', ['input', 'edit'], message), known);
    }
    if (edit.name === 'importGuide' && !mayImport) {
      const message = 'It is an import, which takes the role ADMIN; ask an admin to accept it.';
      return refused(invalidInput('INVALID_VALUE', ['input', 'id'], message), known);
    }
    const isOwn = known.proposedBy === actor && known.identity === (identity ?? null);
    const planned = await commitStoredEdit(edit, {
      isReviewed: !isEdited && isSecondEditor(known, { actor, identity }),
      actor: isOwn ? actor : `${actor}, proposed by ${known.proposedBy ?? 'a reader'}`,
      reason: reason ?? known.text,
      dryRun,
      // Kept in the transaction of the change: whoever accepts a proposal twice, at once or after a crash, makes one change.
      idempotency: dryRun === true ? null : { key: `proposal\n${id}`, payloadHash: sha256(id) },
    });
    const { catalog, change, problems } = planned.committed;
    if (change === null) return { catalog, proposal: known, planned, problems };
    const decision = { decidedBy: actor, decidedAt: clock(), decision: reason ?? null, version: change.version };
    const proposal = await proposals.decide(id, { state: 'ACCEPTED', ...decision });
    return { catalog, proposal: proposal ?? (await proposals.find(id)), planned, problems };
  }

  function plan(edit: StoredEdit, actor: string): Promise<ProposedChange> {
    return commitStoredEdit(edit, { actor, dryRun: true, isReviewed: true });
  }

  async function commitStoredEdit(edit: StoredEdit, options: WriteOptions): Promise<ProposedChange> {
    let importPlan: ImportPlan | null = null;
    const rule = ruleOfStoredEdit(edit, work, (planned) => (importPlan = planned));
    const committed = await commit(rule, options);
    return { committed, importPlan };
  }

  /** Whoever may not see what is archived hears of no entry with its id, and of no guide with its slug. */
  function hiddenNode({ name, input }: StoredEdit): InvalidInput | null {
    const { catalog } = current();
    const path = ['input', 'edit'];
    const slug = name === 'createEntry' ? input.guide : name === 'updateGuide' ? input.slug : null;
    const guide = guideNamed(catalog, slug, path);
    if (guide !== null && isInvalidInput(guide)) return guide;
    const entry = 'id' in input ? catalog.entry(input.id) : null;
    if (entry?.status !== 'ARCHIVED') return null;
    return invalidInput('NOT_FOUND', path, `No entry has the id "${entry.id}"; take the id from a look-up.`);
  }

  async function refuseDecided(id: string): Promise<ProposalResult> {
    const known = await proposals.find(id);
    const path = ['input', 'id'];
    if (known === null) {
      const message = `No proposal has the id "${id.slice(0, 60)}"; the field "proposals" lists all proposals.`;
      return refused(invalidInput('NOT_FOUND', path, message), null);
    }
    const message = `${known.decidedBy ?? 'Someone'} has ${known.state === 'ACCEPTED' ? 'accepted' : 'declined'} it already.`;
    return refused(invalidInput('NOTHING_TO_CHANGE', path, message), known);
  }

  async function refused(problem: InvalidInput, proposal: StoredProposal | null): Promise<ProposalResult> {
    const { catalog, problems } = await commit(() => refuse(problem), { actor: '', dryRun: true });
    return { catalog, proposal, planned: null, problems };
  }

  function answer(proposal: StoredProposal): ProposalResult {
    return { catalog: current().catalog, proposal, planned: null, problems: [] };
  }
}

const mostComments = 100;

/**
 * Whether someone else proposed what this one accepts. A credential of another id with the same name counts as the same person:
 * people who hold several have their name on each.
 */
function isSecondEditor(
  { proposedBy, identity: proposer }: StoredProposal,
  { actor, identity }: { readonly actor: string; readonly identity?: string | null | undefined },
): boolean {
  if (proposedBy === null || sameName(proposedBy, actor)) return false;
  return proposer === null || proposer !== (identity ?? null);
}

function sameName(one: string, other: string): boolean {
  const plain = (name: string) => name.normalize('NFKC').trim().toLowerCase();
  return plain(one) === plain(other);
}

/** An import with what is decided of its conflicts and rows on accepting it. */
function decideRows(
  edit: StoredEdit | null,
  { onConflict, decisions }: Pick<ImportCommand, 'onConflict' | 'decisions'>,
): StoredEdit | null {
  if (edit?.name !== 'importGuide') return edit;
  const { input } = edit;
  return {
    ...edit,
    input: { ...input, onConflict: onConflict ?? input.onConflict, decisions: decisions ?? input.decisions },
  };
}
