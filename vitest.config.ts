import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests of what PostgreSQL alone does, and of several servers on it. */
const ofPostgres = ['test/store/postgresql/**/*.test.ts', 'test/cluster/**/*.test.ts'];

/** What must hold on both databases: the store, editing, importing, counting, rights and sign-in. */
const onBoth = [
  'test/store/{log,counts,copy}/*.test.ts',
  'test/knowledgeBase/{editing,access,reading,webhooks}/*.test.ts',
  'test/knowledgeBase/analytics/{counting,rollUpProperties}.test.ts',
  'test/knowledgeBase/upkeep/warmUp.test.ts',
  'test/graphql/{access,analytics,editing,history}/*.test.ts',
  'test/http/signIn/{adminLink,sessions,openIdConnect}.test.ts',
];

export default defineConfig({
  // Node and Vite would each take another build of graphql, and its objects know only their own.
  resolve: {
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }, ...aliasesOfClient()],
  },
  test: {
    setupFiles: ['test/world/codeTables.ts', 'test/world/propertySeed.ts'],
    // CommonJS packages look to a test as they look to Node.
    deps: { interopDefault: false },
    // Tests of pages mostly wait for their browser, and others for processes of their own: four files at a time, on two cores, too (401 s in place of 420).
    maxWorkers: Math.max(4, availableParallelism() - 1),
    // Each file would load the whole program anew; none of them changes what a module holds.
    isolate: false,
    // What the first project has compiled serves the second, and the next run: some 5 % of a first run, a quarter of a short second one.
    experimental: { fsModuleCache: true },
    // A busy machine may keep a thing waiting that is done in a moment on a quiet one.
    testTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'sqlite',
          include: ['test/**/*.test.ts'],
          exclude: ofPostgres,
          globalSetup: ['test/world/temporaryFolder.ts'],
          provide: { database: 'sqlite' },
        },
      },
      {
        extends: true,
        test: {
          name: 'postgresql',
          include: [...onBoth, ...ofPostgres],
          // Of SQLite alone: counts that an old version had packed, and images of its files. What is exported is the catalogue's.
          exclude: [
            'test/store/counts/{unpackLookups,rollUpCrash}.test.ts',
            'test/knowledgeBase/editing/exporting.test.ts',
          ],
          globalSetup: ['test/world/temporaryFolder.ts', 'test/world/postgresSetup.ts'],
          provide: { database: 'postgresql' },
        },
      },
    ],
  },
});

/** What the package exports, from its sources: the examples for clients import it by its name. */
function aliasesOfClient(): { find: RegExp; replacement: string }[] {
  const { compilerOptions } = JSON.parse(readFileSync(new URL('tsconfig.json', import.meta.url), 'utf8')) as {
    compilerOptions: { paths: Record<string, [string]> };
  };
  return Object.entries(compilerOptions.paths).map(([name, [path]]) => ({
    find: new RegExp(`^${name}$`),
    replacement: fileURLToPath(new URL(path, import.meta.url)),
  }));
}
