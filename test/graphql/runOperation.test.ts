import { afterAll, beforeAll, expect, it } from 'vitest';
import { CountLookupDocument, RedactDocument } from '../../src/cli/generated/operations.ts';
import { anonymous } from '../../src/domain/access/access.ts';
import { executableSchema } from '../../src/graphql/executableSchema.ts';
import { contextOf, runOperation, type Ask } from '../../src/graphql/runOperation.ts';
import { localVisitor } from '../../src/knowledgeBase/analytics/visitor.ts';
import { openWorld, type World } from '../world/world.ts';

let world: World;
let ask: Ask;
beforeAll(async () => {
  world = await openWorld();
  const schema = executableSchema();
  ask = (document, variables) => {
    const requester = { caller: anonymous, visitor: localVisitor, publicUrl: 'http://test.example' };
    return runOperation(schema, document, variables, contextOf(world.knowledgeBase, requester));
  };
});
afterAll(() => world.close());

it('answers as the document of the operation says, and the compiler knows its fields', async () => {
  const { lookup } = await ask(CountLookupDocument, { text: '0x801C03ED' });
  expect(lookup.outcome).toBe('MITIGATED');
  // @ts-expect-error It is not asked.
  expect(lookup.escalation).toBeUndefined();
});

it('lets no variables compile but those of the operation, and refuses others that someone sent', async () => {
  // @ts-expect-error It is misspelled.
  await expect(ask(CountLookupDocument, { texts: '0x801C03ED' })).rejects.toThrow('"$text"');
  // @ts-expect-error It is a number.
  await expect(ask(CountLookupDocument, { text: 5 })).rejects.toThrow('"$text"');
  // @ts-expect-error There is no such variable.
  await ask(CountLookupDocument, { text: '0x5', first: 1 });
});

it('rejects in place of answering in part', async () => {
  await expect(ask(RedactDocument, { input: { text: 'x', reason: 'y' } })).rejects.toThrow('the role admin');
});
