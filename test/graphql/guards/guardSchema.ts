import { readFileSync } from 'node:fs';
import { buildSchema, parse, type GraphQLSchema } from 'graphql';
import { anonymous, type Caller, type Role } from '../../../src/domain/access/access.ts';
import { attachResolvers } from '../../../src/graphql/attachResolvers.ts';
import type { Context } from '../../../src/graphql/context.ts';
import type { AnswerBudget } from '../../../src/graphql/guards/answerBudget.ts';

const base = new URL('../../../src/graphql/schema/base.graphql', import.meta.url);

/** A small schema with the directives and scalars of the real one. */
export function guardSchema(types: string, resolvers: Record<string, object> = {}): GraphQLSchema {
  const text = `${readFileSync(base, 'utf8')} enum Role { ANONYMOUS ANALYST EDITOR ADMIN } ${types}`;
  return attachResolvers(buildSchema(text), resolvers);
}

export const callerWith = (role: Role): Caller =>
  role === 'ANONYMOUS' ? anonymous : { name: 'Ada', role, via: 'TOKEN', credentialId: 'c', identity: 'i' };

/** Of a request's context what guards look at, and what they had written down. */
export function guardContext(role: Role, budget?: AnswerBudget): { context: Context; recorded: object[] } {
  const recorded: object[] = [];
  const knowledgeBase = { recordAccess: (event: object) => recorded.push(event) };
  const context = { caller: callerWith(role), knowledgeBase, requestId: 'r1', budget };
  return { context: context as unknown as Context, recorded };
}

export const documentOf = (text: string) => parse(text, { noLocation: true });
