import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveProgram, type Serving } from '../../world/program.ts';
import { newSeededFile } from '../../world/temporaryDatabase.ts';

/* The audits of GraphQL over HTTP as they are published, all of them, against the built server. */

let serving: Serving;
beforeAll(async () => {
  serving = await serveProgram(await newSeededFile());
});
afterAll(() => serving.end('SIGTERM'));

const audits = serverAudits({ url: () => `${serving.address}/graphql` });

describe('GraphQL over HTTP', () => {
  it('is audited in 61 ways', () => {
    expect(audits).toHaveLength(61);
  });

  it.each(audits)('$id: $name', async (audit) => {
    const result = await audit.fn();
    expect(result.status, 'reason' in result ? result.reason : '').toBe('ok');
  });
});

describe('newer drafts of it', () => {
  const partial = '{ viewer { role } tokens { name } }';
  // For information: what is answered here, and what drafts since 2025 recommend. docs/api.md says why.
  it.each([
    { rule: 'data with errors next to it', query: partial, recommended: '294', status: 200 },
    { rule: 'a document that does not validate', query: '{ none }', recommended: '422, proposed', status: 400 },
    {
      rule: 'variables that do not fit',
      query: 'query($n: Int!) { entries(first: $n) { totalCount } }',
      recommended: '422, proposed',
      status: 400,
    },
  ])('recommend $recommended for $rule, which is $status here', async ({ rule, query, recommended, status }) => {
    const accept = 'application/graphql-response+json';
    const headers = { 'content-type': 'application/json', accept };
    const answer = await fetch(`${serving.address}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query }),
    });
    expect(await answer.json(), rule).toHaveProperty('errors');
    expect(answer.status).toBe(status);
    expect(recommended).not.toContain(String(status));
  });
});
