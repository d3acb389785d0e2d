import type { ProposalKind, StaleReason } from '../../generated/operations.ts';
import * as german from './german/review.ts';
import { inLanguage } from './inLanguage.ts';

const reviewEnglish = {
  title: 'Review',
  queue: 'Proposals',
  queueWhy: 'What readers, analysts and documents propose. It changes nothing until it is accepted.',
  own: 'Your proposals',
  none: 'Nothing waits.',
  queueTable: 'Proposals, oldest first',
  staleTable: 'Guidance to be looked at again',
  columns: { what: 'What', by: 'Proposed by', at: 'When', actions: 'Actions' },
  kinds: {
    EDIT: 'Edit',
    STEP: 'A step',
    CAUSE: 'A cause',
    CORRECTION: 'A correction',
  } satisfies Record<ProposalKind, string>,
  reader: 'a reader',
  said: (author: string, text: string) => `${author}: ${text}`,
  look: 'Look and accept',
  lookName: (what: string) => `Look at ${what}`,
  accept: 'Accept',
  wordsOnly: 'It is words only: make the edit yourself, then decline it with a line on what you did.',
  fits: (entries: number) => `It fits, and reaches ${String(entries)} entries.`,
  accepted: (version: number) => `Accepted as change ${String(version)}.`,
  decline: 'Decline',
  declineName: (what: string) => `Decline ${what}`,
  declineWhat: 'It stays readable, with your reason.',
  declined: 'Declined.',
  reason: 'Why',
  stale: 'To be looked at again',
  staleWhy: 'Overdue, voted down, or of a document that has changed; most looked up first.',
  staleColumns: { what: 'What', why: 'Why', lookups: 'Look-ups in 30 days', actions: 'Actions' },
  reasons: {
    OVERDUE: 'Overdue',
    VOTED_DOWN: 'Voted down',
    DOCUMENT_CHANGED: 'Document changed',
  } satisfies Record<StaleReason, string>,
  due: (day: string) => `by ${day}`,
  fourEyes: 'Its edits need a second editor.',
  verify: 'Still true',
  verifyName: (what: string) => `Say that ${what} is still true`,
  verified: 'Noted, in your name and with the day.',
} as const;
export const reviewWords = inLanguage(reviewEnglish, german.reviewWords);
