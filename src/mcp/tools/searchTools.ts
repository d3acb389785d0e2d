import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { knownAt, versionOf } from '../answers/knownVersion.ts';
import { answerTool, toolResult } from '../answers/toolResult.ts';
import type { AskForAgent } from '../askForAgent.ts';
import { AgentGapsDocument, AgentSearchDocument, type AgentSearchQuery } from '../generated/operations.ts';
import { guideArgument } from './lookUpTools.ts';

const day = 86_400_000;
const readOnly = { readOnlyHint: true, openWorldHint: false } as const;

/** Adds search_guidance and list_gaps; `clock` is in milliseconds since 1970 UTC. */
export function addSearchTools(server: McpServer, ask: AskForAgent, clock: () => number): void {
  server.registerTool(
    'search_guidance',
    {
      title: 'Search the guidance by words',
      description:
        'Entries of the guides by cause, step, symbol or part of a code, best first. For a whole code use lookup_code. Named codes that no guide lists are told apart: they have no steps.',
      inputSchema: {
        query: z.string().min(1).max(500),
        guide: guideArgument,
        first: z.number().int().min(1).max(20).default(5).describe('How many entries.'),
      },
      annotations: readOnly,
    },
    ({ query, guide, first }) =>
      answerTool(async () => {
        const { catalog, search } = await ask(AgentSearchDocument, { query, guide, first });
        const version = versionOf(catalog);
        return toolResult(searchText(search, version), { version, ...search });
      }),
  );
  server.registerTool(
    'list_gaps',
    {
      title: 'List codes that people ask for and no guide lists',
      description: 'Codes that were looked up and that no guide lists, most look-ups first. Needs the role ANALYST.',
      inputSchema: {
        days: z.number().int().min(1).max(366).default(30).describe('How many days back.'),
        first: z.number().int().min(1).max(100).default(20),
      },
      annotations: readOnly,
    },
    ({ days, first }) =>
      answerTool(async () => {
        const to = clock();
        const range = { from: new Date(to - days * day).toISOString(), to: new Date(to).toISOString() };
        const { analytics } = await ask(AgentGapsDocument, { ...range, first });
        const gaps = analytics?.gaps ?? [];
        const lines = gaps.map(
          ({ code, count, lastSeen, asked }) =>
            `${code.slug}${code.symbol === null ? '' : ` (${code.symbol})`}: ${code.meaning}. Missed ${String(count)} times, last on ${lastSeen.slice(0, 10)}; guidance was asked for ${String(asked)} times.`,
        );
        const head = `Codes without an entry, last ${String(days)} days: ${String(gaps.length)}. None of them has steps.`;
        return toolResult([head, ...lines].join('\n'), { ...range, gaps });
      }),
  );
}

function searchText(search: AgentSearchQuery['search'], version: number): string {
  const entries = search.nodes.map(({ id, version: entryVersion, url, outcome, code, guide, causes, steps }) =>
    [
      `\n${code === null ? 'A symptom without a code' : `${code.slug}: ${code.meaning}.`} ${outcome}, entry ${id} (version ${String(entryVersion)}) of guide "${guide.title}" (${guide.slug}, version ${String(guide.version)}), ${url}`,
      ...causes.map(({ plainText }) => `Cause: ${plainText}`),
      ...steps.map(({ plainText }, n) => `${String(n + 1)}. ${plainText}`),
    ].join('\n'),
  );
  const named = search.namedCodes.map(({ code, name }) => `${code.slug} (${name})`);
  return [
    `Entries found: ${String(search.totalCount)}.`,
    ...(search.suggestion === null ? [] : [`Perhaps "${search.suggestion}" was meant.`]),
    ...entries,
    ...(named.length === 0 ? [] : ['', `Named, but listed by no guide, so without steps: ${named.join(', ')}.`]),
    ...search.nearMisses.map(
      ({ typed, codes }) =>
        `"${typed}" is not a listed code; ${codes.length === 0 ? 'nothing is near it' : `it may be ${codes.map(({ slug }) => slug).join(', ')}: ask which`}.`,
    ),
    knownAt(version),
  ].join('\n');
}
