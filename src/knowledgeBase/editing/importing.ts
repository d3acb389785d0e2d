import { refuse } from '../../domain/editing/ruling.ts';
import type { ImportPlan } from '../../domain/merging/importPlan.ts';
import { isInvalidInput, type Problem } from '../../domain/problem.ts';
import type { StoredProposal } from '../../store/contract/proposalStore.ts';
import { sha256 } from '../../store/contract/sha256.ts';
import type { Store } from '../../store/contract/store.ts';
import type { LongWork } from '../longWork/longWork.ts';
import type { Committed, Committer, WriteOptions } from './committer.ts';
import type { CreateOptions } from './editing.ts';
import { keyOfImport, type StoredEdit } from './storedEdit.ts';
import { newProposal } from './newProposal.ts';
import type { ImportCommand } from './planDocument.ts';
import { planWith } from './planWith.ts';
import { idempotencyOf } from './rememberedResult.ts';

/** What came of an import: `change` is null if the text brought nothing new, too. */
export interface CommittedImport extends Committed {
  /** Null if it could not be made, and for a result that is remembered. */
  readonly plan: ImportPlan | null;
  /** What waits for an editor in its place; null if nothing does. */
  readonly proposal: StoredProposal | null;
  /** That was there before; left out: no. */
  readonly proposedBefore?: boolean;
}

export interface ImportingVerbs {
  /**
   * Takes a document in: as a new guide, or merged with the local edits of the guide that has its slug. One
   * change, which does exactly what its plan says.
   */
  importGuide(command: ImportCommand, how: CreateOptions): Promise<CommittedImport>;
  /**
   * Lays an import into the queue of proposals instead, whatever conflicts it has. A document is proposed once, also if it was
   * declined; a newer one of the guide takes the place of those that wait.
   */
  proposeImport(command: ImportCommand, how: WriteOptions): Promise<CommittedImport>;
}

export function importingVerbs(
  committer: Committer,
  work: Pick<LongWork, 'planImport'>,
  { proposals }: Pick<Store, 'proposals'>,
  clock: () => number,
): ImportingVerbs {
  return {
    importGuide: async (command, { idempotencyKey, ...how }) => {
      const payload = { name: 'importGuide', ...payloadOf(command) };
      const idempotency = idempotencyOf(how, idempotencyKey, payload);
      if (isInvalidInput(idempotency))
        return { ...(await committer.commit(() => refuse(idempotency), how)), plan: null, proposal: null };
      const { committed, plan } = await commitImport(command, { ...how, idempotency });
      if (committed.change !== null) await supersede(command, how.actor);
      return importAs(committed, { plan, proposal: null });
    },

    proposeImport: async (command, { dryRun, ...how }) => {
      const input = { ...payloadOf(command), onConflict: 'ABORT' } as const;
      const looked = { ...command, onConflict: 'ABORT' } as const;
      const { committed, plan } = await commitImport(looked, { ...how, dryRun: true, isReviewed: true });
      const isConflict = ({ code }: Problem): boolean => code === 'MERGE_CONFLICT';
      const refused = committed.problems.filter((problem) => !isConflict(problem));
      const isNew = committed.revisions.length > 0 || committed.problems.some(isConflict);
      if (refused.length > 0 || !isNew || dryRun === true)
        return importAs(committed, { plan, proposal: null, problems: refused });
      const edit: StoredEdit = { name: 'importGuide', input };
      const { identity = null, actor, reason } = how;
      const wanted = newProposal(clock());
      const proposal = await proposals.create({
        ...wanted,
        text: reason ?? null,
        edit: JSON.stringify(edit),
        proposedBy: actor,
        identity,
        key: keyOfImport(command.slug, sha256(command.markdown)),
      });
      await supersede(command, actor);
      return importAs(committed, { plan, proposal, proposedBefore: proposal.id !== wanted.id, problems: [] });
    },
  };

  async function commitImport(
    command: ImportCommand,
    options: WriteOptions,
  ): Promise<{ readonly committed: Committed; readonly plan: ImportPlan | null }> {
    let plan: ImportPlan | null = null;
    const committed = await committer.commit(async ({ version }) => {
      const planned = await planWith(work, command, version);
      plan = planned.plan;
      return planned.ruling;
    }, options);
    return { committed, plan };
  }

  /** Declines what waits of other versions of the document: accepted later, it would bring back what they said. */
  async function supersede({ slug, markdown }: ImportCommand, actor: string): Promise<void> {
    const own = keyOfImport(slug, sha256(markdown));
    const decision = 'Another version of the document has come.';
    for (const { id, key } of await proposals.openWithKey(keyOfImport(slug))) {
      if (key === own) continue;
      await proposals.decide(id, { state: 'DECLINED', decidedBy: actor, decidedAt: clock(), decision, version: null });
    }
  }
}

/** What the import touches is gathered only if someone asks for it: see Committed.touched. */
function importAs(
  committed: Committed,
  more: Pick<CommittedImport, 'plan' | 'proposal'> & Partial<Pick<CommittedImport, 'problems' | 'proposedBefore'>>,
): CommittedImport {
  const { problems: _problems, ...rest } = Object.getOwnPropertyDescriptors(committed);
  return Object.defineProperties({ problems: committed.problems, ...more }, rest) as CommittedImport;
}

/** What has to be the same for two imports to be one sent twice. */
function payloadOf(command: ImportCommand): ImportCommand {
  const { slug, markdown, sourceUrl, license, attribution, scope, family, documentPath, onConflict, decisions } =
    command;
  return {
    slug,
    markdown,
    sourceUrl,
    license,
    attribution,
    scope,
    family,
    onConflict,
    decisions,
    ...(documentPath === null || documentPath === undefined ? {} : { documentPath }),
  };
}
