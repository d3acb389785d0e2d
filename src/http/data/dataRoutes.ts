import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { fieldsOf } from '../../domain/fieldsOf.ts';
import { anonymous } from '../../domain/access/access.ts';
import { contextOf, runOperation, type Ask } from '../../graphql/runOperation.ts';
import { readVisitor } from '../../knowledgeBase/analytics/visitor.ts';
import { escapeSteering } from '../../domain/withoutSteering.ts';
import type { KnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';
import {
  DataChangesDocument,
  DataFeedDocument,
  DataGuidesDocument,
  DataSearchDocument,
  DataSuggestionsDocument,
  type DataResultFragment,
} from '../generated/operations.ts';
import { refuse } from '../request/refusals/refusals.ts';
import { sendTagged } from '../request/entityTag.ts';
import { atomFeed, type FeedChange } from './atomFeed.ts';
import { dataPlaces, openApi, type DataPlace, type Question } from './openApi.ts';
import { QuestionError, readQuestion } from './readQuestion.ts';

export interface DataSettings {
  readonly schema: GraphQLSchema;
  readonly knowledgeBase: KnowledgeBase;
  /** Known only once the server listens. */
  readonly publicUrl: () => string;
  /** Of the program. */
  readonly version: string;
}

/** Answers for programs that speak no GraphQL: search, guides and changes as JSON, a feed a guide, and what describes them. */
export function addDataRoutes(app: FastifyInstance, settings: DataSettings): void {
  const { publicUrl, version } = settings;
  const answers = (
    { path, parameters }: Pick<DataPlace, 'path' | 'parameters'>,
    type: string,
    write: (ask: Ask, question: Question, request: FastifyRequest) => Promise<string | null>,
  ) => {
    app.get(path, async (request, reply) => {
      try {
        const question = readQuestion({ parameters }, fieldsOf(request.query));
        const body = await write(askFor(request, settings), question, request);
        reply.header('cache-control', 'no-cache').header('x-content-type-options', 'nosniff');
        if (body === null)
          return await refuse(reply, 404, 'NOT_FOUND', 'There is nothing here; GraphQL is at /graphql.');
        return await sendTagged(request, reply.type(`${type}; charset=utf-8`), body);
      } catch (error) {
        return refuseArgument(reply, error);
      }
    });
  };
  answers(dataPlaces.search, 'application/json', async (ask, question) => {
    const { search } = await ask(DataSearchDocument, { q: '', ...question });
    return json({
      query: question.q ?? '',
      totalCount: search.totalCount,
      results: search.nodes.map(resultOf),
      page: search.pageInfo,
    });
  });
  answers(dataPlaces.guides, 'application/json', async (ask) => {
    const { guides } = await ask(DataGuidesDocument, {});
    return json(
      guides.map(({ entries, ...guide }) => ({
        ...guide,
        entries: entries.totalCount,
        feed: `${publicUrl()}/feeds/${guide.slug}.atom`,
      })),
    );
  });
  answers(dataPlaces.changes, 'application/json', async (ask, question) => {
    const { changes } = await ask(DataChangesDocument, question);
    return json({ changes: changes.nodes, page: changes.pageInfo });
  });
  answers(at('/feeds/:name'), 'application/atom+xml', async (ask, _question, { params }) => {
    const [, slug] = /^([a-z0-9-]+)\.atom$/.exec(String(fieldsOf(params)['name'])) ?? [];
    const { guide } = slug === undefined ? { guide: null } : await ask(DataFeedDocument, { slug });
    if (guide === null) return null;
    return atomFeed({ publicUrl: publicUrl(), guide, changes: await changesOf(settings.knowledgeBase, guide.id) });
  });
  answers(at('/suggestions', typed), 'application/x-suggestions+json', async (ask, question) => {
    const { search } = await ask(DataSuggestionsDocument, { q: '', ...question });
    const named = search.nodes.flatMap(({ code }) => (code === null ? [] : [code]));
    return JSON.stringify([question.q ?? '', named.map(({ written }) => written), named.map(({ meaning }) => meaning)]);
  });
  answers(at('/openapi.json'), 'application/json', () => Promise.resolve(json(openApi(publicUrl(), version))));
  answers(at('/llms.txt'), 'text/plain', () => Promise.resolve(forLanguageModels(publicUrl())));
}

/** A place that OpenAPI does not list. */
function at(path: string, ...parameters: DataPlace['parameters']): Pick<DataPlace, 'path' | 'parameters'> {
  return { path, parameters };
}

const typed = { name: 'q', description: 'What was typed so far.', schema: { type: 'string' } } as const;

function resultOf({ id, url, outcome, code, guide, causes, steps }: DataResultFragment) {
  const plain = (parts: DataResultFragment['steps']) => parts.map(({ plainText }) => plainText);
  return { id, url, code: code?.slug ?? null, outcome, guide: guide.slug, causes: plain(causes), steps: plain(steps) };
}

/** How many changes a feed holds. */
const feedLength = 30;

async function changesOf(knowledgeBase: KnowledgeBase, guideId: string): Promise<FeedChange[]> {
  const { catalog } = knowledgeBase.snapshot();
  const heads = await knowledgeBase.recentChanges(guideId, feedLength);
  return Promise.all(
    heads.map(async (head) => ({
      version: head.version,
      kind: head.kind,
      at: new Date(head.at).toISOString(),
      reason: head.reason,
      touched: await knowledgeBase.touchedBy(catalog, anonymous, head),
    })),
  );
}

function askFor(request: FastifyRequest, { schema, knowledgeBase, publicUrl }: DataSettings): Ask {
  const name = request.headers['x-client-name'] ?? 'web';
  const visitor = readVisitor(name.toString(), request.ip);
  const context = contextOf(knowledgeBase, { caller: anonymous, visitor, publicUrl: publicUrl() });
  return (document, variables) => runOperation(schema, document, variables, context);
}

function refuseArgument(reply: FastifyReply, error: unknown): FastifyReply {
  const { extensions, message = '' } = fieldsOf(error);
  if (!(error instanceof QuestionError) && fieldsOf(extensions)['code'] !== 'BAD_USER_INPUT') throw error;
  return refuse(reply, 400, 'BAD_REQUEST', String(message));
}

function json(value: unknown): string {
  return `${escapeSteering(JSON.stringify(value, null, 2))}\n`;
}

function forLanguageModels(publicUrl: string): string {
  return `# hresolve

> Turns a Windows error code, in any spelling, into its causes and the steps that resolve it.

Ask one code as Markdown: ${publicUrl}/codes/0x801C03ED.md (any spelling; add ?missing=ok to get 200 for unlisted codes).
Say which guide a step comes from, and never give the steps of a neighbouring code: what no guide lists is UNLISTED.

## Data

- [OpenAPI](${publicUrl}/openapi.json): codes, search, guides and changes as JSON
- [GraphQL schema](${publicUrl}/schema.graphql): everything, at ${publicUrl}/graphql
- [Guides](${publicUrl}/guides.json)
- [Site map](${publicUrl}/sitemap.xml)
`;
}
