// The long form: npx tsx test/load/runOverload.ts [SECONDS] [CONNECTIONS] [known|compiled|new]; needs npm run build.
import { newFolder, serveProgram } from '../world/program.ts';
import { overload, type RequestKind } from './overload.ts';

const [seconds = '60', connections = '2000', kind = 'known'] = process.argv.slice(2);
const server = await serveProgram(`file:${newFolder()}/hresolve.db`, { LOG_LEVEL: 'warn' });
const measured = await overload(server.address, {
  seconds: Number(seconds),
  connections: Number(connections),
  kind: kind as RequestKind,
});
process.stdout.write(`${JSON.stringify(measured)}\n`);
await server.end('SIGTERM');
