import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { withClient } from './postgresServer.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** On which database this run of a test is: the same test runs on both (vitest.config.ts). */
    database: 'sqlite' | 'postgresql';
    /** Where the run's PostgreSQL is asked for: it answers with a URL of it. */
    postgresDesk: string;
  }
}

let server: Promise<string> | undefined;

/** Any database of the run's PostgreSQL. */
export function postgresServerUrl(): Promise<string> {
  server ??= (async () => {
    const response = await fetch(inject('postgresDesk'));
    const text = await response.text();
    if (!response.ok) throw new Error(`There is no PostgreSQL for the tests: ${text}`);
    return text;
  })();
  return server;
}

/** A database that nothing else uses, and what drops it: empty, or a copy of one that nobody is connected to. */
export async function newPostgresDatabase(template?: string): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const administration = await postgresServerUrl();
  const name = `hresolve_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  const copied = template === undefined ? 'template0' : new URL(template).pathname.slice(1);
  await withClient(administration, (client) =>
    client.query(`CREATE DATABASE "${name}" ENCODING 'UTF8' TEMPLATE "${copied}"`),
  );
  const url = new URL(administration);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () =>
      withClient(administration, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
      }),
  };
}
