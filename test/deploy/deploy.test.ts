import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const { version } = JSON.parse(read('package.json')) as { version: string };

describe('the container', () => {
  it('is built in stages, runs as no root, and has a health check and one volume', () => {
    const text = read('deploy/container/Containerfile');
    const last = text.slice(text.lastIndexOf('\nFROM '));
    expect(text.match(/^FROM /gm)?.length).toBeGreaterThan(1);
    expect(last).toMatch(/^USER node$/m);
    expect(last.match(/^VOLUME .*$/gm)).toEqual(['VOLUME /data']);
    expect(last).toMatch(/^HEALTHCHECK .*\n.*\/readyz/m);
    // A new volume is owned as the folder is that it is mounted on.
    expect(last).toMatch(/chown node:node \/data \/backups/);
    expect(last).not.toMatch(/npm (ci|install)/);
  });

  it('runs in compose with a read-only root, without capabilities, behind a proxy with TLS', () => {
    const { services } = parse(read('deploy/container/compose.yaml')) as {
      services: Record<string, { read_only?: boolean; cap_drop?: string[]; ports?: string[]; volumes?: string[] }>;
    };
    for (const name of ['hresolve', 'backup']) {
      expect(services[name]).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
      expect(services[name]).not.toHaveProperty('ports');
    }
    expect(services['proxy']?.ports).toContain('443:443');
    expect(read('deploy/container/Caddyfile')).toContain('reverse_proxy hresolve:4000');
  });
});

describe('compose with PostgreSQL', () => {
  it('gives servers one database that they wait for, and dumps in place of copies of a file', () => {
    const { services } = parse(read('deploy/container/compose.postgresql.yaml'), { logLevel: 'silent' }) as {
      services: Record<
        string,
        {
          environment?: Record<string, string>;
          depends_on?: Record<string, { condition: string }>;
          entrypoint?: string[];
        }
      >;
    };
    expect(services['hresolve']?.environment?.['DATABASE_URL']).toMatch(
      /^postgresql:\/\/hresolve:\$\{POSTGRES_PASSWORD:\?[^}]+\}@database\/hresolve$/,
    );
    expect(services['hresolve']?.depends_on).toEqual({ database: { condition: 'service_healthy' } });
    expect(services['backup']?.entrypoint?.at(-1)).toContain('pg_dump');
    expect(Object.keys(services).sort()).toEqual(['backup', 'database', 'hresolve']);
  });
});

describe('docs/operations.md', () => {
  it('names only commands and files that there are', () => {
    const text = read('docs/operations.md');
    for (const [, path = ''] of text.matchAll(/`((?:deploy|test|docs)\/[\w./]+)`/g)) {
      expect({ path, exists: existsSync(new URL(path, root)) }).toEqual({ path, exists: true });
    }
    const commands = read('src/cli/run.ts').match(/(?<=^ {2})[a-z]+(?=: async)/gm);
    const named = [...text.matchAll(/(?:^|`)hresolve ([a-z]+)/gm)].map(([, command]) => command ?? '');
    expect(named.length).toBeGreaterThan(10);
    expect(commands).toEqual(expect.arrayContaining(named));
  });
});

describe('the Helm chart', () => {
  const folder = 'deploy/helm/templates/';
  const templates = readdirSync(new URL(folder, root));

  it('has the version of the program', () => {
    const chart = parse(read('deploy/helm/Chart.yaml')) as { version: string; appVersion: string };
    const { image } = parse(read('deploy/helm/values.yaml')) as { image: { tag: string } };
    expect([chart.version, chart.appVersion, image.tag]).toEqual([version, version, version]);
  });

  it('names only values that values.yaml has', () => {
    const values = parse(read('deploy/helm/values.yaml')) as Record<string, unknown>;
    const named = templates.flatMap((name) =>
      [...read(folder + name).matchAll(/\.Values\.([\w.]+)/g)].map(([, path]) => path ?? ''),
    );
    const missing = named.filter((path) => valueAt(values, path.split('.')) === undefined);
    expect(missing).toEqual([]);
  });
});

describe('the systemd unit', () => {
  const unit = fileURLToPath(new URL('deploy/systemd/hresolve.service', root));

  it('stops by SIGTERM, with time for what is in flight, and writes nothing but its state', () => {
    const text = read('deploy/systemd/hresolve.service');
    expect(text).toMatch(/^KillSignal=SIGTERM$/m);
    expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(text)?.[1])).toBeGreaterThanOrEqual(10);
    expect(text).toMatch(/^ProtectSystem=strict$/m);
  });

  const analyzer = '/usr/bin/systemd-analyze';
  if (existsSync(analyzer)) {
    it('has an exposure of at most 2.0 by systemd-analyze security', () => {
      const report = execFileSync(analyzer, ['security', '--offline=true', '--no-pager', unit], { encoding: 'utf8' });
      expect(Number(/exposure level for hresolve\.service: ([\d.]+)/.exec(report)?.[1])).toBeLessThanOrEqual(2);
    });
  } else {
    it('is not analysed here, as this machine has no systemd-analyze', () => {
      expect(existsSync(analyzer)).toBe(false);
    });
  }
});

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((found, name) => (found as Record<string, unknown> | undefined)?.[name], value);
}
