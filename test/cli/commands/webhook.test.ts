import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readAll } from 'node:stream/consumers';
import { Webhook as Receiver } from 'standardwebhooks';
import { expect, it, onTestFinished } from 'vitest';
import { runCommand } from '../../world/command.ts';
import { serveProgram } from '../../world/program.ts';
import { newSeededFile } from '../../world/temporaryDatabase.ts';
import { ask } from '../../world/world.ts';

it('webhook makes one while a server is running, which sends it the next change, and shows what came of it', async () => {
  const received: { headers: Record<string, string>; body: string }[] = [];
  const receiver = createServer((request, response) => {
    void readAll(request).then((body) => {
      received.push({ headers: request.headers as Record<string, string>, body });
      response.end();
    });
  });
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done));
  onTestFinished(() => void receiver.close());
  const url = `http://127.0.0.1:${String((receiver.address() as AddressInfo).port)}/`;
  const database = await newSeededFile();
  const environment = { HRESOLVE_WEBHOOK_NETWORKS: '127.0.0.0/8' };
  const server = await serveProgram(database, environment);
  const webhook = (words: string[], more: NodeJS.ProcessEnv = environment) =>
    runCommand(['webhook', ...words, '--database', database], { environment: more });

  const refused = await webhook(['create', '--url', url], {});
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toContain('leads to a private or internal address (loopback)');
  const secret = (await webhook(['create', '--url', url])).stdout.trim();
  expect(secret).toMatch(/^whsec_/);
  const listed = JSON.parse((await webhook(['list', '--json'])).stdout) as { id: string; url: string; state: string }[];
  expect(listed).toMatchObject([{ url, state: 'active', version: 1 }]);
  expect(JSON.stringify(listed)).not.toContain(secret);
  const id = listed[0]?.id ?? '';

  const made = await runCommand(['token', 'create', '--role', 'editor', '--name', 'Ada', '--database', database]);
  await ask(
    server.address,
    { query: 'mutation { createMitigation(input: { text: "Restart it." }) { change { version } } }' },
    made.stdout.trim(),
  );
  await expect.poll(() => received.length).toBe(1);
  const { headers, body } = received[0] ?? { headers: {}, body: '' };
  expect(new Receiver(secret).verify(body, headers)).toMatchObject({ data: { version: 2 } });
  await expect.poll(async () => (await webhook(['log', id])).stdout).toContain('taken');
  expect((await webhook(['log', id])).stdout).toMatch(/^AT +CHANGE +ATTEMPT +STATUS +OUTCOME +MS\n/);

  const rotated = (await webhook(['rotate', id])).stdout.trim();
  expect(rotated).not.toBe(secret);
  expect(await webhook(['enable', id])).toMatchObject({ code: 1 });
  expect((await webhook(['delete', id])).stdout).toBe(`The webhook ${id} (${new URL(url).origin}) is deleted.\n`);
  expect(await webhook(['log', id])).toMatchObject({ code: 1, stdout: '' });
  const { stderr } = await server.end('SIGTERM');
  expect(stderr).not.toContain(secret.slice('whsec_'.length));
}, 60_000);
