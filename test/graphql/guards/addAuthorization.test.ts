import { graphql, subscribe, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import { roles, type Role } from '../../../src/domain/access/access.ts';
import { addAuthorization, refuseUnlessAllowed } from '../../../src/graphql/guards/authorization.ts';
import { documentOf, guardContext, guardSchema } from './guardSchema.ts';

const types = `
  input Words { say: String, more: [String] }
  type Query {
    "Open to all."
    open(text: String, words: Words): String @allow(role: ANONYMOUS)
    "For editors."
    edits: String @allow(role: EDITOR)
    plain: String @allow(role: EDITOR)
    """
    Two
    lines.
    """
    long: String @allow(role: ADMIN)
    thing: Thing @allow(role: ANONYMOUS)
  }
  type Mutation { write(text: String): String @allow(role: EDITOR) }
  type Subscription { news(text: String): String @allow(role: ANALYST) }
  type Thing {
    "Who did it."
    actor: String @allow(role: EDITOR)
    name: String! @allow(role: EDITOR)
    note: Markdown! @allow(role: EDITOR)
    tags: [String!]! @allow(role: EDITOR)
    free: String
  }`;

const asked: string[] = [];
const answers = {
  Query: { open: () => asked.push('open') && 'open', edits: () => asked.push('edits') && 'edits', thing: () => ({}) },
  Mutation: { write: () => asked.push('write') && 'written' },
  Subscription: {
    news: {
      subscribe: async function* () {
        asked.push('news');
        await Promise.resolve();
        yield { news: 'new' };
      },
      resolve: ({ news }: { news: string }) => news,
    },
  },
  Thing: { actor: () => 'Ada', name: () => 'n', note: () => 'm', tags: () => ['t'], free: () => 'f' },
};

/** Made for each test: what guards do to a schema is tested as well. */
let schema: GraphQLSchema;
beforeEach(() => {
  schema = addAuthorization(guardSchema(types, answers));
});

async function ask(source: string, role: Role, variableValues: Record<string, unknown> = {}) {
  asked.length = 0;
  const { context, recorded } = guardContext(role);
  const { data, errors = [] } = await graphql({ schema, source, contextValue: context, variableValues });
  return {
    data: data as unknown,
    asked: [...asked],
    recorded,
    errors: errors.map(({ message, extensions }) => ({ message, ...extensions })),
  };
}

describe('a field of Query or Mutation', () => {
  it.each([
    { role: 'ANONYMOUS', code: 'UNAUTHENTICATED', because: 'it has no token' },
    { role: 'ANALYST', code: 'FORBIDDEN', because: 'its role is too low' },
    { role: 'EDITOR', code: undefined, because: 'it has the role' },
    { role: 'ADMIN', code: undefined, because: 'its role is higher' },
  ] as const)('for editors answers $role with $code, because $because', async ({ role, code }) => {
    for (const [source, name] of [
      ['{ edits }', 'edits'],
      ['mutation { write }', 'write'],
    ] as const) {
      const answer = await ask(source, role);
      expect(answer.errors.map((error) => (error as { code?: unknown }).code)).toEqual(
        code === undefined ? [] : [code],
      );
      expect(answer.asked).toEqual(code === undefined ? [name] : []);
    }
  });

  it('says who may ask, and what to send', async () => {
    const [nobody] = (await ask('{ edits }', 'ANONYMOUS')).errors;
    expect(nobody?.message).toBe(
      'This needs the role editor: send an access token in the header Authorization: Bearer …',
    );
    const [analyst] = (await ask('{ edits }', 'ANALYST')).errors;
    expect(analyst?.message).toBe(
      'This needs the role editor; yours is analyst. Ask an admin for a token with that role.',
    );
  });

  it('is written down as refused, once a request, with the name and the role of who asked', async () => {
    expect((await ask('{ edits plain }', 'ANALYST')).recorded).toEqual([
      { kind: 'RIGHT_REFUSED', actor: 'Ada', role: 'ANALYST', subject: 'edits', requestId: 'r1' },
    ]);
    expect((await ask('{ edits }', 'ANONYMOUS')).recorded).toEqual([
      { kind: 'RIGHT_REFUSED', actor: null, role: null, subject: 'edits', requestId: 'r1' },
    ]);
    expect((await ask('{ edits }', 'EDITOR')).recorded).toEqual([]);
  });

  it.each([
    { what: 'a text', variables: { text: 'a\0' }, place: 'text', says: 'text holds a NUL at character 2' },
    { what: 'a field', variables: { words: { say: '\ud800' } }, place: 'words.say', says: 'words.say holds half of' },
    { what: 'a list', variables: { words: { more: ['a', '\0'] } }, place: 'words.more.1', says: 'at character 1' },
  ])('refuses $what that cannot be kept, and names its place', async ({ variables, place, says }) => {
    const source = 'query($text: String, $words: Words) { open(text: $text, words: $words) }';
    const answer = await ask(source, 'ANONYMOUS', variables);
    expect(answer.errors).toMatchObject([{ code: 'BAD_USER_INPUT', argument: place }]);
    expect(answer.errors[0]?.message).toContain(says);
    expect(answer.asked).toEqual([]);
  });

  it('takes texts that can be kept, and nothing at all', async () => {
    const source = 'query($text: String, $words: Words) { open(text: $text, words: $words) }';
    const answer = await ask(source, 'ANONYMOUS', { text: '😀', words: { say: null, more: [null, 'é'] } });
    expect(answer.errors).toEqual([]);
    expect(answer.asked).toEqual(['open']);
  });

  it('without a resolver of its own is guarded too', async () => {
    expect((await ask('{ plain }', 'ANALYST')).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    const answer = await graphql({
      schema,
      source: '{ plain }',
      rootValue: { plain: 'as it is' },
      contextValue: guardContext('EDITOR').context,
    });
    expect(answer.data).toEqual({ plain: 'as it is' });
  });
});

describe('a subscription', () => {
  async function first(role: Role, text: string) {
    const { context } = guardContext(role);
    const answer = await subscribe({
      schema,
      document: documentOf('subscription($text: String) { news(text: $text) }'),
      contextValue: context,
      variableValues: { text },
    });
    if (!(Symbol.asyncIterator in answer))
      return answer.errors?.map(({ extensions }) => [extensions['code'], extensions['argument']].join(' ').trim());
    for await (const { data } of answer) return { ...data };
    return null;
  }

  it.each([
    { role: 'ANONYMOUS', text: '', answer: ['UNAUTHENTICATED'] },
    { role: 'ANALYST', text: '', answer: { news: 'new' } },
    { role: 'ANALYST', text: '\0', answer: ['BAD_USER_INPUT text'] },
  ] as const)('is refused before it begins: $role with $text', async ({ role, text, answer }) => {
    asked.length = 0;
    expect(await first(role, text)).toEqual(answer);
    expect(asked).toEqual(Array.isArray(answer) ? [] : ['news']);
  });

  it('has its rule checked at each answer as well', () => {
    const field = schema.getSubscriptionType()?.getFields()['news'];
    const resolve = (role: Role) => () =>
      field?.resolve?.({ news: 'new' }, {}, guardContext(role).context, undefined as never);
    expect(resolve('ANALYST')()).toBe('new');
    expect(resolve('ANONYMOUS')).toThrow('role analyst');
  });
});

describe('a field within an answer', () => {
  const source = '{ thing { actor name note tags free } }';

  it('is nothing to those who may not see it', async () => {
    const { data, errors } = await ask(source, 'ANALYST');
    expect(errors).toEqual([]);
    expect(data).toEqual({ thing: { actor: null, name: '', note: '', tags: [], free: 'f' } });
  });

  it('is answered to those who may', async () => {
    const { data } = await ask(source, 'EDITOR');
    expect(data).toEqual({ thing: { actor: 'Ada', name: 'n', note: 'm', tags: ['t'], free: 'f' } });
  });

  it('is read from its parent if it has no resolver', async () => {
    const hidden = addAuthorization(
      guardSchema('type Query { thing: T @allow(role: ANONYMOUS) } type T { secret: String @allow(role: ADMIN) }', {
        Query: { thing: () => ({ secret: 's' }) },
      }),
    );
    const answer = (role: Role) =>
      graphql({ schema: hidden, source: '{ thing { secret } }', contextValue: guardContext(role).context });
    expect((await answer('ADMIN')).data).toEqual({ thing: { secret: 's' } });
    expect((await answer('EDITOR')).data).toEqual({ thing: { secret: null } });
  });

  it.each(['Int!', 'Thing!'])('cannot be hidden if it is a %s', (type) => {
    const text = `type Query { thing: Thing @allow(role: ANONYMOUS) } type Thing { a: ${type} @allow(role: EDITOR) }`;
    expect(() => addAuthorization(guardSchema(text))).toThrow(
      `A field of the type ${type} cannot be hidden with @allow; make it nullable.`,
    );
  });
});

describe('the description', () => {
  const described = (type: string, field: string) =>
    (schema.getType(type) as GraphQLObjectType).getFields()[field]?.description;

  it.each([
    { type: 'Query', field: 'open', says: 'Open to all.', because: 'anyone may ask' },
    {
      type: 'Query',
      field: 'edits',
      says: 'For editors. Needs the role EDITOR or a higher one.',
      because: 'it is refused',
    },
    { type: 'Query', field: 'plain', says: ' Needs the role EDITOR or a higher one.', because: 'it had none' },
    {
      type: 'Query',
      field: 'long',
      says: 'Two\nlines.\n\nNeeds the role ADMIN or a higher one.',
      because: 'after several lines it is a paragraph',
    },
    {
      type: 'Thing',
      field: 'actor',
      says: 'Who did it. For the role EDITOR and higher ones only.',
      because: 'it is hidden, not refused',
    },
  ])('of $type.$field is "$says", because $because', ({ type, field, says }) => {
    expect(described(type, field)).toBe(says);
  });

  it('of a field without a rule stays as it was', () => {
    expect(described('Thing', 'free')).toBeUndefined();
  });
});

describe('the start', () => {
  it.each(['Query', 'Mutation', 'Subscription'])('stops if a field of %s names no role', (root) => {
    const rest = root === 'Query' ? '' : 'type Query { a: String @allow(role: ANONYMOUS) }';
    expect(() => addAuthorization(guardSchema(`${rest} type ${root} { b: String }`))).toThrow(
      `${root}.b says not who may ask for it; give it @allow(role: …).`,
    );
  });

  it('stops if a rule names a role that is none of ours', () => {
    const odd = guardSchema('type Query { a: String @allow(role: ANONYMOUS) }');
    const role = odd.getType('Role');
    const values = (role as unknown as { getValue(name: string): { value: string } }).getValue('ANONYMOUS');
    values.value = 'NOBODY';
    expect(() => addAuthorization(odd)).toThrow('@allow of a names no role.');
  });
});

describe('refuseUnlessAllowed', () => {
  it.each(roles)('lets %s do what its own role may', (role) => {
    const { context, recorded } = guardContext(role);
    expect(() => {
      refuseUnlessAllowed(context, role, 'field');
    }).not.toThrow();
    expect(recorded).toEqual([]);
  });
});
