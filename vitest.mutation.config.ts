import { defineConfig } from 'vitest/config';
import { QuickFirst } from './scripts/mutation/quickFirst.ts';
import { warmThread } from './scripts/mutation/warmThread.ts';
import usual from './vitest.config.ts';

const room = process.env['MUTATED_ROOM'] ?? 'domain';
const { projects: _, ...test } = usual.test ?? {};

/** Tests of guards that ask a whole server, whose start would take longer than all others; the rest of the room says its rules directly. */
const overHttp = 'test/graphql/guards/{authorization,rights,costlyOperations}.test.ts';

/** Tests that measure how the time grows with a text: seconds for every mutant that survives. */
const ofTime = 'test/**/linearTime.test.ts';

/** What StrykerJS runs against each mutant of a room: the room's own tests (scripts/mutation.mjs). */
export default defineConfig({
  ...usual,
  plugins: [
    {
      name: 'one-thread-for-all-mutants',
      configureVitest: ({ vitest, project }) => {
        const pool = warmThread();
        project.config.pool = pool.name;
        project.config.poolRunner = pool;
        vitest.onClose(() => pool.close());
      },
    },
  ],
  test: {
    ...test,
    include: [`test/${room}/**/*.test.ts`],
    exclude: [overHttp, ofTime],
    setupFiles: ['test/world/mutantRun.ts', 'test/world/codeTables.ts'],
    maxWorkers: 1,
    sequence: { sequencer: QuickFirst },
    provide: { database: 'sqlite' },
  },
});
