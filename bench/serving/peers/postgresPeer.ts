// Peers over the PostgreSQL that the tests use. Their packages are installed into a folder of the run, so that nobody who works
// on hresolve has to install, check and keep them.
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgresServer } from '../../../test/world/postgresServer.ts';
import { startServer, stopServer } from '../processes.ts';
import type { RunningPeer } from './peer.ts';

/** Fills an empty database with our entries, and starts `script`, which gets the folder of its packages and the database's URL. */
export async function startOverPostgres(
  script: string,
  packages: string,
  database: string,
  folder: string,
): Promise<Pick<RunningPeer, 'server' | 'stop'>> {
  if (!existsSync(join(folder, 'node_modules'))) install(packages, folder);
  const postgres = await startPostgresServer();
  try {
    const url = await postgres.createDatabase('peer');
    run('--import', 'tsx', fileURLToPath(new URL('fillPostgres.ts', import.meta.url)), database, url);
    const server = await startServer(`./peers/${script}`, [folder, url]);
    return {
      server,
      stop: async () => {
        await stopServer(server);
        await postgres.stop();
      },
    };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

function install(packages: string, folder: string): void {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const words = ['install', '--no-audit', '--no-fund', '--no-package-lock', '--prefix', folder, packages];
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, stderr } = spawnSync(npm, words, { encoding: 'utf8', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm install ${packages} failed:\n${stderr}`);
}

function run(...words: string[]): void {
  const { status } = spawnSync(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${words.join(' ')} failed.`);
}
