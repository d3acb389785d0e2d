import { describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../world/world.ts';

interface Found {
  entries: { nodes: { id: string; url: string; code: { hex: string } | null }[] };
}

async function entriesOf(world: World): Promise<Found['entries']['nodes']> {
  const { data } = await world.ask<Found>('{ entries(first: 100) { nodes { id url code { hex } } } }');
  return data.entries.nodes;
}

describe('the address of an entry', () => {
  it('is the page of its code, or its own where it has none, on the port that the server listens on', async () => {
    const world = await openWorld();
    try {
      const entries = await entriesOf(world);
      const here = `http://localhost:${new URL(world.address).port}`;
      expect(entries).toHaveLength(50);
      expect(entries.filter(({ code }) => code === null)).toHaveLength(1);
      for (const { id, url, code } of entries) {
        expect(url).toBe(code === null ? `${here}/entries/${id}` : `${here}/codes/${code.hex}`);
      }
    } finally {
      await world.close();
    }
  });

  it('leads to a page', async () => {
    const world = await openWorld();
    try {
      const entries = await entriesOf(world);
      const some = [entries.find(({ code }) => code === null), entries.find(({ code }) => code !== null)];
      for (const entry of some) expect((await fetch(entry?.url ?? '')).status).toBe(200);
    } finally {
      await world.close();
    }
  });

  it('begins where readers reach the server, as the settings say', async () => {
    const world = await openWorld({ publicUrl: 'https://errors.example.org' });
    try {
      const [first] = await entriesOf(world);
      expect(first?.url).toMatch(/^https:\/\/errors\.example\.org\/codes\/0x[0-9A-F]{8}$/);
    } finally {
      await world.close();
    }
  });
});
