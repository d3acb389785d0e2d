import { counted, syncActions, type SyncAction, type SyncedDocument } from '../sync/syncDocuments.ts';
import { shownInLine } from './shownText.ts';

const words: Readonly<Record<SyncAction, string>> = {
  UNCHANGED: 'unchanged',
  APPLIED: 'applied',
  PROPOSED: 'added to the review queue',
  WAITING: 'waiting',
  GONE: 'gone',
  SKIPPED: 'left out',
  REFUSED: 'refused',
};

/** A sync for people: a line for each document that is not simply unchanged, and the sum. */
export function printSync(synced: readonly SyncedDocument[], isDryRun: boolean): string {
  const lines = synced.filter((each) => each.action !== 'UNCHANGED' || each.movedFrom !== null).map(lineOf);
  const counts = syncActions.flatMap((action) => {
    const count = synced.filter((each) => each.action === action).length;
    return count === 0 ? [] : [`${String(count)} ${words[action]}`];
  });
  const dry = isDryRun ? ' A dry run: nothing was written.' : '';
  return `${[...lines, `${String(synced.length)} ${synced.length === 1 ? 'document' : 'documents'}: ${counts.join(', ') || 'none'}.${dry}`].join('\n')}\n`;
}

function lineOf({ path, slug, action, movedFrom, version, proposals, note, plan, problems }: SyncedDocument): string {
  const parts = [
    words[action],
    ...(version === null ? [] : [`as change ${String(version)}`]),
    ...(plan === null ? [] : [`(${counted.map((field) => `${String(plan[field])} ${field}`).join(', ')})`]),
    ...(movedFrom === null ? [] : [`moved from ${shownInLine(movedFrom)}`]),
    ...(proposals.length === 0 ? [] : [`in review: ${proposals.join(' ')}`]),
    ...(note === null ? [] : [`- ${shownInLine(note)}`]),
    ...problems.map(({ code, message }) => `${code}: ${shownInLine(message)}`),
  ];
  return `${shownInLine(path)} → ${shownInLine(slug)}: ${parts.join(' ')}`;
}
