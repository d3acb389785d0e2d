import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { answerTool, toolRefusal, toolResult } from '../answers/toolResult.ts';
import type { AskForAgent } from '../askForAgent.ts';
import {
  AgentProposalDocument,
  AgentVersionDocument,
  type EditInput,
  type PlannedRevisionFragment,
} from '../generated/operations.ts';
import { nodeId } from './reportOutcomeTool.ts';

interface Wanted {
  readonly mitigation?: string | undefined;
  readonly text?: string | undefined;
  readonly entry?: string | undefined;
  readonly guide?: string | undefined;
  readonly code?: string | undefined;
  readonly causes?: readonly string[] | undefined;
  readonly steps?: readonly string[] | undefined;
  readonly reason?: string | undefined;
  readonly confirm_version?: number | undefined;
}

const list = z.array(z.string().min(1).max(20_000)).max(50).optional();

/** Adds propose_edit: what it sends changes nothing until an editor accepts it, and without a confirmation it is not even kept. */
export function addProposeEditTool(server: McpServer, ask: AskForAgent): void {
  server.registerTool(
    'propose_edit',
    {
      title: 'Propose an edit to the editors',
      description:
        'Lays an edit into the queue of proposals, where an editor decides: a new text of a mitigation (mitigation, text), new causes or steps of an entry (entry, causes, steps: each the whole list), or an entry for a code that a guide lacks (guide, code, causes, steps). Call it first without a confirmation: that keeps nothing and shows the edit and its reach. Show that to the user; only when they agree call it again with the same edit and the version that the dry run named.',
      inputSchema: {
        mitigation: nodeId.optional().describe('Id of the mitigation to reword, as lookup_code gives it.'),
        text: z.string().min(1).max(20_000).optional().describe('The whole new text of the mitigation, as Markdown.'),
        entry: nodeId.optional().describe('Id of the entry to change.'),
        guide: z.string().min(1).max(100).optional().describe('Slug of the guide that a new entry belongs to.'),
        code: z.string().min(1).max(200).optional().describe('The code of the new entry.'),
        causes: list.describe('What may be wrong, in order, as Markdown.'),
        steps: list.describe('What to do, in order, as Markdown.'),
        reason: z.string().max(2_000).optional().describe('Why, for the editors.'),
        confirm_version: z
          .number()
          .int()
          .min(0)
          .max(2_147_483_647)
          .optional()
          .describe('The version that the dry run named.'),
      },
      annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: false, openWorldHint: false },
    },
    (wanted) => answerTool(() => propose(ask, wanted)),
  );
}

async function propose(ask: AskForAgent, wanted: Wanted): Promise<CallToolResult> {
  const { mitigation, entry, guide, code, reason, confirm_version: confirmed } = wanted;
  const subjects = [mitigation, entry, guide].filter((each) => each !== undefined);
  if (subjects.length !== 1)
    return toolRefusal('Name exactly one of mitigation, entry and guide. Nothing was proposed.');
  const id = mitigation ?? entry;
  const version = id === undefined ? 0 : await versionOf(ask, id);
  if (version === null) return toolRefusal('Nothing has this id. Nothing was proposed.');
  if (guide !== undefined && code === undefined) return toolRefusal('A new entry needs a code. Nothing was proposed.');
  if (confirmed !== undefined && confirmed !== version)
    return toolRefusal(`It is at version ${String(version)} by now. Nothing was proposed. Do the dry run again.`);
  const edit = editOf(wanted, version);
  const dryRun = confirmed === undefined;
  const { proposeEdit } = await ask(AgentProposalDocument, { input: { edit, reason, dryRun } });
  if (proposeEdit === null) throw new Error('The server answered the proposal with nothing.');
  const { proposal, planned, problems } = proposeEdit;
  if (problems.length > 0 || planned === null)
    return toolRefusal(`Nothing was proposed. ${problems.map(({ message }) => message).join(' ')}`);
  const reach = `it reaches ${String(planned.impact.entries)} entries, whose codes were looked up ${String(planned.impact.lookupsLast30Days)} times in the last 30 days.`;
  if (proposal !== null)
    return toolResult(`Proposed as ${proposal.id}; an editor decides. If accepted, ${reach}`, {
      dryRun: false,
      proposal: proposal.id,
    });
  const words = [
    `Dry run, nothing was kept: ${reach}`,
    ...planned.revisions.flatMap(linesOf),
    `To propose it, have the user agree, then call again with confirm_version ${String(version)}.`,
  ];
  return toolResult(words.join('\n'), { dryRun: true, planned, confirm_version: version });
}

async function versionOf(ask: AskForAgent, id: string): Promise<number | null> {
  const { node } = await ask(AgentVersionDocument, { id });
  return node !== null && 'version' in node ? node.version : null;
}

function editOf(
  { mitigation, text = '', entry, guide = '', code, causes, steps }: Wanted,
  expectedVersion: number,
): EditInput {
  if (mitigation !== undefined) return { updateMitigation: { id: mitigation, expectedVersion, text } };
  const mitigations = steps?.map((step) => ({ text: step }));
  if (entry !== undefined) return { updateEntry: { id: entry, expectedVersion, causes, mitigations } };
  return { createEntry: { guide, code, causes: causes ?? [], mitigations: mitigations ?? [] } };
}

function linesOf({ nodeType, action, diff }: PlannedRevisionFragment): string[] {
  return [
    `${action} ${nodeType}`,
    ...diff.map(({ field, before, after }) => `  ${field}: ${before ?? 'nothing'} → ${after ?? 'nothing'}`),
  ];
}
