import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { run } from '../../../src/cli/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'hresolve-'));
const file = join(folder, 'hresolve.yaml');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs a command line in this process; answers with its exit code and what it printed. */
async function config(flags: readonly string[], environment: Record<string, string>) {
  const printed = { out: '', err: '' };
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((printed.out += String(text)), true));
  const err = vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((printed.err += String(text)), true));
  try {
    return { code: await run(['config', ...flags], environment), ...printed };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

describe('hresolve config', () => {
  it('prints what holds and where it comes from: flag, environment, file with its line, default', async () => {
    writeFileSync(file, 'port: 8080\nhost: 0.0.0.0\nlogLevel: warn\n');
    const environment = { HRESOLVE_CONFIG: file, HOST: '10.0.0.1' };
    const { code, out } = await config(['--port', '9090', '--json'], environment);
    expect(code).toBe(0);
    const held = JSON.parse(out) as { key: string; value: string | null; from: string }[];
    const said = (key: string) => held.find((each) => each.key === key);
    expect(said('port')).toEqual({ key: 'port', value: '9090', from: '--port' });
    expect(said('host')).toEqual({ key: 'host', value: '10.0.0.1', from: 'HOST' });
    expect(said('logLevel')).toEqual({ key: 'logLevel', value: 'warn', from: `${file}:3` });
    expect(said('limits.depth')).toEqual({ key: 'limits.depth', value: '10', from: 'default' });
    expect(said('publicUrl')).toEqual({ key: 'publicUrl', value: null, from: 'default' });
  });

  it('masks secrets, also the password in the address of a database', async () => {
    const secret = 'hunter2';
    const { out, err } = await config([], {
      DATABASE_URL: `postgresql://hresolve:${secret}@db.example/hresolve`,
      OIDC_CLIENT_SECRET: secret,
      HRESOLVE_TOKEN: secret,
    });
    expect(out + err).not.toContain(secret);
    expect(out).toMatch(/^database\s+postgresql:\/\/hresolve:\*{8}@db\.example\/hresolve\s+DATABASE_URL$/m);
    expect(out).toMatch(/^oidc\.clientSecret\s+\*{8}\s+OIDC_CLIENT_SECRET$/m);
  });

  it('prints all the same what serve would refuse, and exits with 2', async () => {
    const { code, out, err } = await config([], { PORT: 'many' });
    expect(out).toMatch(/^port\s+many\s+PORT$/m);
    expect(err).toContain('PORT is "many"');
    expect(code).toBe(2);
  });

  it('is refused with a hint where the file has a slip, as every command is', async () => {
    writeFileSync(file, 'prot: 8080\n');
    const { code, err } = await config([], { HRESOLVE_CONFIG: file });
    expect(code).toBe(2);
    expect(err).toContain(`${file}:1: there is no setting prot. Did you mean port?`);
  });
});
