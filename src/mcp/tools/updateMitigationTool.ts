import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { answerTool, toolRefusal, toolResult } from '../answers/toolResult.ts';
import type { AskForAgent } from '../askForAgent.ts';
import {
  AgentEditDocument,
  AgentMitigationDocument,
  type AgentEditedFragment,
  type AgentMitigationQuery,
  type UpdateMitigationInput,
} from '../generated/operations.ts';
import { nodeId } from './reportOutcomeTool.ts';

interface Wanted {
  readonly id: string;
  readonly text: string;
  readonly reason?: string | undefined;
  readonly confirm_version?: number | undefined;
  readonly confirm_entries?: number | undefined;
}

/** Adds update_mitigation: without a confirmation it writes nothing and shows what the edit would reach. */
export function addUpdateMitigationTool(server: McpServer, ask: AskForAgent): void {
  server.registerTool(
    'update_mitigation',
    {
      title: 'Change what a mitigation says',
      description:
        'Changes a mitigation for every entry that uses it. Call it first without a confirmation: that is a dry run, which writes nothing and shows the reach. Show that to the user; only when they agree call it again with the same text and the version and the number of entries that the dry run named.',
      inputSchema: {
        id: nodeId.describe('Id of the mitigation, as lookup_code gives it.'),
        text: z.string().min(1).max(20_000).describe('The whole new text, as Markdown.'),
        reason: z.string().max(2_000).optional().describe('Why, for the history.'),
        confirm_version: z
          .number()
          .int()
          .min(1)
          .max(2_147_483_647)
          .optional()
          .describe('The version that the dry run named.'),
        confirm_entries: z
          .number()
          .int()
          .min(0)
          .max(2_147_483_647)
          .optional()
          .describe('How many entries the dry run named.'),
      },
      annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: false, openWorldHint: false },
    },
    (wanted) => answerTool(() => edit(ask, wanted)),
  );
}

async function edit(ask: AskForAgent, wanted: Wanted): Promise<CallToolResult> {
  const { id, text, reason, confirm_version: version, confirm_entries: entries } = wanted;
  const { mitigation } = await ask(AgentMitigationDocument, { id });
  if (mitigation === null) return toolRefusal('No mitigation has this id.');
  if (version !== undefined && version !== mitigation.version) {
    return toolRefusal(
      `The mitigation is at version ${String(mitigation.version)} by now and says: ${mitigation.text}\nNothing was written. Do the dry run again.`,
    );
  }
  const input = { id, text, reason, expectedVersion: mitigation.version };
  const dry = await send(ask, { ...input, dryRun: true });
  if (dry.problems.length > 0) return refused(dry);
  if (version === undefined || entries === undefined) return shown(mitigation, dry, text);
  if (entries !== dry.impact.entries) {
    return toolRefusal(
      `The edit reaches ${String(dry.impact.entries)} entries, not ${String(entries)}. Nothing was written. Do the dry run again.`,
    );
  }
  const done = await send(ask, { ...input, dryRun: false });
  if (done.problems.length > 0 || done.change === null) return refused(done);
  const words = `Written as change ${String(done.change.version)}: ${reach(done)}`;
  return toolResult(words, { dryRun: false, changeVersion: done.change.version, impact: done.impact });
}

async function send(ask: AskForAgent, input: UpdateMitigationInput): Promise<AgentEditedFragment> {
  const { updateMitigation } = await ask(AgentEditDocument, { input });
  if (updateMitigation === null) throw new Error('The server answered the edit with nothing.');
  return updateMitigation;
}

function refused({ problems }: AgentEditedFragment): CallToolResult {
  return toolRefusal(`Nothing was written. ${problems.map(({ message }) => message).join(' ')}`);
}

function reach({ impact }: AgentEditedFragment): string {
  return `it reaches ${String(impact.entries)} entries, whose codes were looked up ${String(impact.lookupsLast30Days)} times in the last 30 days.`;
}

function shown(
  before: NonNullable<AgentMitigationQuery['mitigation']>,
  dry: AgentEditedFragment,
  text: string,
): CallToolResult {
  const { version, usedBy } = before;
  const places = usedBy.nodes.map(
    ({ id, code, guide }) => `- ${code?.slug ?? 'a symptom without a code'}, entry ${id} of guide ${guide.slug}`,
  );
  const more = usedBy.totalCount > places.length ? [`- and ${String(usedBy.totalCount - places.length)} more`] : [];
  const confirmation = { confirm_version: version, confirm_entries: dry.impact.entries };
  return toolResult(
    [
      `Dry run, nothing was written: ${reach(dry)}`,
      `Before: ${before.text}`,
      `After: ${text}`,
      ...places,
      ...more,
      `To write it, have the user agree, then call again with confirm_version ${String(version)} and confirm_entries ${String(dry.impact.entries)}.`,
    ].join('\n'),
    { dryRun: true, before: before.text, after: text, impact: dry.impact, usedBy: usedBy.nodes, ...confirmation },
  );
}
