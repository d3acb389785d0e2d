import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditorWorld, type EditorWorld } from '../../world/editorWorld.ts';

const guide = 'windows-hello-pin-creation';

let ada: EditorWorld;
beforeAll(async () => {
  ada = await openEditorWorld();
});
afterAll(() => ada.world.close());

describe('an entry that stands twice on purpose', () => {
  it('comes back after it was archived, by restoring and by undoing', async () => {
    const twin = await ada.mutate('createEntry', {
      guide,
      code: '0x80090005',
      causes: ['Another.'],
      mitigations: [],
      allowDuplicate: true,
    });
    const id = twin.entry?.id;
    const archived = await ada.mutate('archiveEntry', { id, expectedVersion: twin.entry?.version });
    const restored = await ada.mutate('restoreEntry', { id, expectedVersion: archived.entry?.version });
    expect(restored.problems).toEqual([]);
    const again = await ada.mutate('archiveEntry', { id, expectedVersion: restored.entry?.version });
    const undone = await ada.mutate('revertChange', { version: again.change?.version });
    expect(undone.problems).toEqual([]);
    expect(undone.impact).toMatchObject({ entries: 1 });
  });
});

describe('the impact of an edit', () => {
  it('counts every entry of a guide whose first step changes', async () => {
    const step = await ada.mitigationSaying('Reboot the device and then try to create the PIN again.');
    const { impact } = await ada.updateMitigation({
      id: step.id,
      expectedVersion: step.version,
      text: 'Restart it.',
      dryRun: true,
    });
    expect(impact.entries).toBeGreaterThanOrEqual(50);
  });
});

describe('the history of a past entry', () => {
  it('ends at the version that was asked for, and shows no later draft to anybody', async () => {
    const entry = await ada.entryOf('0x80090031');
    const { entry: archived } = await ada.mutate('archiveEntry', { id: entry.id, expectedVersion: entry.version });
    await ada.updateEntry({ id: entry.id, expectedVersion: archived?.version, causes: ['SECRET DRAFT'] });
    const { data } = await ada.world.ask(
      '{ catalog(version: 1) { lookup(code: "0x80090031") { entries { history { totalCount nodes { action after } } } } } }',
    );
    expect(data).toMatchObject({
      catalog: { lookup: { entries: [{ history: { totalCount: 1, nodes: [{ action: 'CREATED' }] } }] } },
    });
    expect(JSON.stringify(data)).not.toContain('SECRET');
  });
});

describe('odd but honest requests', () => {
  it('take a variable that was left out as left out', async () => {
    const { data, errors } = await ada.world.ask(
      'query($slug: String!, $f: Int, $l: Int) { guide(slug: $slug) { entries(first: $f, last: $l) { nodes { id } } } }',
      { slug: guide, l: 2 },
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ guide: { entries: { nodes: [{}, {}] } } });
  });

  it.each(['changes\nabc', 'changes\n', 'changes\n1.5', `changes\n${'9'.repeat(400)}`])(
    'name a cursor with a place that is none: %j',
    async (cursor) => {
      const after = Buffer.from(cursor).toString('base64url');
      const { errors } = await ada.world.ask(`{ changes(after: "${after}") { totalCount } }`);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'after' } }]);
    },
  );

  it.each(['2026-02-30T00:00:00Z', '2026-13-01T00:00:00Z', '2026-04-31T12:00:00+02:00'])(
    'refuse %s, which is no day',
    async (asOf) => {
      const { status } = await ada.world.ask(`{ catalog(asOf: "${asOf}") { version } }`);
      expect(status).toBe(400);
    },
  );

  it('refuse a text of which nothing shows, and a condition that is only a comma', async () => {
    const entry = await ada.entryOf('0x8009000F');
    const [id, expectedVersion] = [entry.id, entry.version];
    const invisible = await ada.updateEntry({ id, expectedVersion, causes: ['\u200b'] });
    expect(invisible.problems).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'causes', '0'] }]);
    const comma = await ada.updateEntry({ id, expectedVersion, mitigations: [{ text: 'Do it.', condition: ' , ,' }] });
    expect(comma.problems).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'mitigations', '0', 'condition'] }]);
  });

  it('count a reason in characters, not in code units', async () => {
    const step = await ada.mitigationSaying('Reboot the device.');
    const { problems } = await ada.updateMitigation({
      id: step.id,
      expectedVersion: step.version,
      text: 'Restart.',
      reason: '🙂'.repeat(1500),
      dryRun: true,
    });
    expect(problems).toEqual([]);
  });
});

describe('past catalogues', () => {
  it('asked for many at once are each rebuilt, and look-ups are answered meanwhile', async () => {
    const step = await ada.mitigationSaying('Reboot the device.');
    let version = step.version;
    for (let i = 0; i < 30; i++) {
      const { change } = await ada.updateMitigation({
        id: step.id,
        expectedVersion: version,
        text: `Restart the device ${String(i)} times.`,
      });
      version = change?.version ?? 0;
    }
    const fields = Array.from(
      { length: 20 },
      (_, i) => `a${String(i)}: catalog(version: ${String(version - 1 - i)}) { version }`,
    );
    const { data } = await ada.world.ask<Record<string, { version: number }>>(`{ ${fields.join(' ')} }`);
    expect(Object.values(data).map((catalog) => catalog.version)).toEqual(
      Array.from({ length: 20 }, (_, i) => version - 1 - i),
    );
  });
});
