/** Why nothing is sent to a webhook any more: it failed for days, or its receiver answered that it is gone. */
export const webhookOffReasons = ['FAILING', 'GONE'] as const;
export type WebhookOffReason = (typeof webhookOffReasons)[number];

/** Why a message was not taken. */
export const deliveryFailures = ['STATUS', 'TIMEOUT', 'ADDRESS_REFUSED', 'NAME_UNKNOWN', 'TLS', 'CONNECTION'] as const;
export type DeliveryFailure = (typeof deliveryFailures)[number];

/** How far a webhook is, and how it goes. */
export interface WebhookState {
  /** The last change that was delivered, or that does not concern it. */
  readonly version: number;
  /** Attempts in a row that failed. */
  readonly failures: number;
  /** When the first of them was made, in milliseconds since 1970 UTC; null if the last attempt was taken. */
  readonly failingSince: number | null;
  /** Null: at once. */
  readonly nextAttemptAt: number | null;
  /** Null: it is on. */
  readonly offSince: number | null;
  readonly offBecause: WebhookOffReason | null;
}

/** What came of one attempt. */
export interface DeliveryOutcome {
  /** What the receiver answered; null if it did not. */
  readonly status: number | null;
  /** Null: taken. */
  readonly failure: DeliveryFailure | null;
}

/** For how long in a row a webhook may fail, in days, until it is switched off. */
export const daysOfFailure = 5;

/** How many webhooks there may be. */
export const mostWebhooks = 50;

/** How many attempts of each webhook are kept. */
export const keptDeliveries = 100;

const aDay = 86_400_000;

/** In milliseconds: after the first failure, and at most. Each is four times as long as the one before. */
const firstPause = 5_000;
const longestPause = 6 * 3_600_000;

/** A receiver that is gone for good says so with this status. */
const gone = 410;

/**
 * The state of a webhook after an attempt to deliver `version`. `chance` is from 0 to 1, so that receivers that failed
 * together are not retried together.
 */
export function stateAfter(
  before: WebhookState,
  version: number,
  { status, failure }: DeliveryOutcome,
  now: number,
  chance: number,
): WebhookState {
  if (failure === null) {
    return { version, failures: 0, failingSince: null, nextAttemptAt: null, offSince: null, offBecause: null };
  }
  const failures = before.failures + 1;
  const failingSince = before.failingSince ?? now;
  const offBecause = status === gone ? 'GONE' : now - failingSince >= daysOfFailure * aDay ? 'FAILING' : null;
  const pause = Math.min(longestPause, firstPause * 4 ** (failures - 1));
  return {
    version: before.version,
    failures,
    failingSince,
    nextAttemptAt: offBecause === null ? now + Math.round(pause * (0.8 + chance * 0.4)) : null,
    offSince: offBecause === null ? null : now,
    offBecause,
  };
}
