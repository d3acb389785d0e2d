import { trace, type Span, type SpanStatus, type Tracer } from '@opentelemetry/api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorld, type World } from '../../world/world.ts';

interface Seen {
  readonly name: string;
  readonly attributes: Record<string, unknown>;
  status: SpanStatus | null;
  ends: number;
}

/** What an SDK of OpenTelemetry would be told. */
const seen: Seen[] = [];
let world: World;

beforeAll(async () => {
  const tracer = {
    startSpan: (name: string, { attributes = {} }: { attributes?: object } = {}) => recorded(name, attributes),
  } as Tracer;
  trace.setGlobalTracerProvider({ getTracer: () => tracer });
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
  trace.disable();
});

function recorded(name: string, attributes: object): Span {
  const each: Seen = { name, attributes: { ...attributes }, status: null, ends: 0 };
  seen.push(each);
  return {
    setAttribute: (key: string, value: unknown) => void (each.attributes[key] = value),
    setStatus: (status: SpanStatus) => void (each.status = status),
    end: () => void (each.ends += 1),
  } as unknown as Span;
}

it.each([
  { path: '/livez', route: '/livez', status: 200 },
  { path: '/codes/0x801C03ED.json?x=planted', route: '/codes/*', status: 200 },
  { path: '/made-up-planted', route: 'other', status: 404 },
])('tells a span for $path by its route, with its status, once, and nothing that was typed', async (row) => {
  seen.length = 0;
  expect((await fetch(`${world.address}${row.path}`)).status).toBe(row.status);
  await expect.poll(() => seen.map(({ ends }) => ends)).toEqual([1]);
  const attributes = { 'http.route': row.route, 'http.response.status_code': row.status };
  expect(seen).toEqual([{ name: `GET ${row.route}`, attributes, status: null, ends: 1 }]);
  expect(JSON.stringify(seen)).not.toContain('planted');
});
