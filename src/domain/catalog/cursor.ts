import { invalidInput, type InvalidInput } from '../problem.ts';

/** A cursor: opaque to clients, and bound to the list that gave it. */
export function cursorOf(listName: string, place: string): string {
  return toBase64Url(`${listName}\n${place}`);
}

/** The place that a cursor marks; null if none is given, InvalidInput if this list did not give it. */
export function placeOf(
  listName: string,
  cursor: string | null | undefined,
  argument: string,
): string | null | InvalidInput {
  if (cursor === null || cursor === undefined) return null;
  const text = fromBase64Url(cursor);
  if (text?.startsWith(`${listName}\n`) === true) return text.slice(listName.length + 1);
  return notACursor(argument, cursor);
}

/** The refusal of a cursor that this list did not give. */
export function notACursor(argument: string, cursor: string): InvalidInput {
  const excerpt = cursor.length > 40 ? `${cursor.slice(0, 40)}…` : cursor;
  const message = `${argument} is "${excerpt}", which is not a cursor of this list; send one that its pageInfo or edges gave.`;
  return invalidInput('INVALID_VALUE', [argument], message);
}

function toBase64Url(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function fromBase64Url(cursor: string): string | null {
  if (!/^[A-Za-z0-9_-]{1,2000}$/.test(cursor)) return null;
  try {
    const binary = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(binary, (c) => c.charCodeAt(0)));
  } catch {
    return null;
  }
}
