import { OperationTypeNode, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { AnswerBudget, type Allowance } from '../../../graphql/guards/answerBudget.ts';
import type { AnswerTrace } from '../../../graphql/answerTrace.ts';
import { pointsOfMillisecond } from '../../../graphql/guards/meterFields.ts';
import { answerWriter, type AnswerWriter } from './answerWriter.ts';
import { boundedOperation } from './boundedOperation.ts';
import { costByLengths } from './costByLengths.ts';
import { mostCostlyField } from './mostCostlyField.ts';
import { documentOfShape, type ShapeDocument } from './documentOfShape.ts';
import { readOperationShape, type OperationShape } from './operationShape.ts';
import { readFieldCosts, type Arguments } from '../../../graphql/guards/fieldCosts.ts';
import { costOfOperation } from '../../../graphql/guards/operationCost.ts';
import { contextOf } from '../../../graphql/runOperation.ts';
import { replyScopeOf, type ReplyScope } from '../../../graphql/replyScope.ts';
import { anonymous } from '../../../domain/access/access.ts';
import { readVisitor } from '../../../knowledgeBase/analytics/visitor.ts';
import { noCounting } from '../../../knowledgeBase/analytics/counting.ts';
import { countAgain } from './countAgain.ts';
import type { AskedOperation } from './readOperation.ts';
import type { KnowledgeBase } from '../../../knowledgeBase/knowledgeBase.ts';

/** Who asks, for counting. */
export interface Asker {
  readonly clientName: string | null;
  /** Asked for searches alone; undefined if only the framework can tell. */
  readonly address: () => string | undefined;
}

/** Operations of whose shape Apollo Server has parsed, validated and limited one before, compiled to be run with other values. */
export interface CompiledOperations {
  /** Told of each operation that the long way has answered without errors. */
  learn(
    asked: Pick<AskedOperation, 'query' | 'operationName'>,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): void;
  /** The operation that a body asks for, to be run; null if it is not known. */
  find(asked: Pick<AskedOperation, 'query' | 'operationName'>): FoundOperation | null;
  /**
   * The answer's body, byte for byte as the long way would send it; null if the answer has an error, is too costly, or counts
   * a visitor whose address only the framework knows: then the long way answers, and nothing has been counted.
   */
  run(
    operation: FoundOperation,
    variables: Arguments,
    asker: Asker,
    trace: AnswerTrace,
  ): string | null | Promise<string | null>;
}

/** A known operation, as one text asks for it. */
export interface FoundOperation {
  readonly known: Known;
  readonly compiled: AnswerWriter;
  /** Null if the text holds no values itself. */
  readonly values: OperationShape['values'] | null;
  readonly aliases: OperationShape['aliases'];
  /** Whether the same text has come before: with other variables, since an answer that is known is given without it. */
  readonly isRepeated: boolean;
}

interface Known extends ShapeDocument {
  sights: number;
  /** What the answer depends on. */
  readonly scope: ReplyScope;
  /** How many of the next runs charge for each field, because the last one came too close to the limit. */
  toMeter: number;
  /** Whether it can be run without charging for each field: see boundedOperation.ts. */
  readonly isBounded: boolean;
  /** What each field below the root costs at most. */
  readonly mostCostly: number;
  /** Null until it is compiled; false if it cannot be run this way. */
  compiled: AnswerWriter | null | false;
  /** The most that it costs with these variables. */
  readonly mostCost: (variables: Arguments) => number;
}

/** Texts that are known at the same time; each takes some 100 KB once it is compiled. */
const mostOperations = 200;

/** The shortest that a field and its value can be in an answer, with its colon and its comma. */
const bytesOfField = 6;

/** Runs that are metered after one that may have cost too much: a pause of the process looks the same. */
const meteredRuns = 100;

/** Operations that wait, such as long searches, at the same time. */
const mostWaiting = 16;

/** An operation is compiled when it is seen so often: most texts are seen once. */
const sightsToCompile = 2;

export function compiledOperations(
  schema: GraphQLSchema,
  knowledgeBase: KnowledgeBase,
  { allowance, publicUrl }: { readonly allowance: Allowance; readonly publicUrl: () => string },
): CompiledOperations {
  const known = new LRUCache<string, Known>({ max: mostOperations });
  const shapes = rememberShapes();
  const costs = readFieldCosts(schema);
  const quiet = withoutEffects(knowledgeBase);
  let waiting = 0;

  return {
    learn: ({ query, operationName }, document, operation) => {
      if (operation.operation !== OperationTypeNode.QUERY) return;
      const { shape } = shapes.of(query);
      const isNamed = operationName === null || operationName === shape?.name;
      const key = shape !== null && isNamed ? shape.text : keyOf(query, operationName);
      const entry = known.get(key) ?? newlyKnown(isNamed ? shape : null, document, operation);
      entry.sights += 1;
      known.set(key, entry);
      // One whose values cannot be taken out of its text holds those of its first asker: it is never run this way.
      if (entry.sights === sightsToCompile && entry.compiled === null) setImmediate(compile, schema, entry);
    },
    find: ({ query, operationName }) => {
      const { shape, isRepeated } = shapes.of(query);
      const ofText = shape !== null && (operationName === null || operationName === shape.name) ? shape : null;
      const entry = known.get(ofText?.text ?? keyOf(query, operationName));
      if (entry === undefined || entry.compiled === null || entry.compiled === false) return null;
      const values = ofText === null || !hasAny(ofText.values) ? null : ofText.values;
      return { known: entry, compiled: entry.compiled, values, aliases: ofText?.aliases ?? noAliases, isRepeated };
    },
    run: ({ known: entry, compiled, values, aliases }, given, { clientName, address }, trace) => {
      // Whatever waits takes long: what the server cannot keep up with is refused, which only the long way does.
      if (waiting >= mostWaiting) return null;
      const variables = values === null ? given : { ...given, ...values };
      let points = entry.mostCost(variables);
      if (points > allowance.cost) points = costOf(entry, variables);
      if (points > allowance.cost) return null;
      const { scope } = entry;
      const isMetered = entry.toMeter > 0 || !entry.isBounded;
      const budget = isMetered ? new AnswerBudget(allowance) : undefined;
      if (isMetered) entry.toMeter = Math.max(0, entry.toMeter - 1);
      const started = Date.now();
      const visitor = readVisitor(clientName, undefined);
      const context = contextOf(quiet, { caller: anonymous, visitor, publicUrl: publicUrl(), budget, trace });
      trace.widen(scope);
      const data = compiled(context, variables, aliases);
      if (data === null || typeof data === 'string') return finish(data);
      waiting += 1;
      return data.then(finish).finally(() => (waiting -= 1));

      function finish(written: string | null): string | null {
        if (written === null || (budget !== undefined && budget.usedUp !== null)) return null;
        const from = trace.countsSearch ? address() : null;
        if (from === undefined) return null;
        const body = `{"data":${written}}\n`;
        const bytes = Buffer.byteLength(body);
        if (bytes > allowance.answer) return null;
        if (!isMetered && points + mostPoints(entry.mostCostly, bytes, Date.now() - started) > allowance.cost) {
          entry.toMeter = meteredRuns;
          return null;
        }
        countAgain(knowledgeBase.counting, trace.counted, from === null ? visitor : readVisitor(clientName, from));
        return body;
      }
    },
  };

  function newlyKnown(shape: OperationShape | null, document: DocumentNode, operation: OperationDefinitionNode): Known {
    const made = shape === null ? { document, operation } : documentOfShape(schema, shape, document);
    const valid = made ?? { document, operation };
    const mostCost = costByLengths((variables) => costOf(valid, variables));
    const mostCostly = mostCostlyField(schema, costs, valid.document);
    const scope = replyScopeOf(schema, valid.document);
    const isBounded = scope !== 'NEVER' && boundedOperation(schema, valid.document);
    return {
      ...valid,
      sights: 0,
      scope,
      isBounded,
      toMeter: 0,
      mostCostly,
      compiled: made === null ? false : null,
      mostCost,
    };
  }

  function costOf({ document, operation }: ShapeDocument, variables: Arguments): number {
    return costOfOperation(schema, costs, { document, operation, variables, role: anonymous.role }).points;
  }
}

/** Of a text that is taken as it stands. */
const noAliases: OperationShape['aliases'] = {};

function hasAny(values: object): boolean {
  for (const _ in values) return true;
  return false;
}

interface ReadText {
  readonly shape: OperationShape | null;
  readonly isRepeated: boolean;
}

/** The shapes of the last texts: one that is asked again and again is read once. */
function rememberShapes(): { of(query: string): ReadText } {
  const read = new LRUCache<string, ReadText>({ max: mostOperations });
  return {
    of: (query) => {
      const before = read.get(query);
      if (before !== undefined) return before;
      const shape = readOperationShape(query);
      read.set(query, { shape, isRepeated: true });
      return { shape, isRepeated: false };
    },
  };
}

function compile(schema: GraphQLSchema, entry: Known): void {
  entry.compiled = answerWriter(schema, entry.document, entry.operation) ?? false;
}

/** What the fields of an answer may have cost beyond what was worked out before, by its length and its time in milliseconds. */
function mostPoints(mostCostly: number, bytes: number, took: number): number {
  return (bytes / bytesOfField) * (mostCostly + 1) + Math.max(0, took) * pointsOfMillisecond;
}

function keyOf(query: string, operationName: string | null): string {
  return `${operationName ?? ''}\n${query}`;
}

/** The same knowledge base without side effects: it counts and records nothing; the trace says what to count. */
function withoutEffects(knowledgeBase: KnowledgeBase): KnowledgeBase {
  const { isOn } = knowledgeBase.counting;
  return Object.assign(Object.create(knowledgeBase) as KnowledgeBase, {
    counting: { ...noCounting, isOn },
    // Only a refusal is recorded, and a refusal is an error, which the long way answers and records.
    recordAccess: () => undefined,
  });
}
