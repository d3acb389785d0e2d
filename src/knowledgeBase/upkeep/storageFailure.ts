import { StoreRefusal } from '../../store/contract/storeRefusal.ts';

/** Why the database takes no writes, in words for a client: no path, and nothing of the inside. */
export interface StorageFailure {
  readonly code: 'STORAGE_FULL' | 'STORAGE_UNAVAILABLE';
  readonly message: string;
}

/** Null for an error that means something else. The words for the server's own people are the error's message. */
export function storageFailureOf(error: unknown): StorageFailure | null {
  if (!(error instanceof StoreRefusal)) return null;
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
