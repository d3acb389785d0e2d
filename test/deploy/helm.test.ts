import { readdirSync, readFileSync } from 'node:fs';
import { parse, parseAllDocuments } from 'yaml';
import { describe, expect, it } from 'vitest';
import { renderHelm } from './renderHelm.ts';

const root = new URL('../../deploy/helm/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const templates = new Map(readdirSync(new URL('templates', root)).map((name) => [name, read(`templates/${name}`)]));

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: Record<string, unknown>;
}
type Values = Record<string, Record<string, unknown> | string | number>;

/** What Helm would apply, by kind. */
function manifests(settings: Values = {}): Map<string, Manifest> {
  const values = parse(read('values.yaml')) as Values;
  for (const [name, value] of Object.entries(settings)) {
    values[name] = typeof value === 'object' ? { ...(values[name] as object), ...value } : value;
  }
  const rendered = renderHelm(templates, values, parse(read('Chart.yaml')) as object);
  const documents = [...rendered.values()].flatMap((text) => parseAllDocuments(text));
  for (const { errors } of documents) expect(errors).toEqual([]);
  const all = documents.map((document) => document.toJS() as Manifest | null).filter((each) => each !== null);
  return new Map(all.map((each) => [each.kind, each]));
}

function container(found: Map<string, Manifest>, kind = 'StatefulSet') {
  const { template } = found.get(kind)?.spec as {
    template: {
      spec: {
        containers: { env: { name: string; value?: string }[]; envFrom?: object[] }[];
        volumes: { name: string }[];
      };
    };
  };
  const [first] = template.spec.containers;
  const env = new Map(first?.env.map(({ name, value }) => [name, value]));
  return { env, envFrom: first?.envFrom, volumes: template.spec.volumes.map(({ name }) => name) };
}

describe('the Helm chart, rendered', () => {
  it('gives one server on SQLite with its volume, ingress, backups and a policy, as it stands', () => {
    const found = manifests();
    expect([...found.keys()].sort()).toEqual(
      ['CronJob', 'Ingress', 'NetworkPolicy', 'PersistentVolumeClaim', 'Service', 'StatefulSet'].sort(),
    );
    const { env, volumes } = container(found);
    expect(found.get('StatefulSet')?.spec).toMatchObject({
      replicas: 1,
      volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: { resources: { requests: { storage: '2Gi' } } } }],
      template: {
        spec: {
          securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
          containers: [{ securityContext: { readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } } }],
        },
      },
    });
    expect(volumes).toEqual(['temporary']);
    expect(env.get('PUBLIC_URL')).toBe('https://errors.example.org');
    // Without it every caller would look like the ingress, and ten wrong tokens would lock everyone out.
    expect(env.get('HRESOLVE_TRUST_PROXY')).toContain('10.0.0.0/8');
    expect(found.get('CronJob')?.spec).toMatchObject({
      jobTemplate: { spec: { template: { spec: { containers: [{ name: 'backup' }] } } } },
    });
    expect(found.get('NetworkPolicy')?.spec['policyTypes']).toEqual(['Ingress', 'Egress']);
  });

  it('gives several servers on PostgreSQL, without a volume or copies of a file', () => {
    const found = manifests({ replicas: 3, database: { secretName: 'hresolve-database' } });
    expect([...found.keys()]).not.toContain('CronJob');
    expect(found.get('StatefulSet')?.spec).toMatchObject({ replicas: 3 });
    expect(found.get('StatefulSet')?.spec).not.toHaveProperty('volumeClaimTemplates');
    const { env, volumes } = container(found);
    expect([...env.keys()]).toContain('DATABASE_URL');
    expect(volumes).toEqual(['temporary', 'data']);
    expect(found.get('NetworkPolicy')?.spec['policyTypes']).toEqual(['Ingress']);
  });

  it('refuses several servers on SQLite', () => {
    expect(() => manifests({ replicas: 2 })).toThrow(
      'More than one replica needs PostgreSQL: set database.secretName.',
    );
  });

  it('takes sign-in from a secret, further settings, and the path of the public address', () => {
    const found = manifests({
      publicUrl: 'https://tools.example/errors',
      oidc: { secretName: 'hresolve-oidc' },
      settings: { LOG_LEVEL: 'warn', HRESOLVE_MAX_DEPTH: 12 },
    });
    const { env, envFrom } = container(found);
    expect(envFrom).toEqual([{ secretRef: { name: 'hresolve-oidc' } }]);
    expect([env.get('LOG_LEVEL'), env.get('HRESOLVE_MAX_DEPTH')]).toEqual(['warn', '12']);
    expect(found.get('Ingress')?.spec).toMatchObject({
      rules: [{ host: 'tools.example', http: { paths: [{ path: '/errors', pathType: 'Prefix' }] } }],
    });
  });

  it('lets webhooks out where they are wanted, and leaves out what is switched off', () => {
    expect(manifests({ networkPolicy: { allowEgress: true } }).get('NetworkPolicy')?.spec['policyTypes']).toEqual([
      'Ingress',
    ]);
    const off = manifests({
      ingress: { enabled: false },
      backup: { enabled: false },
      networkPolicy: { enabled: false },
    });
    expect([...off.keys()].sort()).toEqual(['Service', 'StatefulSet']);
  });
});
