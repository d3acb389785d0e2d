import { CombinedError } from '@urql/core';

/** What to do about a request that failed. */
export function explainError(error: unknown): { code: string; advice: string } {
  const [refused] = error instanceof CombinedError ? error.graphQLErrors : [];
  if (refused === undefined) return { code: 'NETWORK', advice: 'Nothing came back: try again.' };
  const { message, extensions } = refused;
  const code = String(extensions['code']);
  const argument = extensions['argument'];
  const response = (error as CombinedError).response as Response | undefined;
  const seconds = response?.headers.get('retry-after') ?? null;
  if (seconds !== null) return { code, advice: `Try again in ${seconds} seconds.` };
  if (code === 'UNAUTHENTICATED') return { code, advice: 'Sign in, or send another token.' };
  if (code === 'FORBIDDEN') return { code, advice: 'Ask an admin for a higher role.' };
  if (typeof argument === 'string') return { code, advice: `Correct "${argument}": ${message}` };
  // New codes may come: a default branch is part of the contract.
  return { code, advice: message };
}
