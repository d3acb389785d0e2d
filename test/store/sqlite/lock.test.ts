import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';

import { takeLock } from '../../../src/store/sqlite/lock.ts';
import { startElsewhere } from '../otherProcess.ts';
import { openTemporaryStore, temporaryFile } from '../temporaryFile.ts';

describe('the lock of a database file', () => {
  it('refuses a second process, with the pid of the first', async () => {
    const file = temporaryFile();
    const server = await startElsewhere('child/serve.ts', [file]);
    await expect(openTemporaryStore({ file })).rejects.toThrow(
      `${file} is in use by another hresolve server, process ${String(server.pid)}. Stop that one first`,
    );
  });

  it('is free once its holder was killed, with nothing to clean up by hand', async () => {
    const file = temporaryFile();
    const server = await startElsewhere('child/serve.ts', [file]);
    await server.kill();
    await openTemporaryStore({ file });
    expect(readFileSync(`${file}.pid`, 'utf8')).toBe(`${String(process.pid)}\n`);
  });

  it('holds within one process too, and passes on when it is let go', async () => {
    const file = temporaryFile();
    const first = await takeLock(file);
    await expect(takeLock(file)).rejects.toThrow(`process ${String(process.pid)}`);
    await first.release();
    expect(existsSync(`${file}.pid`)).toBe(false);
    await (await takeLock(file)).release();
  });

  it('does not name a dead process as if it lived', async () => {
    const file = temporaryFile();
    const lock = await takeLock(file);
    onTestFinished(() => lock.release());
    writeFileSync(`${file}.pid`, '4194304999\n');
    await expect(takeLock(file)).rejects.toThrow('seems to be gone');
  });

  it('waits for a server that is just stopping', async () => {
    const file = temporaryFile();
    const first = await takeLock(file);
    setTimeout(() => void first.release(), 300);
    await (await takeLock(file)).release();
  });
});
