import { refuse } from '../../domain/editing/ruling.ts';
import type { PlannedImport } from '../../domain/merging/planImport.ts';
import { invalidInput } from '../../domain/problem.ts';
import type { LongWork } from '../longWork/longWork.ts';
import { WorkStopped } from '../longWork/workStopped.ts';
import type { ImportCommand } from './planDocument.ts';

/** A document may be one that nobody can read in time: that is said of it, and nothing is imported. */
export async function planWith(
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
