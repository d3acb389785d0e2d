// The long form: npx tsx test/load/runSoak.ts [SECONDS, default 1800]; needs npm run build.
import { readFileSync } from 'node:fs';
import { newFolder, runProgram, serveProgram } from '../world/program.ts';
import { soak } from './soak.ts';

const [seconds = '1800'] = process.argv.slice(2);
const databaseUrl = `file:${newFolder()}/hresolve.db`;
const words = ['token', 'create', '--role', 'editor', '--name', 'Ada', '--database', databaseUrl];
const token = (await runProgram(words)).stdout.trim();
const server = await serveProgram(databaseUrl, { LOG_LEVEL: 'error' });
const memory = (): number => {
  const [, kilobytes = '0'] =
    /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(server.process.pid)}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
};
process.stdout.write(`${JSON.stringify(await soak(server.address, { seconds: Number(seconds), token, memory }))}\n`);
const { code } = await server.end('SIGTERM');
const verified = await runProgram(['verify', '--database', databaseUrl]);
process.stdout.write(`exit ${String(code)}; ${verified.stdout}`);
