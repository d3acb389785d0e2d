import { McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import { ErrorCode, McpError, type ReadResourceResult } from '@modelcontextprotocol/sdk/types.js';
import { knownAt, versionOf } from './answers/knownVersion.ts';
import type { AskForAgent } from './askForAgent.ts';
import { AgentGuideDocument, AgentGuidesDocument, type AgentGuidePageFragment } from './generated/operations.ts';

const mimeType = 'text/markdown';

/** Adds every guide as a resource, hresolve://guides/SLUG, 50 entries a page; a page names the address of the next. */
export function addGuideResources(server: McpServer, ask: AskForAgent): void {
  const about = { title: 'Guide', description: 'One document of guidance with its entries, 50 a page.', mimeType };
  const list = async () => {
    const { guides } = await ask(AgentGuidesDocument, {});
    return {
      resources: guides.map(({ slug, title, description }) => ({
        uri: `hresolve://guides/${slug}`,
        name: slug,
        title,
        ...(description === null ? {} : { description }),
        mimeType,
      })),
    };
  };
  server.registerResource('guide', new ResourceTemplate('hresolve://guides/{slug}', { list }), about, (uri, { slug }) =>
    readGuide(ask, uri, slug),
  );
  server.registerResource(
    'guide-page',
    new ResourceTemplate('hresolve://guides/{slug}/after/{cursor}', { list: undefined }),
    { ...about, title: 'Next page of a guide' },
    (uri, { slug, cursor }) => readGuide(ask, uri, slug, cursor),
  );
}

async function readGuide(
  ask: AskForAgent,
  uri: URL,
  slug: string | string[] | undefined,
  cursor?: string | string[],
): Promise<ReadResourceResult> {
  const variables = {
    slug: String(slug),
    after: cursor === undefined ? undefined : decodeURIComponent(String(cursor)),
  };
  const { catalog, guide } = await ask(AgentGuideDocument, variables);
  if (guide === null) throw new McpError(ErrorCode.InvalidParams, 'No guide has this address; list the resources.');
  return { contents: [{ uri: uri.href, mimeType, text: guideText(variables.slug, guide, versionOf(catalog)) }] };
}

function guideText(slug: string, guide: AgentGuidePageFragment, version: number): string {
  const { entries, scope, sourceUrl, license, attribution } = guide;
  const credit = [attribution, license, sourceUrl].filter((each) => each !== null).join(', ');
  const { hasNextPage, endCursor } = entries.pageInfo;
  return [
    `# ${guide.title}`,
    ...(guide.description === null ? [] : ['', guide.description]),
    '',
    `Guide ${slug}, version ${String(guide.version)} of ${guide.updatedAt.slice(0, 10)}; entries: ${String(entries.totalCount)}.`,
    `Scope: ${scope.rules.length === 0 ? 'only the codes that it lists' : scope.rules.join(', ')}. Codes that are not listed have no steps here.`,
    ...(guide.appliesTo.length === 0 ? [] : [`For ${guide.appliesTo.join(', ')}.`]),
    ...(credit === '' ? [] : [`Source: ${credit}`]),
    ...section('First of all, for any of its codes', guide.firstSteps),
    ...entries.nodes.flatMap(({ id, version: entryVersion, code, causes, steps }) => [
      ...section(
        `${code === null ? 'A symptom without a code' : `${code.slug}: ${code.meaning}`} (entry ${id}, version ${String(entryVersion)})`,
        steps,
        causes,
      ),
      ...(steps.length === 0 ? ['No mitigation is known.'] : []),
    ]),
    '',
    `Where to turn: ${guide.escalationPlainText}`,
    ...(hasNextPage && endCursor !== null
      ? [`More entries: hresolve://guides/${slug}/after/${encodeURIComponent(endCursor)}`]
      : []),
    knownAt(version),
  ].join('\n');
}

type Texts = readonly { readonly plainText: string }[];

function section(title: string, steps: Texts, causes: Texts = []): string[] {
  if (steps.length === 0 && causes.length === 0) return ['', `## ${title}`];
  return [
    '',
    `## ${title}`,
    '',
    ...causes.map(({ plainText }) => `Cause: ${plainText}`),
    ...steps.map(({ plainText }, n) => `${String(n + 1)}. ${plainText}`),
  ];
}
