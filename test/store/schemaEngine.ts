import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';

import type { Migration } from '../../src/store/migrations.ts';

export type Provider = 'sqlite' | 'postgresql';

/**
 * Prisma's own schema engine on a database (a file of SQLite, or a URL of PostgreSQL), as WebAssembly: no binary is downloaded.
 * Gone with `job`.
 */
export async function withSchemaEngine<T>(database: string, job: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  glue ??= loadGlue();
  const { SchemaEngine } = await glue;
  const driverUtils = createRequire(require.resolve('@prisma/adapter-better-sqlite3')).resolve(
    '@prisma/driver-adapter-utils',
  );
  const { bindMigrationAwareSqlAdapterFactory: bind } = (await import(driverUtils)) as DriverUtils;
  const provider = database.startsWith('postgresql:') ? 'postgresql' : 'sqlite';
  const adapter = provider === 'sqlite' ? adapterFor(database) : postgresAdapterFor(database);
  try {
    const factory = bind(adapter.factory);
    const datamodels: [string, string][] = [[schemaPath(provider), schemaText(provider)]];
    return await job(await SchemaEngine.new({ datamodels }, () => undefined, factory));
  } finally {
    await adapter.close();
  }
}

const require = createRequire(import.meta.url);

/** One for all engines of the process: its WebAssembly instance stands in a variable of the module. */
let glue: Promise<Glue> | undefined;

async function loadGlue(): Promise<Glue> {
  const script = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const loaded = (await import(script)) as Glue;
  const { WebAssembly } = globalThis as unknown as { WebAssembly: WebAssemblyApi };
  // The package's own entry imports the .wasm file as a module, which Node 20 does not do.
  const wasm = new WebAssembly.Module(readFileSync(script.replace(/\.js$/, '.wasm')));
  const imports = { './schema_engine_bg.js': loaded };
  const instance = new WebAssembly.Instance(wasm, imports);
  loaded.__wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)();
  return loaded;
}

/** The engine sends a whole migration as one statement, which better-sqlite3 refuses; and it never closes. */
function adapterFor(file: string) {
  const factory = new PrismaBetterSqlite3({ url: file });
  const connect = factory.connect.bind(factory);
  const connections: Awaited<ReturnType<typeof connect>>[] = [];
  factory.connect = async () => {
    const connection = await connect();
    connections.push(connection);
    const executeRaw = connection.executeRaw.bind(connection);
    connection.executeRaw = (query) =>
      query.args.length > 0 ? executeRaw(query) : connection.executeScript(query.sql).then(() => 0);
    return connection;
  };
  return { factory, close: () => Promise.all(connections.map((connection) => connection.dispose())) };
}

/** The engine never closes what it has opened. */
function postgresAdapterFor(url: string) {
  const pool = new pg.Pool({ connectionString: url });
  pool.on('error', () => undefined);
  return { factory: new PrismaPg(pool), close: () => pool.end() };
}

/** What is used of it: its types come with the DOM's only. */
interface WebAssemblyApi {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: Record<string, unknown> };
}

interface DriverUtils {
  readonly bindMigrationAwareSqlAdapterFactory: (factory: PrismaBetterSqlite3 | PrismaPg) => object;
}

interface Glue {
  readonly SchemaEngine: typeof SchemaEngine;
  __wbg_set_wasm(exports: object): void;
}

function schemaPath(provider: Provider): string {
  return fileURLToPath(new URL(`../../src/store/generated/${provider}.prisma`, import.meta.url));
}

function schemaText(provider: Provider): string {
  return readFileSync(schemaPath(provider), 'utf8');
}

/** What both sides of a diff take. */
export const noFilters = { externalTables: [], externalEnums: [] };

export function schemaFiles(provider: Provider): { files: { path: string; content: string }[]; configDir: string } {
  return { files: [{ path: schemaPath(provider), content: schemaText(provider) }], configDir: '.' };
}

export function migrationList(provider: Provider, migrations: readonly Migration[]) {
  return {
    baseDir: '.',
    lockfile: { path: 'migration_lock.toml', content: `provider = "${provider}"\n` },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  };
}
