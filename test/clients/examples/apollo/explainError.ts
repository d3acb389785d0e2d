import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** What to do about a request that failed. */
export function explainError(error: unknown): { code: string; advice: string } {
  const [refused] = CombinedGraphQLErrors.is(error) ? error.errors : ServerError.is(error) ? errorsIn(error) : [];
  if (refused === undefined) return { code: 'NETWORK', advice: 'Nothing came back: try again.' };
  const { message, extensions } = refused;
  const code = String(extensions?.['code']);
  const argument: unknown = extensions?.['argument'];
  const seconds = ServerError.is(error) ? error.response.headers.get('retry-after') : null;
  if (seconds !== null) return { code, advice: `Try again in ${seconds} seconds.` };
  // Within an answer of GraphQL the header is out of reach.
  if (code === 'RATE_LIMITED' || code === 'OVERLOADED') return { code, advice: 'Try again in a minute.' };
  if (code === 'UNAUTHENTICATED') return { code, advice: 'Sign in, or send another token.' };
  if (code === 'FORBIDDEN') return { code, advice: 'Ask an admin for a higher role.' };
  if (typeof argument === 'string') return { code, advice: `Correct "${argument}": ${message}` };
  // New codes may come: a default branch is part of the contract.
  return { code, advice: message };
}

/** Refusals before GraphQL, such as of a wrong token, have GraphQL's shape, too. */
function errorsIn({ bodyText }: ServerError): CombinedGraphQLErrors['errors'] {
  try {
    return (JSON.parse(bodyText) as { errors: CombinedGraphQLErrors['errors'] }).errors;
  } catch {
    return [];
  }
}
