// The long form: npx tsx test/load/runOverload.ts [SECONDS] [CONNECTIONS]; needs npm run build.
import { newFolder, serveProgram } from '../world/program.ts';
import { overload } from './overload.ts';

const [seconds = '60', connections = '2000'] = process.argv.slice(2);
const server = await serveProgram(`file:${newFolder()}/hresolve.db`, { LOG_LEVEL: 'warn' });
const measured = await overload(server.address, { seconds: Number(seconds), connections: Number(connections) });
process.stdout.write(`${JSON.stringify(measured)}\n`);
await server.end('SIGTERM');
