import { readIpNetwork, type IpNetwork } from '../../domain/webhooks/ipAddress.ts';
import { UsageError } from './usageError.ts';
import type { Environment } from './environment.ts';

export interface WebhookSettings {
  /** HRESOLVE_WEBHOOKS, on or off: whether this process delivers. */
  readonly deliver: boolean;
  /** HRESOLVE_WEBHOOK_NETWORKS: addresses and networks (CIDR) inside that may be sent to; empty: none. */
  readonly networks: readonly IpNetwork[];
}

/** Throws UsageError for a value that cannot be used, naming the variable. */
export function readWebhookSettings(environment: Environment): WebhookSettings {
  const deliver = environment['HRESOLVE_WEBHOOKS'] ?? 'on';
  if (deliver !== 'on' && deliver !== 'off') throw new UsageError(`HRESOLVE_WEBHOOKS is "${deliver}"; use on or off.`);
  const text = environment['HRESOLVE_WEBHOOK_NETWORKS'];
  return { deliver: deliver === 'on', networks: text === undefined ? [] : text.split(',').map(readNetwork) };
}

function readNetwork(text: string): IpNetwork {
  const network = readIpNetwork(text.trim());
  if (network !== null) return network;
  throw new UsageError(
    `HRESOLVE_WEBHOOK_NETWORKS has "${text.trim()}"; use addresses and networks such as 10.0.0.7,192.168.4.0/24,fd12::/16.`,
  );
}
