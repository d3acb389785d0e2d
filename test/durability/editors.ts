// Many editors edit one entry at once over HTTP, each on the version that they last saw; prints how it went.
//   npm run build && npx tsx test/durability/editors.ts [editors, default 50] [edits of each, default 20]
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newFolder, runProgram, serveProgram } from '../world/program.ts';
import { edit, readEntries, type Acknowledged } from './editLoad.ts';
import { lookAfterwards } from './lookAfterwards.ts';
import { within } from './within.ts';

export interface EditorFigures {
  /** Edits that were answered with a change. */
  readonly changes: number;
  /** Edits that were answered with STALE_VERSION. */
  readonly stale: number;
  /** Answers of any other kind. */
  readonly others: readonly string[];
  /** By how much the version of the knowledge base grew. */
  readonly versions: number;
  /** Acknowledged edits that the log does not hold. */
  readonly lost: number;
  readonly disagreements: readonly string[];
  readonly seconds: number;
}

/** How long the whole may take, in milliseconds. */
const patience = 300_000;

export async function editTogether(editors: number, editsOfEach: number): Promise<EditorFigures> {
  const databaseUrl = `file:${join(newFolder(), 'hresolve.db')}`;
  const words = ['token', 'create', '--role', 'editor', '--name', 'Ada', '--database', databaseUrl];
  const token = (await runProgram(words)).stdout.trim();
  const server = await within(patience, serveProgram(databaseUrl, { LOG_LEVEL: 'silent' }), 'the start');
  try {
    const before = await lookAfterwards(databaseUrl, server.address, { head: emptyLog, acknowledged: [] });
    const startedAt = Date.now();
    const answers = await within(patience, editAll(server.address, token, { editors, editsOfEach }), 'the editors');
    const seconds = (Date.now() - startedAt) / 1000;
    const acknowledged = answers.filter((answer): answer is Acknowledged => typeof answer === 'object');
    const after = await lookAfterwards(databaseUrl, server.address, { head: before.head, acknowledged });
    return {
      changes: acknowledged.length,
      stale: answers.filter((answer) => answer === 'STALE_VERSION').length,
      others: answers.filter((answer) => typeof answer === 'string' && answer !== 'STALE_VERSION').map(String),
      versions: after.head.version - before.head.version,
      lost: after.lost.length,
      disagreements: after.disagreements,
      seconds,
    };
  } finally {
    await within(patience, server.end('SIGTERM'), 'the end');
  }
}

const emptyLog = { version: 0, hash: '0'.repeat(64) };

/** The change that each edit was answered with, or the codes of its problems. */
async function editAll(
  address: string,
  token: string,
  { editors, editsOfEach }: { readonly editors: number; readonly editsOfEach: number },
): Promise<(Acknowledged | string)[]> {
  const [first] = await readEntries(address, 1);
  if (first === undefined) throw new Error('there is no entry to edit');
  const answers = await Promise.all(
    Array.from({ length: editors }, async () => {
      const own: (Acknowledged | string)[] = [];
      let entry = first;
      for (let n = 0; n < editsOfEach; n++) {
        const answer = await edit(address, token, entry);
        own.push(answer.acknowledged ?? answer.problems.join());
        entry = answer.entry;
      }
      return own;
    }),
  );
  return answers.flat();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const figures = await editTogether(Number(process.argv[2] ?? 50), Number(process.argv[3] ?? 20));
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  const { others, lost, disagreements, versions, changes } = figures;
  process.exitCode = others.length + lost + disagreements.length === 0 && versions === changes ? 0 : 1;
}
