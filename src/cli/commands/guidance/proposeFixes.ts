import type { Finding } from '../../../domain/linting/finding.ts';
import { sha256 } from '../../../store/contract/sha256.ts';
import { ProposeFixDocument } from '../../generated/operations.ts';
import { printError } from '../../output/printText.ts';
import { openAdminOperations, type AdminPlace } from '../adminOperations.ts';

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
      const { proposeEdit } = await operations.run(ProposeFixDocument, { input });
      // Nothing is planned for one that was proposed before.
      const isNew = proposeEdit?.planned != null;
      counts[proposeEdit?.proposal == null ? 'unfit' : isNew ? 'now' : 'before'] += 1;
    }
  } finally {
    await operations.close();
  }
  const { now, before, unfit } = counts;
  printError(`${String(now)} fixes proposed, ${String(before)} proposed before, ${String(unfit)} that do not fit.\n`);
}
