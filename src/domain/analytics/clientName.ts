import { withoutPersonalData } from './personalData.ts';

/** The name for callers that say none. */
export const unnamedClient = 'unnamed';
/** The name for callers whose own cannot be kept. */
export const otherClient = 'other';
/** The name that look-ups of the demo go under; no one else may use it. */
export const demoClient = 'demo';

/** Distinct names that are kept of one UTC day; who comes later is "other". */
export const mostClientsADay = 200;

/**
 * The name that a caller is counted under: what it says of itself, 1 to 64 letters, digits, blanks and
 * . _ / + -; "other" for anything else and for what looks like a person, a host or a credential;
 * "unnamed" if it says nothing.
 */
export function readClientName(said: string | null | undefined): string {
  const name = said?.trim() ?? '';
  if (name === '') return unnamedClient;
  if (!/^[a-z0-9][a-z0-9 ._/+-]{0,63}$/i.test(name) || name === demoClient) return otherClient;
  return withoutPersonalData(name) === name ? name : otherClient;
}
