import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { FastifyInstance } from 'fastify';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { anonymous, mayActAs, type Caller } from '../../domain/access/access.ts';
import { fieldsOf, hasFields } from '../../domain/fieldsOf.ts';
import { contextOf, runOperation } from '../../graphql/runOperation.ts';
import { noCounting } from '../../knowledgeBase/analytics/counting.ts';
import { readVisitor } from '../../knowledgeBase/analytics/visitor.ts';
import type { KnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';
import type { Ask, Pages } from '../../web/pages/pageRequest.ts';
import {
  PreviewCreateEntryDocument,
  PreviewProposalDocument,
  PreviewUpdateEntryDocument,
  PreviewUpdateGuideDocument,
  PreviewUpdateMitigationDocument,
} from '../generated/operations.ts';
import { authenticate } from '../request/authenticate.ts';
import type { CredentialLimit } from '../request/credentialLimit.ts';
import { refuse } from '../request/refusals/refusals.ts';
import type { SecretCookie } from '../request/sessionCookie.ts';
import { pathPrefixOf, prefixReply } from './pathPrefix.ts';

export interface PreviewParts {
  readonly pages: Pages;
  readonly schema: GraphQLSchema;
  readonly knowledgeBase: KnowledgeBase;
  readonly publicUrl: () => string;
  readonly credentialLimit: CredentialLimit;
  readonly cookie: SecretCookie;
}

/** The edits that can be seen on a page before they are saved. */
const edits = {
  createEntry: PreviewCreateEntryDocument,
  updateEntry: PreviewUpdateEntryDocument,
  updateMitigation: PreviewUpdateMitigationDocument,
  updateGuide: PreviewUpdateGuideDocument,
};
type Edit = keyof typeof edits;

/** What the console sends. */
interface Asked {
  readonly edit: Edit | null;
  readonly input: Readonly<Record<string, unknown>>;
  /** Of the page to show: "/codes/0x801C03ED". Null: that of the entry that the edit makes or changes. */
  readonly path: string | null;
}

/** Who sends it, and the languages that they read. */
interface Asker {
  readonly caller: Caller;
  readonly ip: string;
  readonly acceptLanguage: string;
}

interface Tried {
  readonly entry?: { readonly id: string; readonly code: { readonly slug: string } | null } | null;
  readonly impact: { readonly lookupsLast30Days: number };
  readonly problems: readonly { readonly code: string; readonly message: string; readonly path: readonly string[] }[];
}

/**
 * POST /admin/preview: the public page as it would be after an edit, for those who may make or propose it. The edit is a dry run,
 * and the page is rendered as for a reader, from the catalogue that it would make. Answers { html, problems, lookups }; html is
 * null if the edit is refused.
 */
export function addPreviewRoute(app: FastifyInstance, parts: PreviewParts): void {
  const { knowledgeBase, credentialLimit, cookie } = parts;
  app.post(
    '/admin/preview',
    { onRequest: authenticate(knowledgeBase, credentialLimit, cookie) },
    async ({ caller, body, ip, headers }, reply) => {
      reply.header('cache-control', 'no-store');
      if (caller === null || caller.role === 'ANONYMOUS')
        return refuse(reply, 401, 'UNAUTHENTICATED', 'Sign in to see a page before it is saved.');
      const asked = readAsked(body);
      if (asked === null) {
        const message =
          'Send {"edit", "input", "path"}: the edit by its mutation, the path of a code, an entry or a guide.';
        return refuse(reply, 400, 'BAD_REQUEST', message);
      }
      try {
        return await preview(parts, asked, { caller, ip, acceptLanguage: headers['accept-language'] ?? '' });
      } catch (error) {
        const mistakes: readonly unknown[] = error instanceof AggregateError ? error.errors : [error];
        const [mistake] = mistakes;
        // The input is not one of the schema; what a resolver throws is a bug.
        if (!(mistake instanceof GraphQLError) || mistake.path !== undefined) throw error;
        return refuse(reply, 400, 'BAD_REQUEST', mistake.message.slice(0, 300));
      }
    },
  );
}

async function preview(
  { pages, schema, knowledgeBase, publicUrl }: PreviewParts,
  { edit, input, path: given }: Asked,
  { caller, ip, acceptLanguage }: Asker,
): Promise<{ html: string | null; problems: Tried['problems']; lookups: number }> {
  const dryRun = dryRunning(knowledgeBase);
  const asking = { visitor: readVisitor('console', ip), publicUrl: publicUrl() };
  let tried: Tried | null = null;
  if (edit !== null) {
    if (!mayActAs(caller.role, 'EDITOR')) {
      // Refused as the proposal would be, which knows what its proposer may not hear of.
      const proposal = { input: { edit: { [edit]: input }, dryRun: true } };
      const context = contextOf(dryRun.knowledgeBase, { ...asking, caller });
      const { proposeEdit } = await runOperation(schema, PreviewProposalDocument, proposal, context);
      if (proposeEdit === null) throw new Error('The proposal was answered with nothing.');
      const { problems } = proposeEdit;
      if (problems.length > 0) return { html: null, problems, lookups: 0 };
    }
    const document: TypedDocumentNode<Readonly<Partial<Record<Edit, Tried | null>>>, never> = edits[edit];
    const context = contextOf(dryRun.knowledgeBase, { ...asking, caller: { ...caller, role: 'EDITOR' } });
    const answer = await runOperation(schema, document, { input: { ...input, dryRun: true } }, context);
    tried = answer[edit] ?? null;
  }
  const problems = tried?.problems ?? [];
  const lookups = tried?.impact.lookupsLast30Days ?? 0;
  const path = given ?? pathOf(tried);
  if (path === null || problems.length > 0) return { html: null, problems, lookups };
  const context = contextOf(dryRun.knowledgeBase, { ...asking, caller: anonymous });
  const ask: Ask = (document, variables) => runOperation(schema, document, variables, context);
  const page = await pages.renderPage(
    {
      method: 'GET',
      path,
      search: new URLSearchParams(),
      form: null,
      isFromElsewhere: false,
      accept: 'text/html',
      acceptLanguage,
      publicUrl: publicUrl(),
      nonce: '',
    },
    ask,
  );
  const { body } = prefixReply(page, pathPrefixOf(publicUrl()));
  return { html: withoutScripts(body), problems, lookups };
}

/** The knowledge base in which every edit is a dry run, and which reads as the last of them would leave it. Nothing is counted. */
function dryRunning(knowledgeBase: KnowledgeBase): { readonly knowledgeBase: KnowledgeBase } {
  const { searchIndex } = knowledgeBase.snapshot();
  let { catalog } = knowledgeBase.snapshot();
  const verb =
    <Command, How extends object>(run: (command: Command, how: How) => ReturnType<KnowledgeBase['updateEntry']>) =>
    async (command: Command, how: How) => {
      // What needs a second editor is seen before it is proposed, too.
      const committed = await run(command, { ...how, dryRun: true, isReviewed: true });
      catalog = committed.catalog;
      return committed;
    };
  return {
    knowledgeBase: {
      ...knowledgeBase,
      counting: noCounting,
      snapshot: () => ({ catalog, searchIndex }),
      createEntry: verb(knowledgeBase.createEntry),
      updateEntry: verb(knowledgeBase.updateEntry),
      updateMitigation: verb(knowledgeBase.updateMitigation),
      updateGuide: verb(knowledgeBase.updateGuide),
    },
  };
}

function pathOf(tried: Tried | null): string | null {
  const entry = tried?.entry ?? null;
  if (entry === null) return null;
  return entry.code === null ? `/entries/${encodeURIComponent(entry.id)}` : `/codes/${entry.code.slug}`;
}

/** Null for what is not a question of the console. */
function readAsked(body: unknown): Asked | null {
  if (!hasFields(body)) return null;
  const { edit = null, input = null, path = null } = body;
  if (edit !== null && !isEdit(edit)) return null;
  if (edit === null && path === null) return null;
  if (edit !== null && !hasFields(input)) return null;
  if (path !== null && !(typeof path === 'string' && /^\/(?:codes|entries|guides)\/[\w%-]{1,200}$/.test(path)))
    return null;
  return { edit, input: fieldsOf(input), path };
}

function isEdit(name: unknown): name is Edit {
  return typeof name === 'string' && Object.hasOwn(edits, name);
}

/** A page is shown in a frame in which none may run. */
function withoutScripts(html: string): string {
  return html.replace(/<script\b[^>]*>[^<]*<\/script>/g, '');
}
