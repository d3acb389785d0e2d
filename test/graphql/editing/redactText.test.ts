import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../../../src/knowledgeBase/upkeep/verify.ts';
import { openEditorWorld, type EditorWorld } from '../../world/editorWorld.ts';

const redactText = `mutation($input: RedactTextInput!) { redactText(input: $input) {
  change { version kind actor reason } found { changes nodes documents searches dismissals }
  olderBackups { name } impact { entries } problems { code path message } } }`;

interface Redacted {
  change: { version: number; kind: string; actor: string; reason: string } | null;
  found: Record<'changes' | 'nodes' | 'documents' | 'searches' | 'dismissals', number> | null;
  olderBackups: { name: string }[];
  impact: { entries: number };
  problems: { code: string; path: string[]; message: string }[];
}

let editors: EditorWorld;
let admin: string;

beforeAll(async () => {
  editors = await openEditorWorld();
  admin = await editors.world.token('ADMIN', 'Grace');
});
afterAll(() => editors.world.close());

async function redact(input: object, token = admin): Promise<Redacted> {
  const { data, errors } = await editors.world.ask<{ redactText: Redacted }>(redactText, { input }, token);
  expect(errors).toBeUndefined();
  return data.redactText;
}

const signOut = 'Sign out and then sign in again.';

describe('redactText', () => {
  it('takes a name out of look-ups, search, history, the past, exports and replies, and says who did it and why', async () => {
    const { world } = editors;
    const stands = await editors.mitigationSaying(signOut);
    const { mitigation } = await editors.updateMitigation({
      id: stands.id,
      expectedVersion: stands.version,
      text: 'Sign out, then call Jane Doe.',
      reason: 'Jane Doe knows',
    });
    const entry = await editors.entryOf('0x801C03ED');
    await editors.updateEntry({ id: entry.id, expectedVersion: entry.version, causes: ['JANE  DOE did it'] });
    await editors.mutate('updateMitigation', {
      id: stands.id,
      expectedVersion: mitigation?.version,
      text: 'Sign out, and ask Jane Doe.',
    });
    for (let person = 1; person <= 3; person++) {
      const visitor = { client: 'web', address: `192.0.2.${String(person)}` };
      world.knowledgeBase.counting.search('jane doe phone', false, visitor);
    }
    const { token } = editors;
    await world.ask('{ lookup(code: "0x801C0FFF") { outcome } }');
    await world.ask(
      'mutation { dismissGap(input: { code: "0x801C0FFF", reason: "Jane Doe knows" }) { problems { code } } }',
      {},
      token,
    );

    const questions = [
      '{ lookup(code: "0x801C03ED") { entries { causes { text } steps { text } } } }',
      '{ search(query: "jane doe", first: 5) { totalCount nodes { causes { text } } } }',
      '{ changes(first: 20) { nodes { reason revisions { before after diff { before after } } } } }',
      '{ catalog(version: 2) { mitigations(first: 100) { nodes { text html } } } }',
      `{ history(of: "${stands.id}", first: 20) { nodes { before after } } }`,
      '{ guideExport(slug: "windows-hello-pin-creation", format: MARKDOWN) { text } }',
      '{ gaps: analytics(from: "2026-03-01T00:00:00Z", to: "2026-03-15T00:00:00Z") { gaps(first: 20, dismissed: true) { dismissal { reason } } } }',
    ];
    const askAll = async () =>
      Promise.all(
        questions.map(async (question) => {
          const { data, errors } = await world.ask(question, {}, question.startsWith('{ lookup') ? undefined : admin);
          expect(errors).toBeUndefined();
          return JSON.stringify(data);
        }),
      );
    for (const answer of await askAll()) expect(answer).toMatch(/jane/i);

    const dryRun = await redact({ text: 'jane doe', reason: 'a private name', dryRun: true });
    expect(dryRun).toMatchObject({
      change: null,
      problems: [],
      found: { changes: 3, nodes: 2, searches: 1, dismissals: 1 },
    });
    expect((await editors.entryOf('0x801C03ED')).causes[0]?.text).toBe('JANE  DOE did it');

    const done = await redact({ text: 'jane doe', reason: 'a private name' });
    expect(done.problems).toEqual([]);
    expect(done.change).toEqual({ version: 5, kind: 'REDACTION', actor: 'Grace', reason: 'a private name' });
    expect(done.found).toEqual({ changes: 3, nodes: 2, documents: 0, searches: 1, dismissals: 1 });
    expect(done.impact.entries).toBeGreaterThan(1);
    for (const answer of await askAll()) expect(answer).not.toMatch(/jane/i);
    expect((await editors.entryOf('0x801C03ED')).causes[0]?.text).toBe('redacted-5 did it');
    expect(world.logLines.join('\n')).not.toMatch(/jane/i);
    expect((await verify(world.store)).flaws).toEqual([]);
  });

  it('names the redactions of a change, and shows them in the history of the nodes that held the text', async () => {
    const { data } = await editors.world.ask<{
      changes: { nodes: { version: number; redactions: { version: number; reason: string }[] }[] };
    }>('{ changes(first: 10) { nodes { version redactions { version reason } } } }');
    const redacted = data.changes.nodes.filter(({ redactions }) => redactions.length > 0);
    expect(redacted.map(({ version }) => version)).toEqual([4, 3, 2]);
    expect(redacted[0]?.redactions).toEqual([{ version: 5, reason: 'a private name' }]);
  });

  it('makes an edit stale that was begun before', async () => {
    const stands = await editors.mitigationSaying('Sign out, and ask redacted-5.');
    const { problems } = await editors.updateMitigation({ id: stands.id, expectedVersion: 4, text: 'Ask Jane Doe.' });
    expect(problems.map(({ code }) => code)).toEqual(['STALE_VERSION']);
    expect(JSON.stringify(problems)).not.toMatch(/jane/i);
  });

  it('cannot be reverted', async () => {
    const { problems } = await editors.mutate('revertChange', { version: 5 });
    expect(problems.map(({ code, path }) => [code, path])).toEqual([['INVALID_VALUE', ['input', 'version']]]);
  });

  it.each([
    { text: 'Jane Doe', reason: 'again', code: 'NOT_FOUND', path: ['input', 'text'], because: 'it stands nowhere now' },
    {
      text: 'of',
      reason: 'x',
      code: 'INVALID_VALUE',
      path: ['input', 'text'],
      because: 'so short a text is everywhere',
    },
    { text: '…', reason: 'x', code: 'INVALID_VALUE', path: ['input', 'text'], because: 'it has no letters' },
    { text: '  ', reason: 'x', code: 'INVALID_VALUE', path: ['input', 'text'], because: 'it is empty' },
    { text: 'x'.repeat(501), reason: 'x', code: 'TOO_LONG', path: ['input', 'text'], because: 'no name is that long' },
    { text: 'device', reason: ' ', code: 'INVALID_VALUE', path: ['input', 'reason'], because: 'someone will ask why' },
    {
      text: 'device',
      reason: 'a Device',
      code: 'INVALID_VALUE',
      path: ['input', 'reason'],
      because: 'the reason would keep it',
    },
  ])('refuses $text for "$reason", because $because', async ({ text, reason, code, path }) => {
    const { problems, change, found } = await redact({ text, reason });
    expect(problems).toMatchObject([{ code, path }]);
    expect(change).toBeNull();
    if (code !== 'NOT_FOUND') expect(found).toBeNull();
  });

  it('is for admins', async () => {
    const input = { text: 'device', reason: 'x' };
    const { errors } = await editors.world.ask(redactText, { input }, editors.token);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
