import { defineConfig } from 'vitest/config';
import usual from './vitest.config.ts';

const room = process.env['MUTATED_ROOM'] ?? 'domain';
const { projects: _, ...test } = usual.test ?? {};

/** What StrykerJS runs against each mutant of a room: the room's own tests (scripts/mutation.mjs). */
export default defineConfig({
  ...usual,
  test: { ...test, include: [`test/${room}/**/*.test.ts`], provide: { database: 'sqlite' } },
});
