import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { refuseAsBusy } from '../../../src/http/request/refusals/holdRefusals.ts';
import type { Shedding } from '../../../src/http/request/overload.ts';
import { answerEarly, type EarlyAnswers } from '../../../src/http/shortcuts/answerEarly.ts';
import { noCounting } from '../../../src/knowledgeBase/analytics/counting.ts';
import type { KnowledgeBase } from '../../../src/knowledgeBase/knowledgeBase.ts';

let server: Server | undefined;
afterEach(() => server?.close());

it('gives known answers while everything else is refused', async () => {
  const load = { isTooMuch: false };
  const longWay: RequestListener = (request, response) => {
    const trace = early.traceOf(request);
    if (trace !== undefined) trace.version = 1;
    early.keep(request, { status: 200, headers: {}, body: Buffer.from('known'), operation: '/graphql' });
    response.end('known');
  };
  const shedding: Pick<Shedding, 'hasTime' | 'wait' | 'listener'> = {
    hasTime: () => !load.isTooMuch,
    wait: (_request, response, { end }) => {
      refuseAsBusy(response);
      end?.();
    },
    listener: longWay,
  };
  const early: EarlyAnswers = answerEarly(
    longWay,
    shedding,
    {
      snapshot: () => ({ catalog: { version: 1 } }),
      counting: noCounting,
      onChange: () => undefined,
    } as unknown as KnowledgeBase,
    { mostBytes: 1_000_000, addressOf: () => undefined, isStopping: () => false, watchUnsent: () => () => undefined },
  );
  server = createServer(early.listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/graphql`;
  const ask = async (query: string) => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch(address, { method: 'POST', headers, body: JSON.stringify({ query }) })).status;
  };
  await ask('{ first }');
  load.isTooMuch = true;
  expect([await ask('{ first }'), await ask('{ second }'), await ask('{ first }')]).toEqual([200, 503, 200]);
});
