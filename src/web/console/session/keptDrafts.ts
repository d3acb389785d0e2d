import { fieldsOf } from '../../fieldsOf.ts';

/** A draft of an entry or a mitigation that this browser keeps. */
export interface KeptDraft {
  /** Of the node. */
  readonly id: string;
  /** The version that it was begun on. */
  readonly version: number;
}

/** The drafts of a user that are of a node and were typed on a version of it, in no order that says anything. */
export function keptDrafts(user: string): readonly KeptDraft[] {
  const names = Array.from({ length: localStorage.length }, (_, place) => localStorage.key(place) ?? '');
  return ['entry:', 'mitigation:'].flatMap((form) => {
    const start = draftKey(user, form);
    return names
      .filter((name) => name.startsWith(start))
      .flatMap((name) => {
        const version = versionOf(localStorage.getItem(name));
        return version === null ? [] : [{ id: name.slice(start.length), version }];
      });
  });
}

function versionOf(text: string | null): number | null {
  try {
    const { value } = fieldsOf(JSON.parse(text ?? 'null'));
    const { version } = fieldsOf(fieldsOf(value)['base']);
    return typeof version === 'number' ? version : null;
  } catch {
    return null;
  }
}

/** Under which the browser keeps what a user typed into a form. */
export function draftKey(user: string, form: string): string {
  return `hresolve.draft.${user}.${form}`;
}
