import { expect, it } from 'vitest';
import { bareResolver, noteWrapped } from '../../../src/graphql/guards/bareResolvers.ts';

it('a resolver that is wrapped, and wrapped again, has the innermost as its bare one', () => {
  const bare = () => 1;
  const once = () => bare();
  const twice = () => once();
  noteWrapped(once, bare);
  noteWrapped(twice, once);
  expect(bareResolver(twice)).toBe(bare);
  expect(bareResolver(once)).toBe(bare);
});

it('a resolver that wraps nothing is its own', () => {
  const resolver = () => 1;
  expect(bareResolver(resolver)).toBe(resolver);
});
