import type { onRequestAsyncHookHandler } from 'fastify';
import { refuse } from './refusals/refusals.ts';
import { refuseAndClose } from './refusals/refuseAndClose.ts';

/** The media types of GraphQL-over-HTTP responses. */
const answered = ['application/graphql-response+json', 'application/json'];

/**
 * Refuses, before anything is read or run, requests that would be misread or could not be answered: text that is not UTF-8, a
 * compressed body, which could expand to any size, and a client that does not accept JSON.
 */
export const checkMediaTypes: onRequestAsyncHookHandler = async (request, reply) => {
  const { headers } = request;
  if (!isUtf8(headers['content-type'])) {
    return refuse(reply, 415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the body as application/json in UTF-8.');
  }
  if (isPacked(headers['content-encoding'])) {
    const message = 'Send the body uncompressed, without a Content-Encoding header.';
    return refuseAndClose(request, reply, 415, 'UNSUPPORTED_MEDIA_TYPE', message);
  }
  if (!acceptsJson(headers.accept)) {
    const message = `The answer is JSON; accept ${answered.join(' or ')}.`;
    return refuse(reply, 406, 'BAD_REQUEST', message);
  }
};

function isUtf8(contentType: string | undefined): boolean {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(contentType ?? '')?.[1];
  return charset === undefined || /^utf-?8$/i.test(charset);
}

function isPacked(contentEncoding: string | undefined): boolean {
  return contentEncoding !== undefined && contentEncoding.trim().toLowerCase() !== 'identity';
}

function acceptsJson(accept: string | undefined): boolean {
  if (accept === undefined || accept.trim() === '') return true;
  return typesIn(accept).some((name) => wildcards.includes(name) || answered.includes(name));
}

/** Whether a client accepts application/json but not GraphQL's own media type. */
export function takesPlainJsonOnly(accept: string | undefined): boolean {
  const names = typesIn(accept ?? '');
  return (
    names.includes('application/json') &&
    !names.some((name) => wildcards.includes(name) || name === 'application/graphql-response+json')
  );
}

const wildcards = ['*/*', 'application/*'];

/** The media types in an Accept header, without those excluded by q=0. */
function typesIn(accept: string): string[] {
  return accept
    .toLowerCase()
    .split(',')
    .map((range) => range.split(';').map((part) => part.trim()))
    .filter(([, ...parameters]) => !parameters.some((parameter) => /^q ?= ?0(?:\.0*)?$/.test(parameter)))
    .map(([name = '']) => name);
}
