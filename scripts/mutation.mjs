// Mutation tests, a room at a time: breaks each line of src/ROOM in turn and asks the tests of test/ROOM whether they notice.
// Without arguments every room in which they are meant to; a room within one, such as domain/codes/logs, has the tests of both, and
// so do some files of one: 'domain/codes/*.ts'.
// Figures and survivors: docs/testing.md.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const rooms = ['domain/editing', 'domain/merging', 'domain/codes', 'domain/catalog', 'graphql/guards'];

const root = fileURLToPath(new URL('..', import.meta.url));
const asked = process.argv.slice(2);
for (const room of asked.length > 0 ? asked : rooms) {
  process.stdout.write(`== ${room}\n`);
  const tested = rooms.find((each) => room.startsWith(`${each}/`)) ?? room;
  const kept = `node_modules/.cache/stryker/${room.replaceAll(/[^\w.]/g, '-')}`;
  const files = room.endsWith('.ts') ? room : `${room}/**/*.ts`;
  const words = ['stryker', 'run', '--mutate', `src/${files}`, '--incrementalFile', `${kept}.json`];
  const env = { ...process.env, MUTATED_ROOM: tested, MUTATED_FILES: `src/${room}` };
  const { status } = spawnSync('npx', words, { cwd: root, env, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exitCode = 1;
}
