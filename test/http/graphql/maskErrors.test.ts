import { fastify, type FastifyBaseLogger } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import { maskErrors } from '../../../src/http/graphql/maskErrors.ts';
import { WorkStopped } from '../../../src/knowledgeBase/longWork/workStopped.ts';
import { StoreRefusal } from '../../../src/store/contract/storeRefusal.ts';

let logged: { err: unknown; requestId: string }[] = [];
beforeEach(() => {
  logged = [];
});
const log: FastifyBaseLogger = Object.assign(Object.create(fastify({ logger: false }).log) as FastifyBaseLogger, {
  error: (line: { err: unknown; requestId: string }) => void logged.push(line),
});
const mask = maskErrors(log, { tokens: 1_000 });

/** As Apollo Server gives a resolver's error, with the code that it has given it. */
function thrown(original: Error): [GraphQLFormattedError, GraphQLError] {
  const error = new GraphQLError(original.message, { originalError: original, path: ['lookup'] });
  return [{ message: error.message, path: ['lookup'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }, error];
}

function said(message: string, code: string): GraphQLFormattedError {
  return mask({ message, extensions: { code } }, new GraphQLError(message));
}

describe('an error on its way to a client', () => {
  it('that is a bug shows an id and nothing else, and the log has the whole of it under that id', () => {
    const bug = new TypeError("Cannot read properties of undefined (reading 'x') at /srv/hresolve/secret.ts");
    const shown = mask(...thrown(bug));
    expect(shown).toEqual({
      message: 'Internal server error',
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.stringMatching(/^[\da-f-]{36}$/) as string },
    });
    expect(logged).toEqual([{ err: bug, requestId: shown.extensions?.['requestId'] }]);
  });

  it.each([
    { because: 'the disk is full', refusal: { isFull: true }, code: 'STORAGE_FULL' },
    { because: 'the database takes no writes', refusal: {}, code: 'STORAGE_UNAVAILABLE' },
    { because: 'nobody can say whether it was written', refusal: { isUnknown: true }, code: 'OUTCOME_UNKNOWN' },
  ])('is $code if $because, without the path, and is no bug to log', ({ refusal, code }) => {
    const shown = mask(...thrown(new StoreRefusal('/srv/secret.db is in trouble.', refusal)));
    expect(shown.extensions).toEqual({ code });
    expect(shown.message).not.toContain('secret');
    expect(logged).toEqual([]);
  });

  it('is OVERLOADED with its own words if long work was stopped', () => {
    const stopped = new WorkStopped('time', 'This took too long.');
    expect(mask(...thrown(stopped))).toEqual({ message: stopped.message, extensions: { code: 'OVERLOADED' } });
    expect(logged).toEqual([]);
  });

  it.each([
    'Too many errors processing variables, error limit reached. Execution aborted.',
    'Argument "code" of required type "String!" was not provided.',
    'Argument "code" of non-null type "String!" must not be null.',
    'Argument "first" has invalid value "x".',
  ])('is a mistake of the client, whatever code it has come with: %s', (message) => {
    expect(said(message, 'INTERNAL_SERVER_ERROR')).toEqual({ message, extensions: { code: 'BAD_USER_INPUT' } });
    expect(logged).toEqual([]);
  });

  it('has 500 characters at most of what was sent', () => {
    expect(said(`Cannot query field "${'x'.repeat(600)}".`, 'GRAPHQL_VALIDATION_FAILED').message).toHaveLength(501);
  });

  it('names the limit and the way out if the document has too many tokens', () => {
    const shown = said(
      'Syntax Error: Document contains more that 1000 tokens. Parsing aborted.',
      'GRAPHQL_PARSE_FAILED',
    );
    expect(shown.message).toMatch(/^The document has more than 1000 tokens; /);
    expect(shown.extensions).toEqual({ code: 'GRAPHQL_PARSE_FAILED', limit: 'tokens' });
  });
});
