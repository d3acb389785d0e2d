import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPostgresDatabase } from '../world/postgresDatabase.ts';
import { credentials, eventually, startMember, type Member } from './cluster.ts';

let [first, second, third]: Member[] = [];
let members: Member[];
let editor: { authorization: string };
let database: Awaited<ReturnType<typeof newPostgresDatabase>>;

beforeAll(async () => {
  database = await newPostgresDatabase();
  // On an empty database, all at once: one migrates and takes the seed in, the others wait for it.
  members = await Promise.all([1, 2, 3].map(() => startMember(database.url, { trustedProxies: ['127.0.0.1'] })));
  [first, second, third] = members;
  editor = await credentials(members[0] as Member, 'EDITOR');
});
afterAll(async () => {
  await Promise.all(members.map((member) => member.close()));
  await database.drop();
});

const mitigations = '{ mitigations(first: 100) { nodes { id text version } } }';
const update = `mutation($input: UpdateMitigationInput!) { updateMitigation(input: $input) {
  mitigation { id text version } change { version } problems { __typename code } } }`;

interface MitigationFacts {
  readonly id: string;
  readonly text: string;
  readonly version: number;
}
interface Updated {
  readonly updateMitigation: {
    readonly mitigation: MitigationFacts | null;
    readonly change: { readonly version: number } | null;
    readonly problems: readonly { readonly __typename: string; readonly code: string }[];
  };
}

async function mitigationAt(member: Member | undefined, at: number): Promise<MitigationFacts> {
  const answer = await member?.ask<{ mitigations: { nodes: MitigationFacts[] } }>(mitigations);
  const found = answer?.data.mitigations.nodes[at];
  if (found === undefined) throw new Error(`There is no mitigation ${String(at)}.`);
  return found;
}

function versionOf(member: Member | undefined): number {
  return member?.knowledgeBase.snapshot().catalog.version ?? -1;
}

describe('servers that start at once on one empty database', () => {
  it('take the published document in once', async () => {
    expect(members.map(versionOf)).toEqual([versionOf(first), versionOf(first), versionOf(first)]);
    expect(await first?.store.countChanges('SEED', 0)).toBe(1);
  });
});

describe('an edit through one server', () => {
  it('is answered by all, in known answers and in words that are searched for too', async () => {
    const { id, version } = await mitigationAt(first, 0);
    const found = '{ search(query: "heliotrope") { totalCount } }';
    for (const member of members) expect((await member.ask(found)).data).toEqual({ search: { totalCount: 0 } });
    const input = { id, expectedVersion: version, text: 'Restart the heliotrope service.' };
    const { data, headers } = (await first?.ask<Updated>(update, { input }, editor)) ?? {};
    expect(data?.updateMitigation.problems).toEqual([]);
    expect(headers?.get('x-hresolve-version')).toBe(String(data?.updateMitigation.change?.version));
    for (const member of members) {
      await eventually(async () => {
        const answer = await member.ask<{ search: { totalCount: number } }>(found);
        return answer.data.search.totalCount > 0;
      });
    }
  });

  it('is seen at once by who sends the version along, whatever server is asked', async () => {
    const { id, version } = await mitigationAt(first, 1);
    let expectedVersion = version;
    for (let n = 0; n < 10; n++) {
      const input = { id, expectedVersion, text: `Text ${String(n)}.` };
      const { headers, data } = (await first?.ask<Updated>(update, { input }, editor)) ?? {};
      expect(data?.updateMitigation.problems).toEqual([]);
      expectedVersion = data?.updateMitigation.mitigation?.version ?? 0;
      const seen = headers?.get('x-hresolve-version') ?? '';
      for (const member of [second, third]) {
        const answer = await member?.ask<{ mitigations: { nodes: MitigationFacts[] } }>(mitigations, undefined, {
          'x-hresolve-version': seen,
        });
        expect(answer?.data.mitigations.nodes.find((node) => node.id === id)?.text).toBe(`Text ${String(n)}.`);
      }
    }
  });

  it('is refused by another with a version that has passed, and nothing is written over', async () => {
    const { id, version } = await mitigationAt(second, 2);
    const outcomes = await Promise.all(
      members.map((member, n) =>
        member.ask<Updated>(
          update,
          { input: { id, expectedVersion: version, text: `By server ${String(n)}.` } },
          editor,
        ),
      ),
    );
    const codes = outcomes.map(({ data }) => data.updateMitigation.problems.map((problem) => problem.__typename));
    expect(codes.flat()).toEqual(['StaleVersion', 'StaleVersion']);
  });
});

describe('a redaction through one server', () => {
  it('makes the others forget the search texts that they hold and have not written', async () => {
    const search = '{ search(query: "jane doe") { totalCount } }';
    const from = (visitor: number) => ({ 'x-forwarded-for': `203.0.113.${String(visitor)}` });
    for (const visitor of [1, 2]) await second?.ask(search, undefined, from(visitor));
    const admin = await credentials(first as Member, 'ADMIN');
    const create = `mutation { createMitigation(input: { text: "Ask Jane Doe." }) { change { version } } }`;
    await first?.ask(create, undefined, admin);
    const redact = `mutation { redactText(input: { text: "Jane Doe", reason: "a name" }) { change { version } problems { message } } }`;
    const { data } =
      (await first?.ask<{ redactText: { change: { version: number } } }>(redact, undefined, admin)) ?? {};
    await eventually(() => versionOf(second) >= (data?.redactText.change.version ?? Infinity));
    // The third visitor of the day, and the one who would have had the text written down.
    await second?.ask(search, undefined, from(3));
    await second?.knowledgeBase.counting.flush();
    expect(await first?.store.findText('Jane Doe')).toMatchObject({ searches: 0, changes: 0 });
  });
});

describe('a version that no server has made', () => {
  it.each([
    ['2000000000', 503, 'VERSION_NOT_REACHED', 'it may come later'],
    ['soon', 400, 'BAD_REQUEST', 'it is no number'],
    ['-1', 400, 'BAD_REQUEST', 'a version is not negative'],
  ])('%s is answered with %i %s, because %s', async (version, status, code) => {
    const answer = await second?.ask('{ viewer { role } }', undefined, { 'x-hresolve-version': version });
    expect(answer?.status).toBe(status);
    expect(answer?.errors?.[0]?.extensions.code).toBe(code);
  });
});

describe('edits through all servers at once', () => {
  it('make one log without gaps in which each catalogue is the same, and verify finds nothing', async () => {
    const before = versionOf(first);
    const texts = Array.from({ length: 30 }, (_, n) => n);
    const create = `mutation($input: CreateMitigationInput!) { createMitigation(input: $input) { change { version } problems { code } } }`;
    const answers = await Promise.all(
      texts.map((n) =>
        (members[n % members.length] as Member).ask<{ createMitigation: { change: { version: number } | null } }>(
          create,
          { input: { text: `Step ${String(n)} of many at once.` } },
          editor,
        ),
      ),
    );
    const versions = answers.map((answer) => answer.data.createMitigation.change?.version ?? 0).sort((a, b) => a - b);
    expect(versions).toEqual(texts.map((n) => before + 1 + n));
    for (const member of members) await eventually(() => versionOf(member) === before + texts.length);
    const nodes = members.map(({ knowledgeBase }) => [
      ...knowledgeBase.snapshot().catalog.indexes.mitigations.values(),
    ]);
    expect(nodes[1]).toEqual(nodes[0]);
    expect(nodes[2]).toEqual(nodes[0]);
    const { flaws } = await (first as Member).store.audit(() => undefined);
    expect(flaws).toEqual([]);
  });

  it('under one idempotency key write once and all get the first result', async () => {
    const before = versionOf(first);
    const create = `mutation($input: CreateMitigationInput!) { createMitigation(input: $input) { mitigation { id } change { version } } }`;
    const input = { text: 'A step that is sent three times.', idempotencyKey: 'one-and-the-same' };
    const answers = await Promise.all(members.map((member) => member.ask(create, { input }, editor)));
    expect(answers[1]?.data).toEqual(answers[0]?.data);
    expect(answers[2]?.data).toEqual(answers[0]?.data);
    for (const member of members) await eventually(() => versionOf(member) === before + 1);
  });
});
