// The long form: npx tsx test/load/runOverload.ts [SECONDS] [CONNECTIONS] [known|compiled|new]; needs npm run build.
import { readFileSync } from 'node:fs';
import { newFolder, serveProgram } from '../world/program.ts';
import { overload, type RequestKind } from './overload.ts';

const [seconds = '60', connections = '2000', kind = 'known'] = process.argv.slice(2);
const server = await serveProgram(`file:${newFolder()}/hresolve.db`, { LOG_LEVEL: 'warn' });
const measured = await overload(server.address, {
  seconds: Number(seconds),
  connections: Number(connections),
  kind: kind as RequestKind,
  processorTime,
});
process.stdout.write(`${JSON.stringify(measured)}\n`);
await server.end('SIGTERM');

/** Of the server, in seconds; Linux counts in hundredths. */
function processorTime(): number {
  const [, rest = ''] = readFileSync(`/proc/${String(server.process.pid)}/stat`, 'utf8').split(') ');
  const [user = 0, system = 0] = rest.split(' ').slice(11, 13).map(Number);
  return (user + system) / 100;
}
