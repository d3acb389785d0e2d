import { readFile, writeFile } from 'node:fs/promises';
import { CommandFailure } from './commandFailure.ts';

/** Reads a file that a user named. Fails with a CommandFailure that names it and what the system says of it. */
export async function readNamedFile(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new CommandFailure(`${file} ${cannotBeRead(cause)}`, { cause });
  }
}

/** Writes a file that a user named; fails as `readNamedFile` does. */
export async function writeNamedFile(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (cause) {
    const advice = 'check its folder and whether you may write there';
    throw new CommandFailure(`${file} cannot be written (${systemCode(cause)}); ${advice}.`, { cause });
  }
}

/** The end of a sentence about a file. */
export function cannotBeRead(error: unknown): string {
  return `cannot be read (${systemCode(error)}); check its name and whether you may read it.`;
}

/** What the system calls an error, such as ENOENT. */
export function systemCode(error: unknown): string {
  return (error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code) || 'unknown error';
}
