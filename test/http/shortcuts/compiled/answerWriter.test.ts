import { execute, Kind, parse, validate, type OperationDefinitionNode } from 'graphql';
import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import { anonymous } from '../../../../src/domain/access/access.ts';
import { executableSchema } from '../../../../src/graphql/executableSchema.ts';
import { contextOf } from '../../../../src/graphql/runOperation.ts';
import { answerWriter, type AnswerWriter } from '../../../../src/http/shortcuts/compiled/answerWriter.ts';
import { localVisitor } from '../../../../src/knowledgeBase/analytics/visitor.ts';
import { openWorld, type World } from '../../../world/world.ts';

const schema = executableSchema();
let world: World;
beforeAll(async () => {
  world = await openWorld({ counts: false });
});
afterAll(() => world.close());

const context = () =>
  contextOf(world.knowledgeBase, { caller: anonymous, visitor: localVisitor, publicUrl: 'http://errors.test' });

function writerOf(query: string): AnswerWriter | null {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  return answerWriter(schema, document, operation as OperationDefinitionNode);
}

const write = async (query: string, variables = {}) => (await writerOf(query)?.(context(), variables, {})) ?? null;

async function expected(query: string, variables: object): Promise<string> {
  const asked = { schema, document: parse(query), variableValues: variables as Record<string, unknown> };
  const { data, errors } = await execute({ ...asked, contextValue: context() });
  expect(errors).toBeUndefined();
  return JSON.stringify(data);
}

describe('the answer to a query, written as text', () => {
  it.each([
    ['{ __typename a: lookup(code: "0x801C03ED") { __typename x: outcome outcome } }', {}, 'aliases and type names'],
    [
      'query($c: String!) { lookup(code: $c) { code { hex facility { label } win32 } extend { hex } } }',
      { c: '5' },
      'null',
    ],
    [
      'query($c: String = "0x80090005") { lookup(code: $c) { input } }',
      {},
      'a variable with a value of its own that is not sent',
    ],
    ['query($c: String!, $g: String) { lookup(code: $c, guide: $g) { input } }', { c: '"\\\u2028\u{1f600}' }, 'signs'],
    [
      'query($yes: Boolean!) { lookup(code: "0x801C03ED") { input @include(if: $yes) outcome @skip(if: $yes) line @skip(if: false) } }',
      { yes: true },
      'fields left out by a variable',
    ],
    [
      'query($yes: Boolean!) { lookup(code: "0x801C03ED") @skip(if: $yes) { input } guides { slug } }',
      { yes: true },
      'a field of the root that is left out',
    ],
    [
      '{ lookup(code: "0x801C03ED") { entries { id } ...F entries { causes { text } } } } fragment F on Lookup { entries { steps { text html } } }',
      {},
      'one field asked for in three places',
    ],
    [
      'query($id: ID!) { node(id: $id) { __typename id ... on Guide { slug updatedAt } ... on Entry { status } } }',
      { id: 'GUIDE' },
      'an interface',
    ],
    [
      'query($n: Int) { guide(slug: "windows-hello-pin-creation") { entries(last: 2, first: $n) { nodes { id } pageInfo { hasNextPage } } } }',
      {},
      'a page whose size a variable leaves open',
    ],
    [
      'query($f: EntryFilter, $o: EntryOrder) { entries(first: 3, filter: $f, orderBy: $o) { totalCount edges { cursor node { code { unsigned } } } } }',
      { f: { hasCode: true }, o: { field: 'CODE', direction: 'DESC' } },
      'objects as variables, and enumerations in them',
    ],
    [
      '{ search(query: "pin", record: false) { edges { score highlights { html } node { url } } suggestion } }',
      {},
      'numbers with a fraction',
    ],
  ])('%s with %j: %s', async (query, variables, _because) => {
    const [guide] = world.knowledgeBase.snapshot().catalog.guides();
    const given = 'id' in variables ? { id: guide?.id } : variables;
    const text = await write(query, given);
    expect(text).toBe(await expected(query, given));
  });

  it.each([
    ['query($c: String!) { lookup(code: $c) { input } }', {}, 'a variable is missing'],
    ['query($c: String!) { lookup(code: $c) { input } }', { c: null }, 'a variable is null'],
    ['query($c: String!) { lookup(code: $c) { input } }', { c: 5 }, 'a variable is of another type'],
    ['{ entries(first: 101) { totalCount } }', {}, 'a resolver refuses its arguments'],
    ['{ tokens { id } }', {}, 'the caller may not ask for it'],
    ['{ a: catalog { version } tokens { id } }', {}, 'one field fails while another waits'],
    ['{ entries(first: 1) { nodes { history(first: 1) { totalCount } } } }', {}, 'a field below the root waits'],
    [
      'query($yes: Boolean!) { lookup(code: "5") { input @include(if: $yes) input } }',
      { yes: true },
      'a field that may be left out stands there twice',
    ],
  ])('is left to the long way: %s with %j, as %s', async (query, variables, _because) => {
    expect(await write(query, variables)).toBeNull();
  });

  it('is not begun again once a field below the root has waited', () => {
    const writer = writerOf('{ entries(first: 1) { nodes { id history(first: 1) { totalCount } } } }');
    const before = context();
    expect(writer?.(before, {}, {})).toBeNull();
    const untouched = new Proxy(before, {
      get: () => {
        throw new Error('Nothing is asked of the context.');
      },
    });
    expect(writer?.(untouched, {}, {})).toBeNull();
  });

  it('names the fields of the root as it is told', async () => {
    const writer = writerOf('{ _a1: lookup(code: "5") { _a1: input } }');
    expect(await writer?.(context(), {}, { _a1: 'mine' })).toBe('{"mine":{"_a1":"5"}}');
  });
});
