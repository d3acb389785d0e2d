import {
  execute,
  Kind,
  parse,
  specifiedRules,
  validate,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { mayActAs, type Caller } from '../src/domain/access/access.ts';
import { hexOf } from '../src/domain/codes/errorCode.ts';
import { AnswerBudget } from '../src/graphql/guards/answerBudget.ts';
import { limitDocument } from '../src/graphql/guards/documentLimits.ts';
import { readFieldCosts } from '../src/graphql/guards/fieldCosts.ts';
import { costOfOperation } from '../src/graphql/guards/operationCost.ts';
import { contextOf } from '../src/graphql/runOperation.ts';
import { allowanceOf, type Limits } from '../src/http/request/limits.ts';
import type { KnowledgeBase } from '../src/knowledgeBase/knowledgeBase.ts';
import { operationMaker, printOperation, type GeneratedField, type SampleValues } from './operationSearch.ts';

/** What became of one operation. */
export interface Trial {
  readonly source: string;
  /** As worked out before it runs. */
  readonly asked: number;
  readonly spent: number;
  /** Of the answer, as JSON. */
  readonly bytes: number;
  /** Processor time in milliseconds, from the text to the answer's text. */
  readonly time: number;
  /** REFUSED: before it ran. STOPPED: on the way. */
  readonly outcome: 'ANSWERED' | 'STOPPED' | 'REFUSED';
}

export interface Trials {
  readonly schema: GraphQLSchema;
  readonly knowledgeBase: KnowledgeBase;
  readonly limits: Limits;
  readonly caller: Caller;
}

/** Runs operations as the server does, in this process: parsed, validated, costed, run on a budget, written as JSON. */
export function operationTrial({ schema, knowledgeBase, limits, caller }: Trials): (source: string) => Promise<Trial> {
  const costs = readFieldCosts(schema);
  const rules = [...specifiedRules, limitDocument(limits)];
  return async (source) => {
    const started = process.cpuUsage();
    const time = () => {
      const { user, system } = process.cpuUsage(started);
      return (user + system) / 1000;
    };
    const refused = (asked: number): Trial => ({ source, asked, spent: 0, bytes: 0, time: time(), outcome: 'REFUSED' });
    const document = parse(source);
    if (validate(schema, document, rules).length > 0) return refused(0);
    const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    const costed = { document, operation: operation as OperationDefinitionNode, variables: {}, role: caller.role };
    const asked = costOfOperation(schema, costs, costed).points;
    const allowance = allowanceOf(limits, caller.role);
    if (asked > allowance.cost) return refused(asked);
    const budget = new AnswerBudget(allowance);
    const asking = { caller, visitor: { client: 'bench', address: null }, publicUrl: 'http://localhost', budget };
    const contextValue = contextOf(knowledgeBase, asking);
    const result = await execute({ schema, document, contextValue });
    const bytes = Buffer.byteLength(JSON.stringify(result));
    const outcome = budget.usedUp === null ? 'ANSWERED' : 'STOPPED';
    return { source, asked, spent: budget.spent, bytes, time: time(), outcome };
  };
}

export interface SearchResult {
  readonly tried: number;
  /** Those that took most processor time and that had the longest answers, the worst first; answered or stopped. */
  readonly slowest: readonly Trial[];
  readonly longest: readonly Trial[];
}

/** How many operations the search goes on from. */
const kept = 12;

/**
 * Looks for the most costly operations that are let through: makes some from the schema, and varies those that take longest
 * and answer most, round after round.
 */
export async function searchMostCostly(
  trials: Trials,
  { rounds, random }: { readonly rounds: number; readonly random: () => number },
): Promise<SearchResult> {
  const costs = readFieldCosts(trials.schema);
  const mayAsk = (field: GraphQLField<unknown, unknown>) =>
    mayActAs(trials.caller.role, costs.get(field)?.role ?? 'ANONYMOUS');
  const maker = operationMaker(trials.schema, samplesOf(trials.knowledgeBase), random, mayAsk);
  const attempt = operationTrial(trials);
  const found: { readonly operation: GeneratedField[]; readonly trial: Trial }[] = [];
  let tried = 0;
  for (let round = 0; round < rounds; round++) {
    const isFresh = found.length < kept || random() < 0.1;
    let operation = isFresh
      ? maker.make()
      : (found[Math.floor(random() * found.length)] as (typeof found)[number]).operation;
    for (let steps = 1 + Math.floor(random() * 4); steps > 0; steps--) operation = maker.vary(operation);
    if (operation.length === 0) continue;
    const trial = await attempt(printOperation(operation));
    tried += 1;
    if (trial.outcome === 'REFUSED') continue;
    found.push({ operation, trial });
    // One half by time, one by length, so that neither crowds the other out.
    const bySlowness = found.toSorted((a, b) => b.trial.time - a.trial.time).slice(0, kept);
    const byLength = found.toSorted((a, b) => b.trial.bytes - a.trial.bytes).slice(0, kept);
    found.splice(0, found.length, ...new Set([...bySlowness, ...byLength]));
  }
  const all = found.map(({ trial }) => trial);
  return {
    tried,
    slowest: all.toSorted((a, b) => b.time - a.time),
    longest: all.toSorted((a, b) => b.bytes - a.bytes),
  };
}

/** Arguments that are likely to cost much: ids of what is used most, short words, long texts, long pages. */
function samplesOf(knowledgeBase: KnowledgeBase): SampleValues {
  const { catalog } = knowledgeBase.snapshot();
  const text = (value: string) => JSON.stringify(value);
  const uses = (id: string) => catalog.publishedUsing(id).length;
  const mitigations = [...catalog.indexes.mitigations.values()].sort((a, b) => uses(b.id) - uses(a.id)).slice(0, 5);
  const entries = [...catalog.indexes.entries.values()].slice(0, 5);
  const guides = catalog.guides();
  const ids = (nodes: readonly { readonly id: string }[]) => nodes.map(({ id }) => text(id));
  const anyId = [...ids(mitigations), ...ids(entries), ...ids(guides)];
  const codes = catalog.listedAfter(null, 3).map((code) => text(hexOf(code)));
  const slugs = guides.map(({ slug }) => text(slug));
  const log = 'Error 0x801C03ED and 0x80090005 at 12:30, code 1753, NTE_BAD_DATA in C:\\x.log\n'.repeat(400);
  const words = [
    'ba ce di fo gu ha je ki lo mu na pe ri so tu va',
    'co re th st pr in de',
    'the',
    '0x8',
    'bad data',
    'zzzqqq',
  ];
  return {
    code: [...codes, '"0x801C03F3"', text('0x80090005 or NTE_BAD_DATA '.repeat(36))],
    text: ['"0x80090005"', text(log.slice(0, 3_000)), text(log)],
    query: words.map(text),
    record: ['false'],
    guide: slugs,
    slug: slugs,
    'Query.entry.id': ids(entries),
    'Query.mitigation.id': ids(mitigations),
    id: anyId,
    to: ids(mitigations),
    of: anyId,
    ids: [`[${Array.from({ length: 100 }, (_, at) => anyId[at % anyId.length]).join(', ')}]`],
    first: ['1', '20', '100', '100'],
    last: ['100'],
    'Query.listedCodes.first': ['10000'],
    'Change.revisions.first': ['20', '10000'],
    skip: ['0', '10'],
    sinceVersion: ['0'],
    version: Array.from({ length: Math.min(catalog.version, 5) }, (_, at) => String(at + 1)),
    asOf: ['"2026-11-28T00:00:00Z"'],
    filter: ['{ text: "a" }', '{ text: "zzz" }', '{ text: "qqq" }'],
    orderBy: ['{ field: UPDATED_AT, direction: DESC }', '{ field: POSITION, direction: ASC }'],
    facility: ['7', '3'],
    from: ['"2022-01-01T00:00:00Z"', '"2026-01-01T00:00:00Z"'],
    'Query.analytics.to': ['"2026-12-01T00:00:00Z"'],
    timeZone: ['"Europe/Berlin"'],
    interval: ['HOUR', 'DAY'],
    format: ['JSON', 'CSV', 'MARKDOWN'],
  };
}
