import { createHmac, randomBytes } from 'node:crypto';

const prefix = 'whsec_';
const secretBytes = 32;

/** A new secret as Standard Webhooks writes it: whsec_ and the base64 of 32 random bytes. */
export function newWebhookSecret(): string {
  return `${prefix}${randomBytes(secretBytes).toString('base64')}`;
}

/** What is signed: Standard Webhooks joins these with dots. `timestamp` is in seconds since 1970 UTC. */
export interface SignedMessage {
  readonly id: string;
  readonly timestamp: number;
  readonly body: string;
}

/** The header webhook-signature: a signature (HMAC-SHA256, version v1) for each secret, so that a receiver may hold either. */
export function webhookSignature({ id, timestamp, body }: SignedMessage, secrets: readonly string[]): string {
  return secrets.map((secret) => `v1,${sign(`${id}.${String(timestamp)}.${body}`, secret)}`).join(' ');
}

function sign(text: string, secret: string): string {
  const key = Buffer.from(secret.slice(prefix.length), 'base64');
  return createHmac('sha256', key).update(text).digest('base64');
}
