import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newFolder, serveProgram, type Serving } from '../../world/program.ts';

/* The audits of GraphQL over HTTP as they are published, all of them, against the built server. */

let serving: Serving;
beforeAll(async () => {
  serving = await serveProgram(`file:${newFolder()}/hresolve.db`);
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
