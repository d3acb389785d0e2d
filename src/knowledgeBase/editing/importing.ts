import { refuse } from '../../domain/editing/ruling.ts';
import type { ImportPlan } from '../../domain/merging/importPlan.ts';
import type { PlannedImport } from '../../domain/merging/planImport.ts';
import { invalidInput, isInvalidInput } from '../../domain/problem.ts';
import type { LongWork } from '../longWork/longWork.ts';
import { WorkStopped } from '../longWork/workStopped.ts';
import type { Committed, Committer } from './committer.ts';
import type { MakingManner } from './editing.ts';
import type { ImportCommand } from './planDocument.ts';
import { idempotencyOf } from './rememberedResult.ts';

/** What came of an import: `change` is null if the text brought nothing new, too. */
export interface CommittedImport extends Committed {
  /** Null if it could not be made, and for a result that is remembered. */
  readonly plan: ImportPlan | null;
}

export interface ImportingVerbs {
  /**
   * Takes a document in: as a new guide, or merged with the local edits of the guide that has its slug. One
   * change, which does exactly what its plan says.
   */
  importGuide(command: ImportCommand, how: MakingManner): Promise<CommittedImport>;
}

export function importingVerbs(committer: Committer, work: Pick<LongWork, 'planImport'>): ImportingVerbs {
  return {
    importGuide: async (command, { idempotencyKey, ...how }) => {
      const payload = { name: 'importGuide', ...payloadOf(command) };
      const idempotency = idempotencyOf(how, idempotencyKey, payload);
      if (isInvalidInput(idempotency))
        return { ...(await committer.commit(() => refuse(idempotency), how)), plan: null };

      let plan: ImportPlan | null = null;
      const committed = await committer.commit(
        async ({ version }) => {
          const planned = await planWith(work, command, version);
          plan = planned.plan;
          return planned.ruling;
        },
        { ...how, idempotency },
      );
      return withPlan(committed, plan);
    },
  };
}

/** What the import touches is gathered only if someone asks for it: see Committed.touched. */
function withPlan(committed: Committed, plan: ImportPlan | null): CommittedImport {
  return Object.defineProperties({ plan }, Object.getOwnPropertyDescriptors(committed)) as CommittedImport;
}

/** A document may be one that nobody can read in time: that is said of it, and nothing is imported. */
async function planWith(
  work: Pick<LongWork, 'planImport'>,
  command: ImportCommand,
  version: number,
): Promise<PlannedImport> {
  try {
    return await work.planImport(command, version);
  } catch (error) {
    if (!(error instanceof WorkStopped)) throw error;
    const path = ['input', 'markdown'];
    const problem =
      error.reason === 'busy'
        ? invalidInput('RATE_LIMITED', path, `The import ${error.because}; send it again in a while.`)
        : invalidInput('TOO_LONG', path, `Importing the document ${error.because}; cut it in parts.`);
    return { ruling: refuse(problem), plan: null };
  }
}

/** What has to be the same for two imports to be one sent twice. */
function payloadOf(command: ImportCommand): object {
  const { slug, markdown, sourceUrl, license, attribution, scope, family, onConflict, decisions } = command;
  return { slug, markdown, sourceUrl, license, attribution, scope, family, onConflict, decisions };
}
