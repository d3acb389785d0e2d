import { randomBytes } from 'node:crypto';
import type { OpenIdFlow } from './openIdConnect.ts';

/** How long somebody may take at the provider, in seconds. */
export const longestFlow = 600;

/** Anybody can begin one; where there are more, the oldest is forgotten and has to begin again. */
const mostFlows = 10_000;

/** The sign-ins under way, in memory. Each is used once. */
export interface OpenIdFlows {
  /** Gives the key that brings the flow back. */
  keep(flow: OpenIdFlow): string;
  /** Null for a key that is unknown, used, or too old. */
  take(key: string): OpenIdFlow | null;
}

/** `clock`: milliseconds since 1970 UTC. */
export function createOpenIdFlows(clock: () => number): OpenIdFlows {
  const flows = new Map<string, { readonly flow: OpenIdFlow; readonly end: number }>();
  return {
    keep: (flow) => {
      const [oldest] = flows.keys();
      if (oldest !== undefined && flows.size >= mostFlows) flows.delete(oldest);
      const key = randomBytes(32).toString('base64url');
      flows.set(key, { flow, end: clock() + longestFlow * 1000 });
      return key;
    },
    take: (key) => {
      const kept = flows.get(key);
      flows.delete(key);
      return kept !== undefined && clock() < kept.end ? kept.flow : null;
    },
  };
}
