import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { answerTool, toolRefusal, toolResult } from '../answers/toolResult.ts';
import type { AskForAgent } from '../askForAgent.ts';
import { AgentOutcomeDocument } from '../generated/operations.ts';

export const nodeId = z.string().min(1).max(200);

/** Adds report_outcome, which anybody may use as anybody may vote on a page. */
export function addReportOutcomeTool(server: McpServer, ask: AskForAgent): void {
  server.registerTool(
    'report_outcome',
    {
      title: 'Say whether a step helped',
      description:
        'Counts whether a step of an entry solved the problem. Use it only when the user has said so. Counted by entry and step, never by person; 20 votes an hour of one address count.',
      inputSchema: {
        entry: nodeId.describe('Id of the entry that was followed.'),
        mitigation: nodeId.optional().describe('Id of the mitigation that was tried; left out: the entry as a whole.'),
        solved: z.boolean().describe('True: it helped.'),
      },
      annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: false, openWorldHint: false },
    },
    ({ entry, mitigation, solved }) =>
      answerTool(async () => {
        const { reportOutcome } = await ask(AgentOutcomeDocument, { input: { entry, mitigation, solved } });
        if (reportOutcome === null) return toolRefusal('The vote was not counted.');
        const { accepted, problems } = reportOutcome;
        if (accepted) return toolResult('The vote counts.', { accepted });
        return toolRefusal(problems.map(({ message }) => message).join(' '));
      }),
  );
}
