import { lookup } from 'node:dns';
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { fieldsOf } from '../../domain/fieldsOf.ts';
import { insideAddress } from '../../domain/webhooks/insideAddress.ts';
import type { IpNetwork } from '../../domain/webhooks/ipAddress.ts';
import type { DeliveryFailure, DeliveryOutcome } from '../../domain/webhooks/webhook.ts';
import type { SendWebhook } from '../../knowledgeBase/webhooks/deliverWebhooks.ts';

/** How long a receiver may take to answer, its name to be found included, in milliseconds. */
const defaultTimeout = 15_000;

export interface SenderOptions {
  /** Internal networks that may be sent to. Default: none. */
  readonly allowed?: readonly IpNetwork[];
  /** In milliseconds. Default 15,000. */
  readonly patience?: number;
  /** Finds the addresses of a name. Default: the system's. */
  readonly resolve?: typeof lookup;
}

/**
 * Sends messages to receivers outside only. What a name leads to is looked at when the connection is made, and that very address is
 * connected to, so that a name cannot lead elsewhere afterwards. No redirection is followed, no proxy is asked, and of the answer
 * nothing is read but its status.
 */
export function webhookSender({
  allowed = [],
  patience = defaultTimeout,
  resolve = lookup,
}: SenderOptions = {}): SendWebhook {
  const findAddresses = onlyOutside(resolve, allowed);
  return ({ url: address, headers, body }, stop) => {
    const url = new URL(address);
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    // A written address is connected to without being looked up.
    if (isIP(host) !== 0 && insideAddress(host, allowed) !== null) {
      return Promise.resolve({ status: null, failure: 'ADDRESS_REFUSED' });
    }
    return new Promise((settle) => {
      const time = AbortSignal.timeout(patience);
      const options: RequestOptions = {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        lookup: findAddresses,
        agent: false,
        signal: AbortSignal.any([time, stop]),
      };
      const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
      const request = send(url, options, (response) => {
        settle(outcomeOf(response));
        response.destroy();
      });
      request.on('error', (error) => {
        settle({ status: null, failure: time.aborted ? 'TIMEOUT' : failureOf(error) });
      });
      request.end(body);
    });
  };
}

function outcomeOf({ statusCode = 0 }: IncomingMessage): DeliveryOutcome {
  return { status: statusCode, failure: statusCode >= 200 && statusCode < 300 ? null : 'STATUS' };
}

class InsideError extends Error {
  override readonly name = 'InsideError';
}

/** Answers with those addresses of a name that may be sent to; an InsideError if there is none. */
function onlyOutside(resolve: typeof lookup, allowed: readonly IpNetwork[]): LookupFunction {
  return (name, options, answer) => {
    resolve(name, { ...options, all: true }, (error, found) => {
      const outside = error === null ? found.filter(({ address }) => insideAddress(address, allowed) === null) : [];
      const first = outside.at(0);
      if (error !== null) answer(error, []);
      else if (first === undefined) answer(new InsideError(`${name} leads to private or internal addresses only.`), []);
      else if (options.all === true) answer(null, outside);
      else answer(null, first.address, first.family);
    });
  };
}

function failureOf(error: Error): DeliveryFailure {
  const { code: given } = fieldsOf(error);
  const code = typeof given === 'string' ? given : '';
  if (error instanceof InsideError) return 'ADDRESS_REFUSED';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'NAME_UNKNOWN';
  return /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_VERIFY|EPROTO/.test(code) ? 'TLS' : 'CONNECTION';
}
