import { instructs } from '../text/instructs.ts';

/**
 * A text parted at its arrows, which lead from what explains to what to do about it: at the beginning of a line, or between
 * words ("The account is disabled → enable the account"). The text alone if it has none, or only those of a menu.
 */
export function splitAtArrows(text: string): string[] {
  const lines = text.split(/\n[ \t]{0,9}(?:→|⇒|➜|➡|->|=>|-->|==>)[ \t]{1,9}/);
  if (lines.length > 1 && lines[0]?.trim() !== '') return lines;
  const [before = '', after, ...others] = text.split(/\s(?:→|⇒|➜|➡)\s/, 3);
  // "Settings → Accounts": the way through a menu.
  if (after === undefined || others.length > 0 || instructs(before) || !instructs(after)) return [text];
  return [before.trim(), after.trim()];
}

/** A text without the arrow that only leads to it from its heading. */
export function withoutArrow(text: string): string {
  return text.replace(/^\s*(?:→|⇒|➜|➡|=>|-->|==>)\s+/, '');
}
