import { describe, expect, it } from 'vitest';
import { createOpenIdFlows } from '../../../src/http/signIn/openIdFlows.ts';

const flow = { state: 'a state', nonce: 'a nonce', verifier: 'a verifier', next: '/admin' };

describe('a sign-in under way', () => {
  it('comes back from the browser once', () => {
    const flows = createOpenIdFlows(() => 0);
    const sealed = flows.seal(flow);
    expect(flows.open(sealed)).toEqual(flow);
    expect(flows.open(sealed)).toBeNull();
  });

  it('outlives any number of others that strangers begin', () => {
    const flows = createOpenIdFlows(() => 0);
    const sealed = flows.seal(flow);
    for (let n = 0; n < 20_000; n++) flows.seal({ ...flow, state: String(n) });
    expect(flows.open(sealed)).toEqual(flow);
  });

  it('shows nothing of itself to the browser, and fits a cookie however long its path is', () => {
    const sealed = createOpenIdFlows(() => 0).seal({ ...flow, next: `/${'a'.repeat(999)}` });
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('a verifier');
    expect(sealed.length).toBeLessThan(3_800);
  });

  it.each([
    {
      what: 'a changed byte',
      bend: (sealed: string) => `${sealed.slice(0, 40)}${sealed[40] === 'A' ? 'B' : 'A'}${sealed.slice(41)}`,
    },
    { what: 'a cut end', bend: (sealed: string) => sealed.slice(0, -4) },
    { what: 'nothing', bend: () => '' },
    { what: 'the flow of another process', bend: () => createOpenIdFlows(() => 0).seal(flow) },
  ])('is refused as $what', ({ bend }) => {
    const flows = createOpenIdFlows(() => 0);
    expect(flows.open(bend(flows.seal(flow)))).toBeNull();
  });

  it('ends at any server that knows the same secret, and at no other', () => {
    const sealed = createOpenIdFlows(() => 0, 'the client secret').seal(flow);
    expect(createOpenIdFlows(() => 0, 'the client secret').open(sealed)).toEqual(flow);
    expect(createOpenIdFlows(() => 0, 'another secret').open(sealed)).toBeNull();
    expect(createOpenIdFlows(() => 0).open(sealed)).toBeNull();
  });

  it.each(Object.keys(flow))('is refused if a server of another version has sealed it without its %s', (field) => {
    const sealed = createOpenIdFlows(() => 0, 'the client secret').seal({ ...flow, [field]: undefined });
    expect(createOpenIdFlows(() => 0, 'the client secret').open(sealed)).toBeNull();
  });

  it('is over after ten minutes', () => {
    const clock = { now: 0 };
    const flows = createOpenIdFlows(() => clock.now);
    const sealed = flows.seal(flow);
    clock.now = 600_000;
    expect(flows.open(sealed)).toBeNull();
  });
});
