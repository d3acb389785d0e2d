import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { knownAt, versionOf } from '../answers/knownVersion.ts';
import { lookupText } from '../answers/lookupText.ts';
import { answerTool, toolResult } from '../answers/toolResult.ts';
import type { AskForAgent } from '../askForAgent.ts';
import { AgentDiagnosisDocument, AgentLookupDocument, type AgentDiagnosisQuery } from '../generated/operations.ts';

/** As many characters as diagnose reads. */
const longestText = 65_536;

const readOnly = { readOnlyHint: true, openWorldHint: false } as const;

export const guideArgument = z
  .string()
  .regex(/^[a-z0-9-]{1,100}$/, 'the slug of a guide, such as windows-hello-pin-creation')
  .optional()
  .describe('Slug of a guide: look only there. Default: in all.');

/** Adds lookup_code and diagnose_text. */
export function addLookUpTools(server: McpServer, ask: AskForAgent): void {
  server.registerTool(
    'lookup_code',
    {
      title: 'Look an error code up',
      description:
        'Causes and ordered steps for one Windows error code in any spelling: hex, decimal, signed, a Win32 number or a symbol. Says which guide each step comes from, its scope and version. A code that no guide lists has no steps.',
      inputSchema: {
        code: z.string().min(1).max(1_000).describe('The code as it was found, such as 0x801C03ED or -2145647635.'),
        guide: guideArgument,
      },
      annotations: readOnly,
    },
    ({ code, guide }) =>
      answerTool(async () => {
        const { catalog, lookup } = await ask(AgentLookupDocument, { code, guide });
        const version = versionOf(catalog);
        return toolResult(lookupText(lookup, version), { version, ...lookup });
      }),
  );
  server.registerTool(
    'diagnose_text',
    {
      title: 'Find the error codes in a text',
      description:
        'Every error code in a pasted log, dialog or message, each looked up. What only looks like a code is listed apart and not answered. Send the part of the log that matters, without names and secrets.',
      inputSchema: {
        text: z
          .string()
          .min(1)
          .max(longestText)
          .describe(`At most ${String(longestText)} characters.`),
        guide: guideArgument,
      },
      annotations: readOnly,
    },
    ({ text, guide }) =>
      answerTool(async () => {
        const { catalog, diagnose } = await ask(AgentDiagnosisDocument, { text, guide });
        const version = versionOf(catalog);
        return toolResult(diagnosisText(diagnose, version), { version, ...diagnose });
      }),
  );
}

function diagnosisText(
  { codeCount, truncated, lookups, suspects }: AgentDiagnosisQuery['diagnose'],
  version: number,
): string {
  const found = codeCount === 0 ? ['The text holds no error code.'] : [`Codes in the text: ${String(codeCount)}.`];
  const answers = lookups.map((lookup) => `\nLine ${String(lookup.line)}:\n${lookupText(lookup, version)}`);
  const unsure = suspects.map(({ reason, text, line, suggestions }) => {
    const codes = suggestions.map(({ slug }) => slug).join(', ');
    if (reason === 'UNKNOWN_SYSTEM')
      return `Line ${String(line)}: "${text}" is ${codes} if Windows shows it, which the text does not say: ask what does.`;
    return `Line ${String(line)}: "${text}" looks like a code and is none; ${codes === '' ? 'ask for it again' : `it may be ${codes}: ask which`}.`;
  });
  const more = truncated ? ['There may be more: not all of the text was answered.'] : [];
  return [...found, ...answers, ...unsure, ...more, ...(lookups.length === 0 ? [knownAt(version)] : [])].join('\n');
}
