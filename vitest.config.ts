import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Node and Vite would each take another build of graphql, and its objects know only their own.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/world/codeTables.ts'],
    // CommonJS packages look to a test as they look to Node.
    deps: { interopDefault: false },
    // Tests of pages mostly wait for their browser: two files at a time, on two cores, too.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Each file would load the whole program anew; none of them changes what a module holds.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
