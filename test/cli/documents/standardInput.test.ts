import { closeSync, openSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isFolder } from '../../../src/cli/documents/standardInput.ts';
import { newFolder } from '../../world/program.ts';

it('tells a folder from a file, and from a descriptor that is closed', () => {
  const folder = openSync(newFolder(), 'r');
  const file = openSync(import.meta.filename, 'r');
  expect([isFolder(folder), isFolder(file)]).toEqual([true, false]);
  closeSync(folder);
  closeSync(file);
  expect(isFolder(99_999)).toBe(false);
});
