import { readSchema } from '../../../src/graphql/readSchema.ts';
import {
  buildSchema,
  Kind,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capabilities, capabilitiesOf, mayActAs, roles, type Role } from '../../../src/domain/access/access.ts';
import { revokeToken } from '../../../src/knowledgeBase/access/accessTokens.ts';
import { openWorld, type World } from '../../world/world.ts';

/*
 * Every field of Query and Mutation, asked by everybody, with arguments made from the schema: a new field is in here
 * on the day it is written.
 */

const schema = buildSchema(readSchema());

const everybody = [...roles, 'expired', 'revoked', 'malformed', 'alg none'] as const;
type Somebody = (typeof everybody)[number];

let world: World;
const tokens = {} as Record<Somebody, string | null>;
beforeAll(async () => {
  // Every question comes from an address of its own: wrong credentials are limited by address.
  world = await openWorld({ trustedProxies: ['127.0.0.1'] });
  const { clock } = world;
  const expired = await world.token('ADMIN');
  clock.now += 86_400_000;
  const revoked = await world.token('ADMIN');
  await revokeToken(world.store, revoked.split('_')[1] ?? '', clock.now);
  Object.assign(tokens, {
    ANONYMOUS: null,
    ANALYST: await world.token('ANALYST'),
    EDITOR: await world.token('EDITOR'),
    ADMIN: await world.token('ADMIN'),
    expired,
    revoked,
    malformed: `${expired}x`,
    'alg none': 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiIsInJvbGUiOiJBRE1JTiJ9.',
  });
});
afterAll(() => world.close());

let asked = 0;

async function ask(query: string, token: string | null) {
  asked += 1;
  const response = await fetch(`${world.address}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': `10.${String(asked >> 16)}.${String((asked >> 8) & 255)}.${String(asked & 255)}`,
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query }),
  });
  const { errors, data } = (await response.json()) as {
    errors?: { message: string; extensions: { code: string } }[];
    data?: Record<string, unknown>;
  };
  return {
    status: response.status,
    data,
    errors: errors ?? [],
    authenticate: response.headers.get('www-authenticate'),
  };
}

interface RootField {
  readonly name: string;
  readonly required: Role;
  readonly query: string;
}

function fieldsOf(root: GraphQLObjectType | null | undefined, operation: string): RootField[] {
  return Object.values(root?.getFields() ?? {}).map((field) => ({
    name: field.name,
    required: requiredRole(field),
    query: `${operation} { ${field.name}${argumentsOf(field)}${selectionOf(field)} }`,
  }));
}

function requiredRole(field: GraphQLField<unknown, unknown>): Role {
  const directive = field.astNode?.directives?.find(({ name }) => name.value === 'allow');
  const value = directive?.arguments?.[0]?.value;
  if (value?.kind !== Kind.ENUM) throw new Error(`${field.name} has no @allow(role: …).`);
  return value.value as Role;
}

function argumentsOf({ args }: GraphQLField<unknown, unknown>): string {
  const needed = args.filter(isRequiredArgument).map(({ name, type }) => `${name}: ${sample(name, type)}`);
  return needed.length === 0 ? '' : `(${needed.join(', ')})`;
}

function selectionOf({ type }: GraphQLField<unknown, unknown>): string {
  return isLeafType(getNamedType(type)) ? '' : ' { __typename }';
}

/** The smallest value that the schema takes; times differ, so that a range is one. */
function sample(name: string, type: GraphQLInputType): string {
  if (isNonNullType(type)) return sample(name, type.ofType);
  if (isListType(type)) return `[${sample(name, type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(isRequiredInputField);
    return `{ ${fields.map((field) => `${field.name}: ${sample(field.name, field.type)}`).join(', ')} }`;
  }
  if (type.name === 'DateTime') return name === 'to' ? '"2026-03-15T00:00:00Z"' : '"2026-03-14T00:00:00Z"';
  if (type.name === 'Int') return '1';
  return type.name === 'Boolean' ? 'true' : '"x"';
}

const fields = [...fieldsOf(schema.getQueryType(), 'query'), ...fieldsOf(schema.getMutationType(), 'mutation')];

describe.each(fields)('$name, for $required and above', ({ name, required, query }) => {
  it.each(everybody)('answers %s as its rule says', async (somebody) => {
    const { status, data, errors, authenticate } = await ask(query, tokens[somebody]);
    const codes = errors.map(({ extensions }) => extensions.code);
    if (somebody === 'expired' || somebody === 'revoked' || somebody === 'malformed' || somebody === 'alg none') {
      const message = 'The access token is not valid; ask an admin for a new one.';
      expect({ status, authenticate, data }).toEqual({ status: 401, authenticate: 'Bearer', data: undefined });
      expect(errors).toEqual([{ message, extensions: { code: 'UNAUTHENTICATED' } }]);
    } else if (mayActAs(somebody, required)) {
      expect(status).toBe(200);
      expect(codes).not.toContain('UNAUTHENTICATED');
      expect(codes).not.toContain('FORBIDDEN');
      expect(codes).not.toContain('INTERNAL_SERVER_ERROR');
    } else {
      const code = somebody === 'ANONYMOUS' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
      expect({ status, codes, data }).toEqual({ status: 200, codes: [code], data: { [name]: null } });
    }
  });
});

describe('a refusal for want of a right', () => {
  it('changes nothing, and is one line in the log and one event, however often the document asks', async () => {
    // Refusals that are written down are limited by the hour, and the tests before have used up this one.
    world.clock.now += 3_600_000;
    const before = world.knowledgeBase.snapshot().catalog.version;
    const lines = world.logLines.length;
    const query = `mutation { ${['a', 'b', 'c'].map((each) => `${each}: revertChange(input: { version: 1 }) { __typename }`).join(' ')} }`;
    const { errors } = await ask(query, tokens.ANALYST);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    const refusals = world.logLines.slice(lines).filter((line) => line.includes('RIGHT_REFUSED'));
    expect(refusals).toHaveLength(1);
    const told = JSON.parse(refusals[0] ?? '') as Record<string, unknown>;
    expect(told).toMatchObject({ actor: 'a test analyst', role: 'ANALYST', subject: 'revertChange' });
    const page = await world.knowledgeBase.accessEvents({ first: 1 });
    expect('edges' in page && page.edges[0]?.node).toMatchObject({ kind: 'RIGHT_REFUSED', requestId: told['reqId'] });
    expect(world.knowledgeBase.snapshot().catalog.version).toBe(before);
  });
});

describe('viewer', () => {
  it.each([
    { somebody: 'ANONYMOUS', name: null, via: 'NOBODY' },
    { somebody: 'ANALYST', name: 'a test analyst', via: 'TOKEN' },
    { somebody: 'EDITOR', name: 'a test editor', via: 'TOKEN' },
    { somebody: 'ADMIN', name: 'a test admin', via: 'TOKEN' },
  ] as const)('tells $somebody who it is and what it may do', async ({ somebody, name, via }) => {
    const { data } = await ask('{ viewer { name role can via } }', tokens[somebody]);
    expect(data).toEqual({ viewer: { name, role: somebody, can: capabilitiesOf(somebody), via } });
  });

  it('names for each capability what the schema allows to the same role', () => {
    const ruleOf = (name: string) => fields.find((field) => field.name === name)?.required;
    const lowest = (capability: (typeof capabilities)[number]) =>
      roles.find((role) => capabilitiesOf(role).includes(capability));
    expect(Object.fromEntries(capabilities.map((each) => [each, lowest(each)]))).toEqual({
      READ_ANALYTICS: ruleOf('analytics'),
      PROPOSE_EDITS: ruleOf('proposeEdit'),
      SEE_ARCHIVED_ENTRIES: ruleOf('archiveEntry'),
      SEE_ACTORS: nestedRule('Change', 'actor'),
      EDIT_GUIDANCE: ruleOf('updateEntry'),
      DISMISS_GAPS: ruleOf('dismissGap'),
      IMPORT_GUIDES: ruleOf('importGuide'),
      MANAGE_TOKENS: ruleOf('createToken'),
      MANAGE_WEBHOOKS: ruleOf('createWebhook'),
      REDACT_TEXTS: ruleOf('redactText'),
      READ_ACCESS_EVENTS: ruleOf('accessEvents'),
    });
  });

  it('has a word in the schema for every capability', () => {
    const type = schema.getType('Capability');
    expect(isEnumType(type) && type.getValues().map(({ name }) => name)).toEqual(capabilities);
  });
});

function nestedRule(type: string, field: string): Role | null {
  const found = (schema.getType(type) as GraphQLObjectType | undefined)?.getFields()[field];
  return found === undefined ? null : requiredRole(found);
}
