import type { Change, RedactedPart } from '../../domain/changes/change.ts';
import { redactionOf, type Redaction } from '../../domain/changes/redaction.ts';
import { redactRecord } from '../../domain/changes/redactRecord.ts';
import type { NodeRecord } from '../../domain/guidance/records.ts';
import { sha256 } from '../contract/sha256.ts';
import { insertRows } from '../database/bulkRows.ts';
import type { Transaction } from '../database/prismaClient.ts';
import type { TextOccurrences } from '../contract/store.ts';
import { readChanges } from './changeHistory.ts';
import { firstPreviousHash, hashOfChange } from './changeHash.ts';
import { redactedPartsOf, toRedactionRow } from './redactedParts.ts';

/**
 * Takes a text out of everything that is kept outside the tables of nodes: the log, imported texts, search texts, and the
 * reasons of dismissed gaps. Answers with what change `version`, which is to follow, has to say of it. Run it in the transaction
 * of that change, before the change is in the log.
 */
export async function redactLog(transaction: Transaction, text: string, version: number): Promise<RedactedPart[]> {
  const redaction = redactionOf(text, version);
  const changes = await alteredChanges(transaction, redaction);
  const sources = await alteredSources(transaction, redaction);
  const parts: RedactedPart[] = [
    ...changes.map(({ was, digest }) => ({ version: was.version, digest })),
    ...sources.map(({ source, digest }) => ({ source, digest })),
  ];
  await insertRows(transaction, 'Redaction', parts.map(toRedactionRow(version)));
  for (const { was, is } of changes) await rewriteChange(transaction, was, is);
  for (const { source, text: said } of sources) {
    await transaction.guideSource.update({ where: { digest: source }, data: { text: said } });
  }
  await redactOtherTexts(transaction, redaction);
  return parts;
}

/** The places of the text, outside the tables of nodes. */
export async function findText(client: Transaction, text: string): Promise<TextOccurrences> {
  const redaction = redactionOf(text, 0);
  const changes = await alteredChanges(client, redaction);
  const sources = await alteredSources(client, redaction);
  const nodes = changes.flatMap(({ was, is }) =>
    was.revisions.filter((revision, place) => revision !== is.revisions[place]).map(({ nodeId }) => nodeId),
  );
  return {
    changes: changes.length,
    nodes: new Set(nodes).size,
    documents: sources.length,
    searches: (await searchTexts(client, redaction)).length,
    dismissals: (await dismissals(client, redaction)).length,
    proposals: (await proposals(client, redaction)).length,
  };
}

interface AlteredChange {
  readonly was: Change;
  readonly is: Change;
  readonly digest: string;
}

/** How many changes are read at once: each may hold a whole import. */
const batch = 50;

async function alteredChanges(client: Transaction, redaction: Redaction): Promise<AlteredChange[]> {
  const altered: AlteredChange[] = [];
  let previous = { version: 0, hash: firstPreviousHash };
  for (;;) {
    const changes = await readChanges(client, { above: previous.version, limit: batch });
    for (const was of changes) {
      const is = redactChange(was, redaction);
      if (is !== was) {
        const redacted = was.kind === 'REDACTION' ? await redactedPartsOf(client, was.version) : undefined;
        altered.push({ was, is, digest: hashOfChange({ ...is, redacted }, previous.hash) });
      }
      previous = was;
    }
    if (changes.length < batch) return altered;
  }
}

/** The very same change if the text is not in it. */
function redactChange(change: Change, redaction: Redaction): Change {
  const reason = change.reason === null ? null : redaction.takeOut(change.reason);
  const revisions = change.revisions.map((revision) => {
    const before = revision.before === null ? null : redactRecord(revision.before, redaction);
    const after = revision.after === null ? null : redactRecord(revision.after, redaction);
    return before === revision.before && after === revision.after ? revision : { ...revision, before, after };
  });
  const isSame = reason === change.reason && revisions.every((revision, place) => revision === change.revisions[place]);
  return isSame ? change : { ...change, reason, revisions };
}

async function rewriteChange(transaction: Transaction, was: Change, is: Change): Promise<void> {
  const { version } = was;
  if (is.reason !== was.reason) {
    await transaction.change.update({ where: { version }, data: { reason: is.reason }, select: { version: true } });
  }
  for (const [position, revision] of is.revisions.entries()) {
    if (revision === was.revisions[position]) continue;
    const [before, after] = [toJson(revision.before), toJson(revision.after)];
    const where = { changeVersion_position: { changeVersion: version, position } };
    await transaction.revision.update({ where, data: { before, after }, select: { position: true } });
  }
}

function toJson(record: NodeRecord | null): string | null {
  return record === null ? null : JSON.stringify(record);
}

async function alteredSources(client: Transaction, redaction: Redaction) {
  const altered: { readonly source: string; readonly text: string; readonly digest: string }[] = [];
  for (const { digest: source } of await client.guideSource.findMany({ select: { digest: true } })) {
    // One at a time: a text may take megabytes.
    const row = await client.guideSource.findUniqueOrThrow({ where: { digest: source }, select: { text: true } });
    const text = redaction.takeOut(row.text);
    if (text === row.text) continue;
    altered.push({ source, text, digest: sha256(text) });
  }
  return altered;
}

async function redactOtherTexts(transaction: Transaction, redaction: Redaction): Promise<void> {
  for (const text of await searchTexts(transaction, redaction)) {
    await transaction.searchCount.deleteMany({ where: { text } });
  }
  for (const { code, reason } of await dismissals(transaction, redaction)) {
    const data = { reason: redaction.takeOut(reason) };
    await transaction.gapDismissal.update({ where: { code }, data });
  }
  for (const { was, is } of await proposals(transaction, redaction)) {
    await transaction.proposal.update({ where: { id: was.id }, data: is });
  }
  for (const { key } of await transaction.idempotencyKey.findMany({ select: { key: true } })) {
    if (redaction.isIn(key)) await transaction.idempotencyKey.delete({ where: { key } });
  }
}

async function searchTexts(client: Transaction, { isIn }: Redaction): Promise<string[]> {
  const rows = await client.searchCount.findMany({ distinct: ['text'], select: { text: true } });
  return rows.map(({ text }) => text).filter(isIn);
}

async function dismissals(client: Transaction, { isIn }: Redaction) {
  return (await client.gapDismissal.findMany()).filter(({ reason }) => isIn(reason));
}

/** Proposals that hold the text, and what of them reads otherwise without it. */
async function proposals(client: Transaction, { takeOut }: Redaction) {
  const orNull = (text: string | null) => (text === null ? null : takeOut(text));
  const inJson = (json: string) =>
    JSON.stringify(JSON.parse(json, (_key, value: unknown) => (typeof value === 'string' ? takeOut(value) : value)));
  return (await client.proposal.findMany()).flatMap((was) => {
    const is = {
      text: orNull(was.text),
      edit: was.edit === null ? null : inJson(was.edit),
      comments: inJson(was.comments),
      decision: orNull(was.decision),
    };
    const isSame = is.text === was.text && is.edit === was.edit && is.comments === was.comments;
    return isSame && is.decision === was.decision ? [] : [{ was, is }];
  });
}
