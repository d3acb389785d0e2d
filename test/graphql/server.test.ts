import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorld, type World } from '../world/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const serverQuery = `{ server {
  programVersion startedAt publicUrl isHealthy
  database { kind bytes }
  counting { isOn daysByHour daysByDay offered merged dropped failedMerges }
} }`;

interface ServerAnswer {
  server: {
    database: { kind: string; bytes: number };
    counting: Record<string, unknown>;
  };
}

it('tells admins what the server runs with, and what it has counted', async () => {
  await world.ask('{ lookup(code: "0x801C03ED") { outcome } }');
  await world.knowledgeBase.counting.flush();
  const { data } = await world.ask<ServerAnswer>(serverQuery, {}, await world.token('ADMIN'));
  expect(data.server).toMatchObject({
    programVersion: expect.stringMatching(/^\d+\.\d+\.\d+/) as string,
    startedAt: '2026-03-14T09:30:00.000Z',
    publicUrl: expect.stringMatching(/^http:\/\/localhost:\d+$/) as string,
    isHealthy: true,
    database: { kind: 'SQLITE' },
    counting: { isOn: true, daysByHour: 90, daysByDay: 1096, offered: 1, merged: 1, dropped: 0, failedMerges: 0 },
  });
  expect(data.server.database.bytes).toBeGreaterThan(100_000);
});

it('tells nobody else', async () => {
  const { data, errors } = await world.ask<{ server: null }>(serverQuery, {}, await world.token('EDITOR'));
  expect(data.server).toBeNull();
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

it('says where nothing is counted', async () => {
  const silent = await openWorld({ counts: false });
  const token = await silent.token('ADMIN');
  const query = `{
    server { counting { isOn } }
    analytics(from: "2026-03-01T00:00:00Z", to: "2026-03-15T00:00:00Z") { isCounting }
  }`;
  expect((await silent.ask(query, {}, token)).data).toEqual({
    server: { counting: { isOn: false } },
    analytics: { isCounting: false },
  });
  await silent.close();
});

it.each([
  ['MARKDOWN', 'markdown'],
  ['JSON', 'json'],
  ['CSV', 'csv'],
] as const)('writes a guide out as %s for editors', async (format, name) => {
  const query = `query($format: ExportFormat!) {
    guideExport(slug: "windows-hello-pin-creation", format: $format) { guide { slug } text notes }
  }`;
  const { data } = await world.ask(query, { format }, await world.token('EDITOR'));
  const written = await world.knowledgeBase.exportGuide('windows-hello-pin-creation', name);
  expect(data).toEqual({
    guideExport: { guide: { slug: 'windows-hello-pin-creation' }, text: 'text' in written && written.text, notes: [] },
  });
});

it('names the argument of a guide that is not there', async () => {
  const query = '{ guideExport(slug: "nowhere") { text } }';
  const { errors } = await world.ask(query, {}, await world.token('EDITOR'));
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'slug' });
});
