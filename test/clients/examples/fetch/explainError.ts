import { Refusal } from './ask.ts';

/** What to do about a request that failed. */
export function explainError(error: unknown): { code: string; advice: string } {
  if (!(error instanceof Refusal)) return { code: 'NETWORK', advice: 'Nothing came back: try again.' };
  const { code, argument, retryAfter, message } = error;
  if (retryAfter !== null) return { code, advice: `Try again in ${String(retryAfter)} seconds.` };
  if (code === 'UNAUTHENTICATED') return { code, advice: 'Sign in, or send another token.' };
  if (code === 'FORBIDDEN') return { code, advice: 'Ask an admin for a higher role.' };
  if (argument !== null) return { code, advice: `Correct "${argument}": ${message}` };
  // New codes may come: a default branch is part of the contract.
  return { code, advice: message };
}
