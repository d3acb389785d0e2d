import { describe, expect, it } from 'vitest';
import { createMitigation } from '../../../src/domain/editing/mitigations/createMitigation.ts';
import type { Catalog } from '../../../src/domain/catalog/catalog.ts';
import type { NewId } from '../../../src/domain/editing/ruling.ts';
import { startCommitter } from '../../../src/knowledgeBase/editing/committer.ts';
import { openTestStore } from '../../store/testStore.ts';

it('asks the rule of each of many edits once, on the catalogue that the edit before it left', async () => {
  const store = await openTestStore();
  const committer = await startCommitter(store, () => 1_000);
  const askedOn: number[] = [];
  const edits = Array.from({ length: 20 }, (_, place) => (catalog: Catalog, newId: NewId) => {
    askedOn.push(catalog.version);
    return createMitigation(catalog, { text: `Step ${String(place)}.` }, newId);
  });
  const made = await Promise.all(edits.map((edit) => committer.commit(edit, { actor: 'editor', reason: null })));
  expect(made.map(({ change }) => change?.version)).toEqual(Array.from({ length: 20 }, (_, place) => place + 1));
  expect(askedOn).toEqual(Array.from({ length: 20 }, (_, place) => place));
});

describe('a command with an idempotency key', () => {
  const create = (text: string) => (catalog: Catalog, newId: NewId) => createMitigation(catalog, { text }, newId);
  const key = { key: 'one', payloadHash: 'hash of the input' };
  const who = { actor: 'editor', reason: null };

  it('answers a repetition with its first change, and asks no rule again', async () => {
    const committer = await startCommitter(await openTestStore(), () => 1_000);
    const first = await committer.commit(create('Restart.'), { ...who, idempotency: key });
    await committer.commit(create('Sign in.'), who);
    const again = await committer.commit(() => expect.fail('It was ruled on.'), { ...who, idempotency: key });
    expect(again).toMatchObject({ subjectId: first.subjectId, change: { version: 1 }, problems: [] });
    expect(again.catalog.version).toBe(1);
    expect(committer.current().catalog.version).toBe(2);
  });

  it('is refused with another input', async () => {
    const committer = await startCommitter(await openTestStore(), () => 1_000);
    await committer.commit(create('Restart.'), { ...who, idempotency: key });
    const other = await committer.commit(create('Wait.'), { ...who, idempotency: { ...key, payloadHash: 'another' } });
    expect(other).toMatchObject({ change: null, problems: [{ code: 'IDEMPOTENCY_MISMATCH' }] });
    expect(committer.current().catalog.version).toBe(1);
  });

  it('is neither answered from memory nor remembered in a dry run', async () => {
    const committer = await startCommitter(await openTestStore(), () => 1_000);
    const tried = { ...who, dryRun: true, idempotency: key };
    expect(await committer.commit(create('Restart.'), tried)).toMatchObject({ change: null, problems: [] });
    expect(committer.current().catalog.version).toBe(0);
    const done = await committer.commit(create('Restart.'), { ...who, idempotency: key });
    expect(done.change?.version).toBe(1);
    const triedAgain = await committer.commit(create('Wait.'), tried);
    expect(triedAgain).toMatchObject({ change: null, problems: [] });
    expect(triedAgain.revisions).toMatchObject([{ after: { text: 'Wait.' } }]);
  });
});
