import { changeKinds, type ChangeHead, type RedactedPart } from '../../domain/changes/change.ts';
import type { RedactionModel } from '../generated/sqlite/models.ts';
import { oneOf } from '../contract/storedValues.ts';
import type { Transaction } from '../database/prismaClient.ts';

/** What a redaction says of the changes and texts that it altered, in order. */
export async function redactedPartsOf(client: Transaction, version: number): Promise<RedactedPart[]> {
  const rows = await client.redaction.findMany({ where: { changeVersion: version }, orderBy: { position: 'asc' } });
  return rows.map(toRedactedPart);
}

/** The redactions that took something out of a change, oldest first. */
export async function redactionsOf(client: Transaction, version: number): Promise<ChangeHead[]> {
  const rows = await client.redaction.findMany({
    where: { redactedVersion: version },
    select: { changeVersion: true },
    orderBy: { changeVersion: 'asc' },
  });
  const changes = await client.change.findMany({
    where: { version: { in: rows.map((row) => row.changeVersion) } },
    orderBy: { version: 'asc' },
  });
  return changes.map(({ kind, at, ...rest }) => ({
    ...rest,
    kind: oneOf(changeKinds, kind, 'the kind of a change'),
    at: Number(at),
  }));
}

export function toRedactionRow(changeVersion: number) {
  return (part: RedactedPart, position: number): RedactionModel => ({
    changeVersion,
    position,
    redactedVersion: 'version' in part ? part.version : null,
    source: 'source' in part ? part.source : null,
    digest: part.digest,
  });
}

/** A row that names neither is none that the program has written: it is taken as it is, and no hash covers it. */
export function toRedactedPart({
  redactedVersion,
  source,
  digest,
}: Pick<RedactionModel, 'redactedVersion' | 'source' | 'digest'>): RedactedPart {
  return redactedVersion === null ? { source: source ?? '', digest } : { version: redactedVersion, digest };
}
