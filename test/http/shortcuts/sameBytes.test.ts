import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { readBuiltPages } from '../../../src/cli/builtPages.ts';
import { defaultLimits } from '../../../src/http/request/limits.ts';
import { createLog } from '../../../src/http/operations/requestLog.ts';
import { startServer, type RunningServer } from '../../../src/http/server.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../world/world.ts';
import { asked, pages, type Sent } from './anyQuestion.ts';

/** One knowledge base behind two servers: one with shortcuts, one where every request goes the long way. */
let world: World;
let short: RunningServer;
let long: RunningServer;
let token = '';

beforeAll(async () => {
  world = await openWorld();
  const settings = {
    port: 0,
    host: '127.0.0.1',
    publicUrl: 'http://errors.test',
    web: await readBuiltPages(),
    clock: () => world.clock.now,
  };
  const log = createLog('silent', { write: () => undefined });
  short = await startServer(world.knowledgeBase, { ...settings, log });
  long = await startServer(world.knowledgeBase, { ...settings, log, limits: { ...defaultLimits, knownAnswers: 0 } });
  token = await world.token('EDITOR');
});

afterAll(async () => {
  await short.close();
  await long.close();
  await world.close();
});

interface Received {
  readonly status: number | undefined;
  readonly headers: object;
  readonly body: string;
}

/** Asks again while the server refuses for being busy, as it may on a busy machine. */
async function answer(server: RunningServer, sent: Sent): Promise<Received> {
  for (;;) {
    const received = await send(server, sent);
    if (received.status !== 503) return received;
    await sleep(100);
  }
}

function send(server: RunningServer, { method, path, headers, body }: Sent): Promise<Received> {
  return new Promise((resolve, reject) => {
    const asking = request(`${server.address}${path}`, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { date: _date, ...rest } = response.headers;
        const body = Buffer.concat(chunks);
        const plain = unpack[rest['content-encoding'] ?? '']?.(body) ?? body;
        resolve({ status: response.statusCode, headers: rest, body: plain.toString() });
      });
    });
    asking.on('error', reject);
    asking.end(body);
  });
}

const unpack: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  br: (body) => (body.length === 0 ? body : brotliDecompressSync(body)),
  gzip: (body) => (body.length === 0 ? body : gunzipSync(body)),
};

/** Tags of answers seen last, which a browser would send. */
const seen = new Map<string, string>();

const edits = fc.record({
  edit: fc.constantFrom('mitigation', 'entry', 'symbol', 'create', 'archive', 'guide', 'asking'),
});

describe('an answer that takes a shortcut', () => {
  it('has at every time the bytes of the long way, and counts the same, whatever is asked, sent along and edited in between', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof({ weight: 8, arbitrary: asked }, { weight: 4, arbitrary: pages }, { weight: 1, arbitrary: edits }),
          { minLength: 20, maxLength: 40 },
        ),
        async (steps) => {
          const before: Sent[] = [];
          for (const step of steps) {
            if ('edit' in step) {
              await edit(step.edit);
              continue;
            }
            before.push(step);
            for (const each of [step, step, before[Math.floor(before.length / 2)] ?? step]) {
              const sent = withSecrets(each);
              const expected = await counted(() => answer(long, sent));
              const { etag } = expected.headers as { etag?: string };
              if (etag !== undefined) seen.set(sent.path, etag);
              expect(await counted(() => answer(short, sent))).toEqual(expected);
            }
          }
        },
      ),
      { numRuns: 10, seed: 20261128, endOnFailure: true },
    );
    const { known, compiled } = short.earlyAnswers();
    expect(known).toBeGreaterThan(50);
    expect(compiled).toBeGreaterThan(10);
    expect(long.earlyAnswers()).toMatchObject({ known: 0, compiled: 0 });
  }, 240_000);
});

/** Puts in what is only known once the servers run. */
function withSecrets({ headers: given, ...sent }: Sent): Sent {
  const tag = given['if-none-match']?.replace('SEEN', seen.get(sent.path) ?? '"none"');
  const authorization = given['authorization'] === 'EDITOR' ? `Bearer ${token}` : given['authorization'];
  return {
    ...sent,
    headers: {
      ...given,
      ...(tag === undefined ? {} : { 'if-none-match': tag }),
      ...(authorization === undefined ? {} : { authorization }),
    },
  };
}

async function counted(asking: () => Promise<Received>): Promise<Received & { readonly counts: number }> {
  const before = world.knowledgeBase.counting.status().offered;
  const { body, headers: answered, ...received } = await asking();
  const counts = world.knowledgeBase.counting.status().offered - before;
  // A refusal names its request; and what was worked out for the first of two answers costs the second nothing.
  const same = body.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID').replace(/"spent":\d+/, '"spent":0');
  const { 'content-length': length, ...others } = answered as Record<string, unknown>;
  const { nonce, ...rest } = withoutNonce(body, others);
  return {
    ...received,
    headers: body.includes('"spent"') || nonce ? rest : { ...rest, length },
    body: nonce ? '' : same,
    counts,
  };
}

/** A shell of the console is another one each time. */
function withoutNonce(body: string, others: Record<string, unknown>) {
  const policy = others['content-security-policy'];
  const nonce = typeof policy === 'string' && policy.includes('nonce-') && body !== '';
  return { ...others, nonce, 'content-security-policy': String(policy).replace(/'nonce-[^']*'/, 'NONCE') };
}

let edits_ = 0;

async function edit(what: string): Promise<void> {
  edits_ += 1;
  if (what === 'asking') return askForCode();
  const word = `edited ${String(edits_)}`;
  const { data } = await world.ask<{
    lookup: {
      entries: {
        id: string;
        version: number;
        steps: { mitigation: { id: string; version: number } }[];
        guide: { slug: string; version: number };
      }[];
    };
  }>(
    '{ lookup(code: "0x801C03ED", record: false) { entries { id version steps { mitigation { id version } } guide { slug version } } } }',
  );
  const [entry] = data.lookup.entries;
  if (entry === undefined) throw new Error('0x801C03ED is listed.');
  const mitigation = entry.steps[0]?.mitigation;
  const inputs: Record<string, [string, object]> = {
    mitigation: ['updateMitigation', { id: mitigation?.id, expectedVersion: mitigation?.version, text: word }],
    entry: ['updateEntry', { id: entry.id, expectedVersion: entry.version, causes: [word] }],
    symbol: [
      'updateEntry',
      { id: entry.id, expectedVersion: entry.version, causes: [`ERROR_${String(edits_)}_NAMED`] },
    ],
    create: [
      'createEntry',
      {
        guide: 'windows-hello-pin-creation',
        code: `0x8007${(0x1000 + edits_).toString(16)}`,
        causes: [word],
        mitigations: [],
      },
    ],
    guide: ['updateGuide', { slug: entry.guide.slug, expectedVersion: entry.guide.version, escalation: word }],
  };
  const [name, input] = inputs[what] ?? [
    'updateEntry',
    { id: entry.id, expectedVersion: entry.version, causes: [word] },
  ];
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const answer = await world.ask<Record<string, { problems: unknown[] }>>(
    `mutation($input: ${type}!) { ${name}(input: $input) { problems { code message } } }`,
    { input },
    token,
  );
  expect(answer.data[name]?.problems).toEqual([]);
}

/** Readers ask for guidance, which shows on the page of the code; once a day from each address. */
async function askForCode(): Promise<void> {
  const code = `0x800700${(0x10 + edits_).toString(16)}`;
  for (const asked of ['0x80070005', code])
    await world.ask(`mutation { askForCode(input: { code: "${asked}" }) { accepted } }`);
}
