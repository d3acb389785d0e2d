// How near a look-up comes to a bare node:http server that sends the same bytes, measured in turn in one
// run. Both servers run in processes of their own. Prints requests a second and their ratio.
//   npx tsx bench/lookup.ts [rounds]
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';

const rounds = Number(process.argv[2] ?? 3);
const seconds = 4;
const query = `query($code: String!) { lookup(code: $code) { outcome code { hex symbol } escalation
  entries { causes { text } steps { text html } } } }`;
const codes = ['0x801C03ED', '0x80090005', '-2145648637', '0x801C0001', '0x801C03F3'];

const main = new URL('../dist/cli/main.js', import.meta.url).pathname;
const database = join(mkdtempSync(join(tmpdir(), 'hresolve-bench-')), 'bench.db');
const ours = await start(['serve', '--port', '0', '--database', `file:${database}`], main);
const [code] = codes;
const answer = await fetch(`${ours.address}/graphql`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: bodyOf(code ?? ''),
});
const bytes = await answer.text();
const bare = await start([bytes], new URL('./bareServer.mjs', import.meta.url).pathname);

const ratios: number[] = [];
for (let round = 1; round <= rounds; round++) {
  const [bareRate, ourRate] = [await measure(bare.address), await measure(ours.address)];
  ratios.push(ourRate / bareRate);
  console.log(
    `round ${String(round)}: bare ${bareRate.toFixed(0)}/s, hresolve ${ourRate.toFixed(0)}/s, ratio ${(ourRate / bareRate).toFixed(3)}`,
  );
}
ratios.sort((a, b) => a - b);
console.log(
  `median ratio ${(ratios[Math.floor(ratios.length / 2)] ?? 0).toFixed(3)} (answer of ${String(bytes.length)} bytes)`,
);
ours.process.kill('SIGTERM');
bare.process.kill('SIGTERM');

async function measure(address: string): Promise<number> {
  const requests = codes.map((each) => ({
    method: 'POST' as const,
    path: '/graphql',
    headers: { 'content-type': 'application/json' },
    body: bodyOf(each),
  }));
  const result = await autocannon({ url: address, connections: 32, duration: seconds, requests });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${String(result.non2xx)} refusals, ${String(result.errors)} errors`);
  return result.requests.average;
}

function bodyOf(each: string): string {
  return JSON.stringify({ query, variables: { code: each } });
}

async function start(words: string[], script: string): Promise<{ address: string; process: ChildProcess }> {
  const child = spawn(process.execPath, [script, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LOG_LEVEL: 'silent' },
  });
  child.stdout.setEncoding('utf8');
  for await (const chunk of child.stdout as AsyncIterable<string>) {
    const [address] = /http:\/\/[\d.:]+/.exec(chunk) ?? [];
    if (address !== undefined) return { address, process: child };
  }
  throw new Error(`${script} did not start.`);
}
