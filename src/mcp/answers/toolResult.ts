import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';

/** What a tool answers: words for the model, and the same as data for programs. */
export function toolResult(text: string, data: object): CallToolResult {
  return { content: [{ type: 'text', text: withoutControls(text) }], structuredContent: { ...data } };
}

/** What a tool answers that did nothing: the model reads why, and may try otherwise. */
export function toolRefusal(text: string): CallToolResult {
  return { content: [{ type: 'text', text: withoutControls(text) }], isError: true };
}

/** Runs a tool; what its operation was refused for becomes the answer, since an agent can act on that. */
export async function answerTool(run: () => Promise<CallToolResult>): Promise<CallToolResult> {
  try {
    return await run();
  } catch (error) {
    return toolRefusal(error instanceof Error ? error.message : 'The operation failed.');
  }
}

/** Terminals and logs show what an agent read: nothing in it may steer them, or turn the direction of the text. */
function withoutControls(text: string): string {
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ' ');
}
