import { StoreRefusal } from '../../store/contract/storeRefusal.ts';

/** Why the database takes no writes, in words for a client: no path, and nothing of the inside. */
export interface StorageFailure {
  readonly code: 'STORAGE_FULL' | 'STORAGE_UNAVAILABLE' | 'OUTCOME_UNKNOWN';
  readonly message: string;
}

/** Null for an error that means something else. The words for the server's own people are the error's message. */
export function storageFailureOf(error: unknown): StorageFailure | null {
  if (!(error instanceof StoreRefusal)) return null;
  if (error.isUnknown) {
    return {
      code: 'OUTCOME_UNKNOWN',
      message:
        'The connection to the database broke while this was being written: it may have been written or not. Send it again with the same idempotencyKey; without one, look at the history first.',
    };
  }
  return error.isFull
    ? {
        code: 'STORAGE_FULL',
        message: 'The server’s disk is full: nothing was written. Look-ups go on; try again once there is space.',
      }
    : {
        code: 'STORAGE_UNAVAILABLE',
        message: 'The server’s database takes no writes: nothing was written. Look-ups go on; /readyz says more.',
      };
}
