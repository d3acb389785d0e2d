import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Catalog } from '../../../src/domain/catalog/catalog.ts';
import type { Change } from '../../../src/domain/changes/change.ts';
import type { LocalWork } from '../../../src/domain/changes/localWork.ts';
import type { CatalogIndexes } from '../../../src/domain/catalog/indexes/catalogIndexes.ts';
import { openPastCatalogs } from '../../../src/knowledgeBase/reading/pastCatalogs.ts';
import type { Store } from '../../../src/store/contract/store.ts';
import { openWorld, type World } from '../../world/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

function contentOf({ version, committedAt, indexes, works }: Catalog): unknown {
  const maps = Object.entries(indexes).map(([name, map]) => [name, [...(map as CatalogIndexes['entries']).entries()]]);
  return { version, committedAt, works: [...works.entries()].map(wordsOfWork), ...Object.fromEntries(maps) };
}

/** Of what was published, the fields that readers see. */
function wordsOfWork([nodeId, { published, version, at }]: readonly [string, LocalWork]): unknown {
  if (published === null) return { nodeId, published, version, at };
  const notWords = { ordinal: null, status: null, sourceDigest: null, scope: null };
  return { nodeId, published: { ...published, createdAt: 0, updatedAt: 0, ...notWords, version: 0 }, version, at };
}

const guide = 'windows-hello-pin-creation';
const how = { actor: 'a property' };

/** A small document that lists other codes, and says other things of them, from one import to the next. */
function documentOf(pick: number, word: string): string {
  const rows = [0, 1, 2, 3].map(
    (n) => `| 0x8024${(pick % (n + 3)).toString(16).padStart(3, '0')}${String(n)} | ${word} | Do ${word}. |`,
  );
  return ['# Imported', '', '| Code | Cause | Mitigation |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

/** One command of any kind on whatever stands; many are refused, and then nothing may happen. */
async function act(kind: number, pick: number, word: string): Promise<void> {
  const { catalog } = world.knowledgeBase.snapshot();
  const entries = [...catalog.indexes.entries.values()];
  const mitigations = [...catalog.indexes.mitigations.values()];
  const entry = entries[pick % entries.length];
  const mitigation = mitigations[pick % mitigations.length];
  const other = mitigations[(pick * 7 + 1) % mitigations.length];
  if (entry === undefined || mitigation === undefined || other === undefined) throw new Error('Nothing is left.');
  const [id, expectedVersion] = [entry.id, entry.version];
  const kb = world.knowledgeBase;
  const commands = [
    () =>
      kb.createEntry(
        {
          guide,
          code: `0x801C${(pick % 4096).toString(16).padStart(4, '0')}`,
          causes: [word],
          mitigations: [{ text: word }],
          position: (pick % 5) + 1,
        },
        how,
      ),
    () =>
      kb.updateEntry(
        {
          id,
          expectedVersion,
          causes: [word],
          mitigations: [{ id: mitigation.id, condition: `If ${word}` }, { text: `${word}!` }],
        },
        how,
      ),
    () => kb.archiveEntry({ id, expectedVersion }, how),
    () => kb.restoreEntry({ id, expectedVersion }, how),
    () => kb.createMitigation({ text: word }, how),
    () => kb.updateMitigation({ id: mitigation.id, expectedVersion: mitigation.version, text: word }, how),
    () => kb.mergeMitigations({ into: mitigation.id, from: [other.id] }, how),
    () => kb.deleteMitigation({ id: mitigation.id, expectedVersion: mitigation.version }, how),
    () =>
      kb.updateGuide(
        {
          slug: guide,
          expectedVersion: catalog.guideWithSlug(guide)?.version ?? 0,
          title: word,
          firstSteps: [{ id: mitigation.id }],
        },
        how,
      ),
    () => kb.importGuide({ slug: 'imported', markdown: documentOf(pick, word) }, how),
    () => kb.revertChange({ version: (pick % Math.max(1, catalog.version - 1)) + 2 }, how),
  ];
  world.clock.now += pick % 3 === 0 ? 0 : 1000;
  await commands[kind % commands.length]?.();
}

describe('the catalogue of a version', () => {
  it('equals after any sequence of edits and undoings the one that was served then, and so does a restart', async () => {
    const served = new Map<number, unknown>();
    const keep = (): void => {
      const { catalog } = world.knowledgeBase.snapshot();
      served.set(catalog.version, contentOf(catalog));
    };
    keep();
    const anyCommand = fc.tuple(fc.nat(10), fc.nat(5000), fc.stringMatching(/^[A-Z][a-z]{2,6}( [a-z]{2,6}){0,2}$/));
    await fc.assert(
      fc.asyncProperty(fc.array(anyCommand, { minLength: 5, maxLength: 15 }), async (commands) => {
        for (const [kind, pick, word] of commands) {
          await act(kind, pick, word);
          keep();
        }
        const { catalog } = world.knowledgeBase.snapshot();
        const past = openPastCatalogs(world.store, () => catalog);
        const versions = [catalog.version - 1, 1, Math.ceil(catalog.version / 2)].filter((version) => version > 0);
        for (const version of versions) {
          const rebuilt = await past.at(version);
          expect(rebuilt && contentOf(rebuilt)).toEqual(served.get(version));
        }
        const stored = await world.store.load();
        const { catalogOf } = await import('../../../src/domain/catalog/applyChange.ts');
        expect(contentOf(catalogOf(stored.version, stored.committedAt, stored.nodes, stored.works))).toEqual(
          contentOf(catalog),
        );
      }),
      { numRuns: 10, endOnFailure: true },
    );
    const { catalog } = world.knowledgeBase.snapshot();
    const past = openPastCatalogs(world.store, () => catalog);
    for (const [version, content] of served) {
      const rebuilt = await past.at(version);
      expect(rebuilt && contentOf(rebuilt)).toEqual(content);
    }
    const kinds = new Set((await world.store.changes({ limit: 1000 })).map((change) => change.kind));
    expect(kinds).toEqual(new Set(['SEED', 'EDIT', 'IMPORT', 'REVERT']));
    expect(served.size).toBeGreaterThan(50);
  }, 120_000);
});

describe('versions that nobody has asked for yet', () => {
  it('are rebuilt one after the other; of more than a hundred at once the others are refused, and no others', async () => {
    const far = new Catalog(1_000, 0, world.knowledgeBase.snapshot().catalog.indexes);
    const past = openPastCatalogs({ ...world.store, changes: () => new Promise(() => undefined) }, () => far);
    const asked = Array.from({ length: 105 }, (_, n) => past.at(n + 1));
    let settled = 0;
    for (const each of asked.slice(0, 100)) void each.finally(() => (settled += 1));
    for (const each of asked.slice(100)) await expect(each).rejects.toMatchObject({ reason: 'busy' });
    expect(settled).toBe(0);
  });
});

describe('a version that could not be rebuilt', () => {
  it('is not kept: it is rebuilt when it is asked for again', async () => {
    await world.knowledgeBase.createMitigation({ text: 'Version 1 is past by now.' }, how);
    let isBroken = true;
    const changes: Store['changes'] = (range) =>
      isBroken ? Promise.reject(new Error('The disk is gone.')) : world.store.changes(range);
    const past = openPastCatalogs({ ...world.store, changes }, () => world.knowledgeBase.snapshot().catalog);
    await expect(Promise.all([past.at(1), past.at(1)])).rejects.toThrow('The disk is gone.');
    isBroken = false;
    expect((await past.at(1))?.version).toBe(1);
  });
});

describe('versions from before a redaction', () => {
  const [words, secret] = ['Sign in as admin.', 'Sign in as admin with the password swordfish.'];
  let isRedacted: boolean;
  let whileReading: () => void;
  /** The log of the world, which says a secret until it is redacted. */
  const past = () =>
    openPastCatalogs(
      {
        ...world.store,
        changes: async (range) => {
          const text = JSON.stringify(await world.store.changes(range));
          const changes = JSON.parse(isRedacted ? text : text.replaceAll(words, secret)) as readonly Change[];
          if (text.includes(words)) whileReading();
          return changes;
        },
      },
      () => world.knowledgeBase.snapshot().catalog,
    );
  const isSecretIn = (catalog: Catalog | null): boolean =>
    [...(catalog ?? Catalog.empty).indexes.mitigations.values()].some(({ text }) => text === secret);
  beforeAll(async () => {
    await world.knowledgeBase.createMitigation({ text: words }, how);
    // So many that some versions on the way are kept.
    for (let n = 0; n < 12; n++) await world.knowledgeBase.createMitigation({ text: `Step ${String(n)}.` }, how);
  });
  beforeEach(() => {
    [isRedacted, whileReading] = [false, () => undefined];
  });

  it('are rebuilt from the log as it is now, those on the way too', async () => {
    const last = world.knowledgeBase.snapshot().catalog.version - 1;
    const catalogs = past();
    expect(isSecretIn(await catalogs.at(last))).toBe(true);
    isRedacted = true;
    catalogs.forget();
    for (const version of [last, last - 1]) expect(isSecretIn(await catalogs.at(version))).toBe(false);
  });

  it('begin again if the redaction comes while the log is read', async () => {
    const last = world.knowledgeBase.snapshot().catalog.version - 1;
    const catalogs = past();
    whileReading = () => {
      whileReading = () => undefined;
      isRedacted = true;
      catalogs.forget();
    };
    for (const version of [last, last - 1]) expect(isSecretIn(await catalogs.at(version))).toBe(false);
  });
});
