import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { startPostgresServer, type PostgresServer } from './postgresServer.ts';

let server: Promise<PostgresServer> | undefined;
let desk: Server | undefined;

/**
 * One PostgreSQL for a whole run, started by the first test that needs it, or the one that TEST_DATABASE_URL names (a user who may
 * create databases).
 */
export async function setup(project: TestProject): Promise<void> {
  const named = process.env['TEST_DATABASE_URL'];
  desk = createServer((_request, response) => {
    const url =
      named === undefined ? (server ??= startPostgresServer()).then((each) => each.url()) : Promise.resolve(named);
    url.then(
      (text) => response.end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  desk.listen(0, '127.0.0.1');
  await once(desk, 'listening');
  project.provide('postgresDesk', `http://127.0.0.1:${String((desk.address() as AddressInfo).port)}`);
}

export async function teardown(): Promise<void> {
  desk?.close();
  await (await server)?.stop();
}
