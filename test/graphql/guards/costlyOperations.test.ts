import { readdirSync, readFileSync } from 'node:fs';
import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operationTrial, searchMostCostly, type Trials } from '../../../bench/mostCostlyOperation.ts';
import { seededNumbers } from '../../../bench/operationSearch.ts';
import type { Role } from '../../../src/domain/access/access.ts';
import { executableSchema } from '../../../src/graphql/executableSchema.ts';
import { readFieldCosts } from '../../../src/graphql/guards/fieldCosts.ts';
import { costOfOperation } from '../../../src/graphql/guards/operationCost.ts';
import { readSchema } from '../../../src/graphql/readSchema.ts';
import { allowanceOf, defaultLimits } from '../../../src/http/request/limits.ts';
import { openWorld, type World } from '../../world/world.ts';

const schema = executableSchema();
const costs = readFieldCosts(schema);

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

function costOf(source: string, variables: Record<string, unknown> = {}, role: Role = 'ANONYMOUS') {
  const document = parse(source);
  const operation = document.definitions.find(
    ({ kind }) => kind === Kind.OPERATION_DEFINITION,
  ) as OperationDefinitionNode;
  return costOfOperation(schema, costs, { document, operation, variables, role });
}

describe('the cost of an operation', () => {
  it.each([
    { source: '{ viewer { role } }', points: 2, because: 'a field costs 1' },
    {
      source: '{ diagnose(text: "0x80070005 0x80070002") { lookups { input } } }',
      points: 300 + 4 * 2 + 1 + 2 * 2,
      because: 'a text of 21 characters is taken to hold two codes',
    },
    {
      source: `{ diagnose(text: "${'0x80070005 '.repeat(400)}") { lookups { input } } }`,
      points: 300 + 4 * 275 + 1 + 2 * 100,
      because: 'of a long text at most 100 codes are looked up',
    },
    { source: '{ guides { slug } }', points: 21, because: 'ten guides are assumed, and an item costs 1' },
    { source: '{ entries(first: 3) { nodes { id } } }', points: 50 + 1 + 3 * 2, because: 'first says how many' },
    { source: '{ entries { nodes { id } } }', points: 50 + 1 + 20 * 2, because: 'a page is twenty' },
    { source: '{ nodes(ids: ["a", "b"]) { id } }', points: 1 + 2 * 2, because: 'each id is an item' },
    {
      source: '{ ...F ...F } fragment F on Query { __typename }',
      points: 2,
      because: 'fragments count wherever they are used',
    },
    {
      source: '{ viewer { role } entries @skip(if: true) { totalCount } }',
      points: 2,
      because: 'what is skipped costs nothing',
    },
    {
      source: '{ search(query: "bad data") { totalCount } }',
      points: 500 + 1 + 2 * 2000 + 20,
      because: 'each word is searched for',
    },
    { source: '{ tokens { id } }', points: 1, because: 'what is refused is not run' },
  ])('of $source is $points, because $because', ({ source, points }) => {
    expect(costOf(source).points).toBe(points);
  });

  it('counts what variables say', () => {
    const source = 'query($n: Int = 2, $with: Boolean!) { entries(first: $n) { nodes { id @include(if: $with) } } }';
    expect(costOf(source, { with: true }).points).toBe(50 + 1 + 2 * 2);
    expect(costOf(source, { n: 10, with: false }).points).toBe(50 + 1 + 10);
  });

  it('names the field that costs most, by its way in the answer', () => {
    const source = '{ viewer { role } all: guides { entries(first: 100) { nodes { steps { html } } } } }';
    expect(costOf(source).mostCostly?.path).toEqual(['all', 'entries', 'nodes', 'steps', 'html']);
  });

  it('of everything that the pages and the console ask is less than half of what their readers may', () => {
    const costly: string[] = [];
    for (const [part, role] of [
      ['pages', 'ANONYMOUS'],
      ['console', 'ANALYST'],
    ] as const) {
      const folder = new URL(`../../../src/web/${part}/`, import.meta.url);
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.graphql'),
      );
      const document = parse(files.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n'));
      for (const operation of document.definitions) {
        if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
        const { points } = costOfOperation(schema, costs, { document, operation, variables: {}, role });
        if (2 * points > allowanceOf(defaultLimits, role).cost)
          costly.push(`${operation.name?.value ?? ''} ${String(points)}`);
      }
    }
    expect(costly).toEqual([]);
  });

  it('stops the start if a list does not say how long it is', () => {
    const forgotten = readSchema().replace('guides: [Guide!]! @listSize(assumedSize: 10)', 'guides: [Guide!]!');
    expect(() => executableSchema(forgotten)).toThrow('guides says not how many items it has');
  });
});

const circle = '{ guide { entries(first: 100) { nodes { mitigations { usedBy(first: 100) { nodes { ...C } } } } } } }';
const aliases = (text: string) => Array.from({ length: 30 }, (_, n) => `a${String(n)}: ${text}`).join(' ');

describe('an operation that costs too much', () => {
  it.each([
    {
      what: 'connections within connections',
      query:
        '{ entries(first: 100) { nodes { guide { entries(first: 100) { nodes { mitigations { usedBy(first: 100) { nodes { id } } } } } } } } }',
    },
    {
      what: 'fragments',
      query: `{ entries { nodes { ...C } } } fragment C on Entry { guide ${circle.slice(8, -2).replace('...C', 'id')} }`,
    },
    { what: '30 searches', query: `{ ${aliases('search(query: "a b c d e f g h i j k l m n o p") { totalCount }')} }` },
    { what: '30 long texts', query: `{ ${aliases(`diagnose(text: "${'code '.repeat(1_600)}") { truncated }`)} }` },
    { what: '29 past catalogues', query: `{ ${aliases('catalog(version: 1) { version }')} }` },
    {
      what: 'the schema over and over',
      query: `{ ${aliases('__schema { types { fields { name description type { name } args { name description type { name } } } } }')} }`,
    },
  ])('is refused before it runs, by POST and by GET alike: $what', async ({ query }) => {
    for (const method of ['POST', 'GET'] as const) {
      const url = new URL('/graphql', world.address);
      if (method === 'GET') url.searchParams.set('query', query);
      // Longer addresses are refused as such.
      if (url.href.length > 15_000) continue;
      const body = method === 'POST' ? JSON.stringify({ query }) : null;
      const response = await fetch(url, { method, headers: { 'content-type': 'application/json' }, body });
      const { errors } = (await response.json()) as { errors: { extensions: object }[] };
      expect(response.status).toBe(400);
      expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED', limit: 'cost' } }]);
    }
  });

  it('is told so on the way if its lists are longer than anyone could know', async () => {
    const query =
      '{ changes(first: 1, sinceVersion: 0) { nodes { revisions { change { revisions { change { revisions { nodeId } } } } } } } }';
    const { status, data, errors } = await world.ask(query);
    expect({ status, data }).toEqual({ status: 200, data: null });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', limit: 'cost' } }]);
  });

  it('says what it cost if a header asks', async () => {
    const response = await fetch(`${world.address}/graphql?query={guides{slug}}`, {
      headers: { 'x-graphql-cost': '1' },
    });
    expect(await response.json()).toMatchObject({
      extensions: { cost: { asked: 21, allowed: 50_000, spent: expect.any(Number) as number } },
    });
  });
});

describe.each(['ANONYMOUS', 'ANALYST'] as const)(
  'the most costly operations that %s may ask, of hundreds made from the schema',
  (role) => {
    it('stay within their points and their bytes', async () => {
      const caller = { name: null, role, via: 'NOBODY', credentialId: null, identity: null } as const;
      const trials: Trials = { schema, knowledgeBase: world.knowledgeBase, limits: defaultLimits, caller };
      const { cost, answer } = allowanceOf(defaultLimits, role);
      const { slowest, longest } = await searchMostCostly(trials, { rounds: 80, random: seededNumbers(20_261_128) });
      expect(slowest.length).toBeGreaterThan(10);
      const tooMuch = [...slowest, ...longest].filter(
        ({ outcome, spent, bytes }) => outcome === 'ANSWERED' && (spent > cost || bytes > answer),
      );
      expect(tooMuch).toEqual([]);
      // What is answered once is answered again.
      const answered = slowest.find(({ outcome }) => outcome === 'ANSWERED');
      const again = await operationTrial(trials)(answered?.source ?? '{ __typename }');
      expect(again.outcome).toBe('ANSWERED');
    });
  },
);
