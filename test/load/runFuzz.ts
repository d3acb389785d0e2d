// The long form: npx tsx test/load/runFuzz.ts [DOCUMENTS AND BODIES, default 10000 of each] [SEED]; needs npm run build.
// Prints its seed, what was answered, and what must not have been; exits with 1 if there is any of that.
import '../world/codeTables.ts';
import { newFolder, runProgram, serveProgram } from '../world/program.ts';
import { fuzzParsers, fuzzServer } from './fuzz.ts';

const [count = '10000', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
const databaseUrl = `file:${newFolder()}/hresolve.db`;
const words = ['token', 'create', '--role', 'editor', '--name', 'Ada', '--database', databaseUrl];
const token = (await runProgram(words)).stdout.trim();
const server = await serveProgram(databaseUrl, { LOG_LEVEL: 'error' });
const found = await fetch(
  `${server.address}/graphql?query={entries(first:5){nodes{id guide{id}}}mitigations(first:5){nodes{id}}}`,
);
const ids = [...new Set((await found.text()).match(/[egm]_[\w-]{10,}/g) ?? [])];
const settings = { seed: Number(seed), documents: Number(count), bodies: Number(count), ids, token };
process.stdout.write(`seed ${seed}\n`);
const parsers = fuzzParsers(Number(seed), Number(count));
const report = await fuzzServer(server.address, settings);
for (const { failures, ...figures } of [parsers, report]) {
  process.stdout.write(`${JSON.stringify(figures)}\n${String(failures.length)} failures\n`);
  for (const failure of failures.slice(0, 20)) process.stdout.write(`  ${failure}\n`);
}
const { code, stderr } = await server.end('SIGTERM');
// Next to the link for the first admin, a log of errors has nothing to say.
const isClean =
  code === 0 && !stderr.includes('"level":') && report.failures.length === 0 && parsers.failures.length === 0;
process.stdout.write(isClean ? 'clean\n' : `exit ${String(code)}, log ${stderr.slice(0, 2_000)}\n`);
process.exitCode = isClean ? 0 : 1;
