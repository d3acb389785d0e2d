// The long form: npx tsx test/load/runSlowClients.ts [CLIENTS OF EACH KIND, default 500]; needs npm run build.
import { readFileSync } from 'node:fs';
import { newFolder, serveProgram } from '../world/program.ts';
import { slowClients } from './slowClients.ts';

const [count = '500'] = process.argv.slice(2);
const server = await serveProgram(`file:${newFolder()}/hresolve.db`, { LOG_LEVEL: 'error' });
const memory = (): number => {
  const [, kilobytes = '0'] =
    /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(server.process.pid)}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
};
const before = memory();
const report = await slowClients(server.address, Number(count));
process.stdout.write(`${JSON.stringify({ ...report, megabytes: { before, after: memory() } })}\n`);
await server.end('SIGTERM');
