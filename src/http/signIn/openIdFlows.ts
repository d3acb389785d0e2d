import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { OpenIdFlow } from './openIdConnect.ts';
import { fieldsOf } from '../../domain/fieldsOf.ts';

/** How long someone may take at the provider, in seconds. */
export const longestFlow = 600;

/** Flows that are known to be used; beyond them the oldest is forgotten, and the provider alone refuses its code. */
const mostUsed = 10_000;

/** The sign-ins under way, each kept by the browser that began it: nothing that strangers begin takes room here. */
export interface OpenIdFlows {
  /** Gives the text that brings the flow back; no one can read or change it. */
  seal(flow: OpenIdFlow): string;
  /** Null for a text that is not ours, was opened before, or is too old. */
  open(sealed: string): OpenIdFlow | null;
}

/**
 * `clock`: milliseconds since 1970 UTC. `secret`: what all servers of a cluster know and nobody else, so that a sign-in that begins at
 * one may end at another; each of them opens a flow once, and the provider takes its code once. Without it the key is this
 * process's own. Neither is written anywhere.
 */
export function createOpenIdFlows(clock: () => number, secret: string | null = null): OpenIdFlows {
  const key = secret === null ? randomBytes(32) : Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
  const used = new Set<string>();
  return { seal, open };

  function seal(flow: OpenIdFlow): string {
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    const text = JSON.stringify({ ...flow, end: clock() + longestFlow * 1000 } satisfies SealedFlow);
    const sealed = Buffer.concat([nonce, cipher.update(text), cipher.final()]);
    return Buffer.concat([sealed, cipher.getAuthTag()]).toString('base64url');
  }

  function open(sealed: string): OpenIdFlow | null {
    const text = unseal(Buffer.from(sealed, 'base64url'));
    if (text === null) return null;
    const { end, state, nonce, verifier, next } = fieldsOf(JSON.parse(text));
    // A server of another version, which knows the same secret, may have sealed it.
    if (typeof end !== 'number' || typeof state !== 'string' || typeof nonce !== 'string') return null;
    if (typeof verifier !== 'string' || typeof next !== 'string') return null;
    if (clock() >= end || used.has(state)) return null;
    const [oldest] = used;
    if (oldest !== undefined && used.size >= mostUsed) used.delete(oldest);
    used.add(state);
    return { state, nonce, verifier, next };
  }

  function unseal(bytes: Buffer): string | null {
    if (bytes.length <= nonceLength + tagLength) return null;
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength), { authTagLength: tagLength });
    decipher.setAuthTag(bytes.subarray(-tagLength));
    try {
      const text = decipher.update(bytes.subarray(nonceLength, -tagLength));
      return Buffer.concat([text, decipher.final()]).toString();
    } catch {
      return null;
    }
  }
}

/** A key that is made from the secret for another purpose is another key. */
const purpose = 'hresolve OpenID flows';

interface SealedFlow extends OpenIdFlow {
  /** Milliseconds since 1970 UTC. */
  readonly end: number;
}

/** In bytes, as AES-GCM has them. */
const nonceLength = 12;
const tagLength = 16;
