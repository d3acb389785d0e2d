import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openEditorWorld, type EditorWorld } from '../../../world/editorWorld.ts';

/** The seed document as it was published. */
export const published = readFileSync(
  new URL('../../../../seed/hello-errors-during-pin-creation.md', import.meta.url),
  'utf8',
);
/** A row of it, and what an editor makes of its cause. */
export const conflicting = '0x8009000F';
export const local = 'The container or key already exists on this device.';
/** A newer version: one row that editors may have changed too, another one, a new one, and one that is gone. */
export const newer = published
  .replace('The container or key already exists.', 'A container or key with this name is already there.')
  .replace('TPM is not set up.', 'The TPM is not ready for use.')
  .replace(/^\| 0x80090036.*$/m, '| 0x80090037 | Something new. | Try again later. |');

/** A world of today, in which an editor changes entries while someone imports. */
export interface ImportWorld extends EditorWorld {
  changeHere(code: string, causes: string[]): Promise<void>;
  causesOf(code: string): Promise<string[]>;
}

export async function openImportWorld(): Promise<ImportWorld> {
  const ada = await openEditorWorld();
  ada.world.clock.now = Date.now();
  // Her own token is of the day on which the world begins.
  const token = await ada.world.token('EDITOR', 'Ada');
  return {
    ...ada,
    changeHere: async (code, causes) => {
      const { id, version } = await ada.entryOf(code);
      const { problems } = await ada.mutate('updateEntry', { id, expectedVersion: version, causes }, token);
      expect(problems).toEqual([]);
    },
    causesOf: async (code) => (await ada.entryOf(code)).causes.map(({ text }) => text),
  };
}

export async function openPlan(page: Page, text: string): Promise<void> {
  await page.getByLabel('Text of the document').fill(text);
  await page.getByRole('button', { name: 'Show the plan' }).click();
  await page.getByRole('heading', { name: 'Plan for windows-hello-pin-creation' }).waitFor();
}

export async function commit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: 'Import now' }).click();
}
