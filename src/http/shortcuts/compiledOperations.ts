import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { OperationTypeNode, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { AnswerBudget, type Allowance } from '../../graphql/guards/answerBudget.ts';
import type { AnswerTrace } from '../../graphql/answerTrace.ts';
import { pointsOfMillisecond } from '../../graphql/guards/meterFields.ts';
import { readFieldCosts } from '../../graphql/guards/fieldCosts.ts';
import { costOfOperation } from '../../graphql/guards/operationCost.ts';
import { contextOf } from '../../graphql/runOperation.ts';
import { replyScopeOf } from '../../graphql/replyScope.ts';
import { anonymous } from '../../domain/access/access.ts';
import { readVisitor } from '../../knowledgeBase/analytics/visitor.ts';
import type { Counting } from '../../knowledgeBase/analytics/counting.ts';
import type { KnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';

/** What a body asks for, and nothing else. */
export interface AskedOperation {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Who asks, for counting. `address` is undefined if only the framework can tell. */
export interface Asker {
  readonly clientName: string | null;
  readonly address: string | undefined;
}

/** Operations that Apollo Server has parsed, validated and limited before, compiled to be run again with other variables. */
export interface CompiledOperations {
  /** Told of each operation that the long way has answered without errors. */
  learn(
    asked: Pick<AskedOperation, 'query' | 'operationName'>,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): void;
  /**
   * The answer's body, byte for byte as the long way would send it; null if the operation is not known, or its answer has
   * an error, waits for something, is too dear, or counts a visitor whose address only the framework knows: then the long way answers, and nothing has been counted.
   */
  run(asked: AskedOperation, asker: Asker, trace: AnswerTrace): string | null;
}

interface Known {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  sights: number;
  /** Whether each of its fields is charged for while it runs: it has come too near to what it may take without that. */
  isMetered: boolean;
  /** Null until it is compiled; false if it cannot be run this way. */
  compiled: CompiledQuery | null | false;
}

/** Texts that are known at the same time; each takes some 100 KB once it is compiled. */
const mostOperations = 200;

/** The shortest that a field and its value can be in an answer, with its colon and its comma. */
const bytesOfField = 6;

/** An operation is compiled when it is seen so often: most texts are seen once. */
const sightsToCompile = 2;

export function compiledOperations(
  schema: GraphQLSchema,
  knowledgeBase: KnowledgeBase,
  { allowance, publicUrl }: { readonly allowance: Allowance; readonly publicUrl: () => string },
): CompiledOperations {
  const known = new LRUCache<string, Known>({ max: mostOperations });
  const costs = readFieldCosts(schema);
  const { buffered, begin, take } = bufferEffects(knowledgeBase);
  const dearestField = Math.max(...[...costs].map(([field, { weight }]) => (isRoot(schema, field) ? 0 : weight)));
  /** What the fields of an answer may have cost beyond what was worked out before, by its length and its time. */
  const mostPoints = (bytes: number, milliseconds: number) =>
    (bytes / bytesOfField) * (dearestField + 1) + milliseconds * pointsOfMillisecond;

  return {
    learn: ({ query, operationName }, document, operation) => {
      if (operation.operation !== OperationTypeNode.QUERY) return;
      const key = keyOf(query, operationName);
      const entry = known.get(key) ?? { document, operation, sights: 0, isMetered: false, compiled: null };
      entry.sights += 1;
      known.set(key, entry);
      if (entry.sights === sightsToCompile) setImmediate(compile, schema, entry);
    },
    run: (asked, { clientName, address }, trace) => {
      const entry = known.get(keyOf(asked.query, asked.operationName));
      if (entry === undefined || entry.compiled === null || entry.compiled === false) return null;
      const { document, operation, compiled } = entry;
      const { variables } = asked;
      const cost = costOfOperation(schema, costs, { document, operation, variables, role: anonymous.role });
      if (cost.points > allowance.cost) return null;
      const isMetered = entry.isMetered || replyScopeOf(schema, document) !== 'NODES';
      const budget = isMetered ? new AnswerBudget(allowance) : undefined;
      const started = performance.now();
      const visitor = readVisitor(clientName, address);
      const context = contextOf(buffered, { caller: anonymous, visitor, publicUrl: publicUrl(), budget, trace });
      trace.widen(replyScopeOf(schema, document));
      begin();
      const result = compiled.query(undefined, context, variables);
      const effects = take();
      if ('then' in result) {
        // Whatever waits may still count while it waits, so it is left to the long way for good.
        entry.compiled = false;
        void Promise.resolve(result).catch(() => undefined);
        return null;
      }
      if (result.errors !== undefined || (budget !== undefined && budget.usedUp !== null)) return null;
      if (trace.countsSearch && address === undefined) return null;
      const body = `${JSON.stringify({ data: result.data })}\n`;
      const bytes = Buffer.byteLength(body);
      if (bytes > allowance.answer) return null;
      if (!isMetered && cost.points + mostPoints(bytes, performance.now() - started) > allowance.cost) {
        entry.isMetered = true;
        return null;
      }
      for (const effect of effects) effect();
      return body;
    },
  };
}

function compile(schema: GraphQLSchema, entry: Known): void {
  const compiled = compileQuery(schema, entry.document, entry.operation.name?.value, {
    disableLeafSerialization: false,
  });
  entry.compiled = isCompiledQuery(compiled) ? compiled : false;
}

function isRoot(schema: GraphQLSchema, field: object): boolean {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).some((root) => root === field);
}

function keyOf(query: string, operationName: string | null): string {
  return `${operationName ?? ''}\n${query}`;
}

/** A knowledge base that answers as the given one does, and holds back what answering counts and writes down. */
function bufferEffects(knowledgeBase: KnowledgeBase): {
  buffered: KnowledgeBase;
  begin: () => void;
  take: () => readonly (() => void)[];
} {
  /** Null unless an operation runs: what one that waits counts later is dropped, as the long way counts it. */
  let effects: (() => void)[] | null = null;
  const { counting } = knowledgeBase;
  const bufferedCounting = Object.assign(Object.create(counting) as Counting, {
    lookups: (...args: Parameters<Counting['lookups']>) => {
      effects?.push(() => {
        counting.lookups(...args);
      });
    },
    search: (...args: Parameters<Counting['search']>) => {
      effects?.push(() => {
        counting.search(...args);
      });
    },
  });
  const buffered = Object.assign(Object.create(knowledgeBase) as KnowledgeBase, {
    counting: bufferedCounting,
    // Only a refusal is written down, and a refusal is an error: the long way writes it down.
    recordAccess: () => undefined,
  });
  return {
    buffered,
    begin: () => {
      effects = [];
    },
    take: () => {
      const taken = effects ?? [];
      effects = null;
      return taken;
    },
  };
}
