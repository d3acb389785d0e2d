import { escapeSteering } from '../../domain/withoutSteering.ts';
import { shownText } from './shownText.ts';

/* All that a command says goes through here, so that no text from a document, a name or a path can steer the terminal. */

/** Text for people, on stdout. */
export function printText(text: string): void {
  process.stdout.write(shownText(text));
}

/** Text for people, on stderr. */
export function printError(text: string): void {
  process.stderr.write(shownText(text));
}

/** A value for programs: JSON, in which what a terminal would obey is written as an escape. */
export function printJson(value: unknown): void {
  process.stdout.write(`${jsonText(value)}\n`);
}

/** A document for programs: byte for byte, unless a person would read it right here. */
export function printDocument(text: string): void {
  if (process.stdout.isTTY) printText(text);
  else process.stdout.write(text);
}

export function jsonText(value: unknown): string {
  return escapeSteering(JSON.stringify(value, null, 2));
}
