import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../world/command.ts';
import { newFolder, runProgram, serveProgram } from '../../world/program.ts';
import { newSeededFile } from '../../world/temporaryDatabase.ts';
import { ask } from '../../world/world.ts';

function newDatabase(): string {
  return `file:${join(newFolder(), 'data', 'hresolve.db')}`;
}

async function editorToken(databaseUrl: string): Promise<string> {
  const { code, stdout, stderr } = await runCommand([
    'token',
    'create',
    '--role',
    'editor',
    '--name',
    'Ada',
    '--database',
    databaseUrl,
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^hrk_\S+\n$/);
  return stdout.trim();
}

describe('serve', () => {
  it('makes and seeds the database, prints one line once it is ready, and stops on SIGTERM with 0', async () => {
    const server = await serveProgram(newDatabase());
    expect((await fetch(`${server.address}/readyz`)).status).toBe(200);
    expect((await fetch(`${server.address}/livez`)).status).toBe(200);
    const { data } = await ask<{ lookup: { outcome: string } }>(server.address, {
      query: '{ lookup(code: "0x801C03ED") { outcome } }',
    });
    expect(data.lookup.outcome).toBe('MITIGATED');
    const { code, stdout } = await server.end('SIGTERM');
    expect(code).toBe(0);
    expect(stdout.split('\n')).toEqual([expect.stringContaining(server.address), '']);
  });

  it('stops with 0 and a closed store though connections are idle, answered, or amid a header', async () => {
    const databaseUrl = await newSeededFile();
    const server = await serveProgram(databaseUrl);
    const { hostname, port } = new URL(server.address);
    const open = async (bytes: string): Promise<Socket> => {
      const socket = connect(Number(port), hostname);
      await once(socket, 'connect');
      socket.on('error', () => undefined);
      socket.write(bytes);
      if (bytes.endsWith('\r\n\r\n')) await once(socket, 'data');
      return socket;
    };
    const sockets = [
      await open(''),
      await open('POST /graphql HTTP/1.1\r\nHost: x\r\nContent-'),
      await open('GET /livez HTTP/1.1\r\nHost: x\r\n\r\n'),
    ];
    const { code } = await server.end('SIGTERM');
    for (const socket of sockets) socket.destroy();
    expect(code).toBe(0);
    expect(readdirSync(dirname(databaseUrl.slice('file:'.length))).filter((name) => name.endsWith('-wal'))).toEqual([]);
  });

  it('keeps an acknowledged edit through kill -9, and takes the lock again at once', async () => {
    const databaseUrl = await newSeededFile();
    let server = await serveProgram(databaseUrl);
    const token = await editorToken(databaseUrl);
    interface Found {
      mitigations: { nodes: { id: string; version: number }[] };
    }
    const query = '{ mitigations(filter: { text: "Sign out and then" }) { nodes { id version } } }';
    const [mitigation] = (await ask<Found>(server.address, { query })).data.mitigations.nodes;
    const input = {
      id: mitigation?.id,
      expectedVersion: mitigation?.version,
      text: 'Sign out, and sign in again later.',
    };
    const edit = await ask<{ updateMitigation: { change: { version: number } } }>(
      server.address,
      {
        query: 'mutation($input: UpdateMitigationInput!) { updateMitigation(input: $input) { change { version } } }',
        variables: { input },
      },
      token,
    );
    expect(edit.data.updateMitigation.change.version).toBe(2);
    await server.end('SIGKILL');

    server = await serveProgram(databaseUrl);
    const { data } = await ask<{
      lookup: { entries: { version: number; steps: { text: string; mitigation: { version: number } }[] }[] };
    }>(server.address, {
      query: '{ lookup(code: "0x801C0010") { entries { version steps { text mitigation { version } } } } }',
    });
    expect(data.lookup.entries).toEqual([
      { version: 1, steps: [{ text: 'Sign out, and sign in again later.', mitigation: { version: 2 } }] },
    ]);
    await server.end('SIGTERM');
  });

  it('refuses a database that another process serves, naming its pid', async () => {
    const databaseUrl = await newSeededFile();
    const server = await serveProgram(databaseUrl);
    const second = await runProgram(['serve', '--port', '0', '--database', databaseUrl]);
    expect(second.code).toBe(1);
    expect(second.stdout).toBe('');
    expect(second.stderr).toContain(String(server.process.pid));
    expect(second.stderr).not.toContain('    at ');
    await server.end('SIGTERM');
  });

  it('refuses a port that is in use, and says how to choose another', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => holder.once('listening', resolve));
    const address = holder.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    const { code, stderr } = await runProgram(['serve', '--port', port, '--database', await newSeededFile()]);
    holder.close();
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`^Port ${port} is in use at 127.0.0.1; .*--port`, 'm'));
    expect(stderr).not.toContain('    at ');
  });

  it.each([
    {
      what: 'a file that is no database',
      content: 'These are not the bytes you are looking for. '.repeat(100),
      says: /not a SQLite database/,
    },
    { what: 'a folder', content: null, says: /./ },
  ])('refuses $what in one sentence that names the file', async ({ content, says }) => {
    const file = join(newFolder(), 'odd.db');
    if (content === null) mkdirSync(file);
    else writeFileSync(file, content);
    const { code, stdout, stderr } = await runCommand(['serve', '--port', '0', '--database', `file:${file}`]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(file);
    expect(stderr).toMatch(says);
    expect(stderr).not.toContain('    at ');
  });

  it('refuses a folder that cannot be made, and says which', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'taken'), '');
    const { code, stderr } = await runCommand([
      'serve',
      '--port',
      '0',
      '--database',
      `file:${join(folder, 'taken', 'x.db')}`,
    ]);
    expect(code).toBe(1);
    expect(stderr).toContain(join(folder, 'taken'));
    expect(stderr).not.toContain('    at ');
  });

  it('refuses a folder that nobody may write, and says which', async () => {
    const { code, stderr } = await runCommand(['serve', '--port', '0', '--database', 'file:/proc/hresolve/x.db']);
    expect(code).toBe(1);
    expect(stderr).toContain('/proc/hresolve');
    expect(stderr).not.toContain('    at ');
  });
});

describe('the command line', () => {
  it.each([
    { words: ['serve', '--port', 'many'], says: '--port is "many"' },
    { words: ['serve', '--prot', '1'], says: "unknown option '--prot'" },
    { words: ['token', 'create', '--role', 'king', '--name', 'x'], says: '--role is "king"' },
    { words: ['token', 'create', '--role', 'editor'], says: '--name' },
    { words: ['token', 'create', '--role', 'editor', '--name', 'x', '--days', '366'], says: '--days is "366"' },
    { words: ['nonsense'], says: "unknown command 'nonsense'" },
    { words: ['serve', '--database', 'mysql://x'], says: 'names no database', code: 1 },
  ])('answers $words with exit code 2 or 1 and what is wrong', async ({ words, says, code = 2 }) => {
    const finished = await runCommand(words);
    expect(finished.code).toBe(code);
    expect(finished.stderr).toContain(says);
    expect(finished.stdout).toBe('');
  });

  it.each([
    [['--help']],
    [['serve', '--help']],
    [['token', '--help']],
    [['token', 'create', '--help']],
    [['check', '--help']],
  ])('explains itself with %s', async (words) => {
    const { code, stdout } = await runCommand(words);
    expect(code).toBe(0);
    expect(stdout).toContain('Usage: hresolve');
  });

  it('makes a token for a database that no server has opened yet', async () => {
    const databaseUrl = newDatabase();
    await editorToken(databaseUrl);
    const server = await serveProgram(databaseUrl);
    const { data } = await ask<{ guides: unknown[] }>(server.address, { query: '{ guides { id } }' });
    expect(data.guides).toHaveLength(1);
    await server.end('SIGTERM');
  });
});
