import type { Finding } from '../../../domain/linting/finding.ts';
import { sha256 } from '../../../store/contract/sha256.ts';
import { printError } from '../../output/printText.ts';
import { openAdminOperations, type AdminPlace } from '../adminOperations.ts';

const mutation = `mutation ProposeFix($input: ProposeEditInput!) {
  proposeEdit(input: $input) { proposal { id } planned { fits } problems { message } }
}`;

interface Answer {
  readonly proposal: { readonly id: string } | null;
  /** Null for one that was proposed before. */
  readonly planned: object | null;
  readonly problems: readonly { readonly message: string }[];
}

/** Proposes the fixes of findings, each once however often it is found or this is run; says on stderr how many. */
export async function proposeFixes(
  findings: readonly Finding[],
  databaseUrl: string,
  place: Pick<AdminPlace, 'server' | 'token'>,
): Promise<void> {
  const fixes = new Map(
    findings.flatMap(({ fix, message }) => (fix === undefined ? [] : [[JSON.stringify(fix), { fix, message }]])),
  );
  if (fixes.size === 0) {
    printError('There is no fix to propose.\n');
    return;
  }
  const operations = await openAdminOperations(databaseUrl, { ...place, command: 'lint' });
  const counts = { now: 0, before: 0, unfit: 0 };
  try {
    for (const [text, { fix, message }] of fixes) {
      const idempotencyKey = `lint ${sha256(text)}`;
      const input = { edit: fix, reason: message, idempotencyKey };
      const { proposal, planned } = (await operations.run(mutation, { input }))['proposeEdit'] as Answer;
      counts[proposal === null ? 'unfit' : planned === null ? 'before' : 'now'] += 1;
    }
  } finally {
    await operations.close();
  }
  const { now, before, unfit } = counts;
  printError(`${String(now)} fixes proposed, ${String(before)} proposed before, ${String(unfit)} that do not fit.\n`);
}
