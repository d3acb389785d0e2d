import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../world/world.ts';

let world: World;
let anonymous: Client;
let editor: Client;
let analyst: Client;

beforeAll(async () => {
  world = await openWorld({ allowedOrigins: ['https://named.example'] });
  anonymous = await connect();
  editor = await connect(await world.token('EDITOR'));
  analyst = await connect(await world.token('ANALYST', 'Grace'));
});

afterAll(async () => {
  await anonymous.close();
  await editor.close();
  await analyst.close();
  await world.close();
});

async function connect(token?: string): Promise<Client> {
  const client = new Client({ name: 'a test', version: '1' });
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  await client.connect(
    new StreamableHTTPClientTransport(new URL(`${world.address}/mcp`), { requestInit: { headers } }),
  );
  return client;
}

interface Said {
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly isError: boolean;
}

async function call(client: Client, name: string, given: Record<string, unknown>): Promise<Said> {
  const {
    content,
    structuredContent = {},
    isError = false,
  } = (await client.callTool({ name, arguments: given })) as {
    content: { text: string }[];
    structuredContent?: Record<string, unknown>;
    isError?: boolean;
  };
  return { text: content.map(({ text }) => text).join('\n'), data: structuredContent, isError };
}

describe('tools for everybody', () => {
  it('are there without a token, and update_mitigation only with an editor’s', async () => {
    const names = async (client: Client) => (await client.listTools()).tools.map(({ name }) => name);
    const everybody = ['lookup_code', 'diagnose_text', 'search_guidance', 'list_gaps', 'report_outcome'];
    expect(await names(anonymous)).toEqual(everybody);
    expect(await names(editor)).toEqual([...everybody, 'propose_edit', 'update_mitigation']);
    expect(await names(analyst)).toEqual([...everybody, 'propose_edit']);
  });

  it('name the guide, its scope, and the versions with the steps of a code', async () => {
    const { text, data } = await call(anonymous, 'lookup_code', { code: '-2145647635' });
    expect(text).toContain('0x801C03ED');
    expect(text).toMatch(
      /Guide "Windows Hello errors during PIN creation" \(windows-hello-pin-creation, version \d+\) lists the code\. Scope: \S/,
    );
    expect(text).toMatch(/1\. Sign out and then sign in again\. \[mitigation \S+, version 1\]/);
    expect(text).toMatch(/As known at version 1\.$/);
    expect(data).toMatchObject({ outcome: 'MITIGATED', version: 1 });
  });

  it('asks which code was meant only if no table names the one that was given', async () => {
    const meant = async (code: string) =>
      (await call(anonymous, 'lookup_code', { code })).text.includes('meant to say');
    expect([await meant('0x801C03F3'), await meant('0x80090006')]).toEqual([true, false]);
  });

  it('say of a code that no guide lists that it has no steps', async () => {
    const { text, data } = await call(anonymous, 'lookup_code', { code: '0x801C03F3' });
    expect(text).toContain('No guide lists this code, so there are no steps for it.');
    expect(data).toMatchObject({ outcome: 'UNLISTED' });
  });

  it('find every code of a text, and offer what only looks like one', async () => {
    const { text, data } = await call(anonymous, 'diagnose_text', { text: 'error 0x801C03ED\nthen 0x8007005 came' });
    expect(data).toMatchObject({ codeCount: 1 });
    expect(text).toContain('"0x8007005" looks like a code and is none');
  });

  it('ask whose a small number is that nothing says to be of Windows', async () => {
    const { text, data } = await call(anonymous, 'diagnose_text', { text: 'the gate shows error 31 at night' });
    expect(data).toMatchObject({ codeCount: 0 });
    expect(text).toContain('"31" is 0x8007001F if Windows shows it, which the text does not say: ask what does.');
  });

  it('find entries by words', async () => {
    const { text } = await call(anonymous, 'search_guidance', { query: 'unjoin the device', first: 2 });
    expect(text).toMatch(/Entries found: [1-9]/);
    expect(text).toContain('of guide "Windows Hello errors during PIN creation"');
  });

  it('take a vote once the entry is known', async () => {
    const { data } = await call(anonymous, 'lookup_code', { code: '0x801C03ED' });
    const [{ entries }] = data['byGuide'] as [{ entries: [{ id: string }] }];
    expect((await call(anonymous, 'report_outcome', { entry: entries[0].id, solved: true })).text).toBe(
      'The vote counts.',
    );
    expect((await call(anonymous, 'report_outcome', { entry: 'none', solved: true })).isError).toBe(true);
  });

  it.each([
    { name: 'lookup_code', given: {}, because: 'the code is missing' },
    { name: 'lookup_code', given: { code: 'x'.repeat(1_001) }, because: 'no code is so long' },
    { name: 'lookup_code', given: { code: '0x801C03ED', guide: '../secret' }, because: 'that is no slug' },
    { name: 'diagnose_text', given: { text: 'x'.repeat(65_537) }, because: 'no more is read' },
    { name: 'search_guidance', given: { query: 'pin', first: 1_000 }, because: 'an answer stays short' },
    { name: 'list_gaps', given: { days: 0 }, because: 'a range has a day' },
    { name: 'list_gaps', given: {}, because: 'counts are for analysts' },
    { name: 'update_mitigation', given: { id: 'x', text: 'y' }, because: 'the tool is for editors' },
    { name: 'no_such_tool', given: {}, because: 'there is none' },
  ])('refuse $name where $because', async ({ name, given }) => {
    const { isError, text } = await call(anonymous, name, given);
    expect(isError).toBe(true);
    expect(text).not.toMatch(/ at \S+:\d+|node_modules|SELECT/);
  });

  it('are counted as the client mcp', async () => {
    await world.knowledgeBase.counting.flush();
    const query =
      '{ analytics(from: "2026-03-14T00:00:00Z", to: "2026-03-15T00:00:00Z") { clients { client count } } }';
    const { data } = await world.ask<{ analytics: { clients: { client: string; count: number }[] } }>(
      query,
      {},
      await world.token('ANALYST'),
    );
    expect(data.analytics.clients.map(({ client }) => client)).toEqual(['mcp']);
  });
});

describe('list_gaps', () => {
  it('tells an analyst what is asked for and not listed', async () => {
    world.clock.now += 60_000;
    await world.knowledgeBase.counting.flush();
    const { text } = await call(editor, 'list_gaps', { days: 1 });
    expect(text).toContain('0x801C03F3');
  });
});

describe('update_mitigation', () => {
  it('shows the reach first and writes only what was confirmed', async () => {
    const { data } = await call(editor, 'lookup_code', { code: '0x801C03ED' });
    const [{ entries }] = data['byGuide'] as [{ entries: [{ steps: [{ mitigation: { id: string } }] }] }];
    const { id } = entries[0].steps[0].mitigation;
    const wanted = { id, text: 'Sign out, wait a minute, and sign in again.' };
    const dry = await call(editor, 'update_mitigation', wanted);
    expect(dry.text).toMatch(/^Dry run, nothing was written: it reaches \d+ entries/);
    const { confirm_version, confirm_entries } = dry.data as { confirm_version: number; confirm_entries: number };
    expect(confirm_entries).toBeGreaterThan(0);

    const otherReach = { ...wanted, confirm_version, confirm_entries: confirm_entries + 1 };
    expect(await call(editor, 'update_mitigation', otherReach)).toMatchObject({ isError: true });
    const otherVersion = { ...wanted, confirm_version: confirm_version + 1, confirm_entries };
    expect(await call(editor, 'update_mitigation', otherVersion)).toMatchObject({ isError: true });
    expect((await call(editor, 'lookup_code', { code: '0x801C03ED' })).text).not.toContain('wait a minute');

    const done = await call(editor, 'update_mitigation', { ...wanted, confirm_version, confirm_entries });
    expect(done.data).toMatchObject({ dryRun: false, changeVersion: 2 });
    expect((await call(anonymous, 'lookup_code', { code: '0x801C03ED' })).text).toContain('wait a minute');
    expect(
      await call(editor, 'update_mitigation', { ...wanted, text: 'x', confirm_version, confirm_entries }),
    ).toMatchObject({
      isError: true,
    });
  });
});

describe('resources', () => {
  it('are the guides, a page at a time', async () => {
    const { resources } = await anonymous.listResources();
    expect(resources.map(({ uri }) => uri)).toEqual(['hresolve://guides/windows-hello-pin-creation']);
    const { contents } = await anonymous.readResource({ uri: 'hresolve://guides/windows-hello-pin-creation' });
    const [{ text }] = contents as unknown as [{ text: string }];
    expect(text).toContain('# Windows Hello errors during PIN creation');
    expect(text).toContain('Codes that are not listed have no steps here.');
    expect(text).not.toContain('More entries:');
  });

  it('refuse a guide that is not there', async () => {
    await expect(anonymous.readResource({ uri: 'hresolve://guides/none' })).rejects.toThrow(
      'No guide has this address',
    );
  });
});

describe('/mcp', () => {
  const message = { jsonrpc: '2.0', id: 1, method: 'tools/list' };
  const post = (headers: Record<string, string>, body: string) =>
    fetch(`${world.address}/mcp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
      body,
    });

  it.each([
    { headers: { origin: 'https://evil.example' }, status: 403, because: 'it comes from a page of another site' },
    { headers: { origin: 'https://named.example' }, status: 200, because: 'the settings name its origin' },
    { headers: { authorization: 'Bearer wrong' }, status: 401, because: 'the token is none' },
    { headers: { 'content-type': 'text/plain' }, status: 415, because: 'a form of another site can send that' },
    { headers: { accept: 'text/html' }, status: 406, because: 'the answer is JSON' },
    { headers: { cookie: 'hresolve_session=stolen' }, status: 200, because: 'a cookie counts for nothing' },
  ])('answers $status where $because', async ({ headers, status }) => {
    expect((await post({ ...headers }, JSON.stringify(message))).status).toBe(status);
  });

  it.each([
    { body: '{', status: 400, because: 'that is no JSON' },
    { body: '{"a":1}', status: 400, because: 'that is no JSON-RPC' },
    { body: JSON.stringify([message, message]), status: 400, because: 'many at once would cost many times as much' },
    {
      body: '{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"__proto__":{}}}',
      status: 400,
      because: 'it reaches for the prototype',
    },
    {
      body: JSON.stringify({ ...message, params: { x: 'y'.repeat(300_000) } }),
      status: 413,
      because: 'it is too long',
    },
  ])('refuses a body with $status where $because', async ({ body, status }) => {
    expect((await post({}, body)).status).toBe(status);
  });

  it('keeps no session, so there is nothing to follow or to end', async () => {
    const [followed, ended] = await Promise.all([
      fetch(`${world.address}/mcp`, { headers: { accept: 'text/event-stream' } }),
      fetch(`${world.address}/mcp`, { method: 'DELETE' }),
    ]);
    expect([followed.status, ended.status]).toEqual([405, 405]);
    const initialize = {
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'a', version: '1' } },
    };
    expect((await post({}, JSON.stringify(initialize))).headers.get('mcp-session-id')).toBeNull();
  });
});

describe('propose_edit', () => {
  it('keeps nothing at first and shows the reach, then lays the edit into the queue, where it changes nothing', async () => {
    const { data } = await call(anonymous, 'lookup_code', { code: '0x801C03ED' });
    const [{ entries }] = data['byGuide'] as [{ entries: [{ steps: [{ mitigation: { id: string } }] }] }];
    const { id } = entries[0].steps[0].mitigation;
    const wanted = { mitigation: id, text: 'Ask the help desk to join the device anew.', reason: 'Clearer' };
    const dry = await call(analyst, 'propose_edit', wanted);
    expect(dry.text).toContain('Dry run, nothing was kept: it reaches');
    expect(dry.text).toContain('→ Ask the help desk to join the device anew.');
    const queue = async () => {
      const { data: found } = await world.ask<{ proposals: { id: string; proposedBy: string }[] }>(
        '{ proposals { id proposedBy } }',
        {},
        await world.token('EDITOR', 'Linus'),
      );
      return found.proposals;
    };
    expect(await queue()).toEqual([]);
    const confirm_version = dry.data['confirm_version'] as number;
    expect(await call(analyst, 'propose_edit', { ...wanted, confirm_version: confirm_version + 1 })).toMatchObject({
      isError: true,
    });
    const done = await call(analyst, 'propose_edit', { ...wanted, confirm_version });
    expect(await queue()).toEqual([{ id: done.data['proposal'], proposedBy: 'Grace' }]);
  });

  it.each([
    { given: {}, because: 'it names nothing to change' },
    { given: { mitigation: 'm_none', text: 'x' }, because: 'nothing has the id' },
    { given: { guide: 'windows-hello-pin-creation' }, because: 'a new entry needs a code' },
    { given: { guide: 'windows-hello-pin-creation', code: '0x801C03ED' }, because: 'the guide lists the code already' },
  ])('is refused with a reason, because $because', async ({ given }) => {
    const { text, isError } = await call(analyst, 'propose_edit', given);
    expect(isError).toBe(true);
    expect(text).toContain('Nothing was proposed.');
  });
});
