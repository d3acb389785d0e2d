import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openWorld, type World } from '../world/world.ts';

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly annotations: { readonly summary: string; readonly description: string };
}

const { groups } = parse(readFileSync('deploy/monitoring/alerts.yaml', 'utf8')) as { groups: { rules: Rule[] }[] };
const dashboard = JSON.parse(readFileSync('deploy/monitoring/dashboard.json', 'utf8')) as {
  panels: { id: number; title: string; gridPos: Record<'x' | 'y' | 'w' | 'h', number>; targets: { expr: string }[] }[];
  annotations: { list: { expr: string }[] };
  templating: { list: { name: string; query: unknown }[] };
};
const rules = groups.flatMap((group) => group.rules);
const queries = dashboard.panels.flatMap((panel) => panel.targets.map(({ expr }) => ({ of: panel.title, expr })));
const expressions = [
  ...rules.map(({ alert, expr }) => ({ of: alert, expr })),
  ...queries,
  ...dashboard.annotations.list.map(({ expr }) => ({ of: 'annotation', expr })),
];

let world: World;
const told = new Set<string>();
beforeAll(async () => {
  world = await openWorld();
  await world.ask('{ lookup(code: "0x801C03ED") { outcome } }');
  await fetch(`${world.address}/readyz`);
  const text = await (await fetch(`${world.address}/metrics`)).text();
  for (const [, name = ''] of text.matchAll(/^([a-z0-9_]+)(?:\{[^}]*\})? /gm)) told.add(name);
});
afterAll(() => world.close());

/** What looks like a metric: names of ours and of Node's process. */
function metricsIn(expr: string): string[] {
  return expr.match(/\b(hresolve|process|nodejs)_[a-z0-9_]+/g) ?? [];
}

describe('deploy/monitoring', () => {
  it.each(expressions)('asks in $of for metrics that /metrics has', ({ expr }) => {
    expect(expr.match(/\bup\b/) ?? metricsIn(expr)).not.toEqual([]);
    expect(metricsIn(expr).filter((name) => !told.has(name))).toEqual([]);
  });

  it.each(expressions)('closes in $of every bracket that it opens', ({ expr }) => {
    for (const [open, close] of [
      ['(', ')'],
      ['{', '}'],
      ['[', ']'],
    ] as const) {
      expect(expr.split(open).length).toBe(expr.split(close).length);
    }
  });

  it('names each alert once, and says what is wrong and what to do', () => {
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
    for (const { annotations } of rules) {
      expect(annotations.summary).toMatch(/\.$/);
      expect(annotations.description).toMatch(/\.$/);
    }
  });

  it('lays the panels of the dashboard out without one over the other', () => {
    const cells = dashboard.panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, cell) => `${String(x + (cell % w))}/${String(y + Math.floor(cell / w))}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
    expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
  });
});
