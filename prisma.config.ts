import { defineConfig } from 'prisma/config';

// Read by Prisma's own command line only. The schema is composed by scripts/generateClient.mjs, and the
// server applies the migrations itself when it opens the database.
export default defineConfig({
  schema: 'src/store/generated/sqlite.prisma',
  migrations: { path: 'prisma/sqlite/migrations' },
  datasource: { url: 'file:./data/hresolve.db' },
});
