import { fieldsOf } from '../../domain/fieldsOf.ts';
import { StoredValueError } from '../../store/contract/storedValues.ts';
import { StoreRefusal } from '../../store/contract/storeRefusal.ts';
import { CommandFailure } from './commandFailure.ts';
import { UsageError } from '../settings/usageError.ts';

const unknownHost = 'The host of --host is not known; use an address of this machine such as 127.0.0.1.';

/** What to tell the person at the terminal: a sentence for what they can mend, the whole error for a bug. */
export function describeFailure(error: unknown): { message: string; wrongUse: boolean } {
  if (error instanceof UsageError) return { message: error.message, wrongUse: true };
  if (error instanceof StoreRefusal || error instanceof CommandFailure)
    return { message: error.message, wrongUse: false };
  // A resolver that failed stands around its error.
  const original = fieldsOf(error)['originalError'] ?? error;
  if (original instanceof StoredValueError) return { message: original.message, wrongUse: false };
  const { code, port: at, address: told, syscall } = fieldsOf(error);
  const address = typeof told === 'string' ? told : undefined;
  const port = typeof at === 'number' ? at : undefined;
  const missing = missingPart(error);
  if (missing !== null) {
    return {
      message: `A part of the program is missing or broken: ${missing}. Install hresolve again; in a checkout, run "npm ci" and "npm run build".`,
      wrongUse: false,
    };
  }
  const place = `${address ?? ''}:${String(port ?? '')}`;
  const known: Record<string, string> = {
    EADDRINUSE: `Port ${String(port ?? '')} is in use at ${address ?? 'this host'}; stop what holds it, or choose another with --port (0 picks a free one).`,
    EACCES: `Listening at ${place} is not allowed for this user; choose a port above 1023 with --port.`,
    EADDRNOTAVAIL: `${address ?? 'The host'} is not an address of this machine; choose another with --host.`,
    ENOTFOUND: unknownHost,
    EAI_AGAIN: unknownHost,
    // An address that only says where it is with a network behind it (fe80::1%eth0), or a name that is too long for one.
    EINVAL: `${address ?? 'The host of --host'} cannot be listened at; use an address of this machine such as 127.0.0.1.`,
  };
  // Port 0 is not named in the error of an address.
  const isOfHost = syscall === 'listen' || syscall === 'getaddrinfo';
  const sentence = isOfHost || port !== undefined ? known[String(code)] : undefined;
  if (sentence !== undefined) return { message: sentence, wrongUse: false };
  return { message: error instanceof Error ? (error.stack ?? error.message) : String(error), wrongUse: false };
}

/**
 * The file, folder or package that the program was built with and that is not there; null if the error is about something
 * else. Files that users name are read by the commands, which say themselves what is wrong with them.
 */
function missingPart(error: unknown): string | null {
  const { code, path, message } = fieldsOf(error);
  if (code === 'ENOENT' && typeof path === 'string') return path;
  const isModule = code === 'MODULE_NOT_FOUND' || code === 'ERR_MODULE_NOT_FOUND' || code === 'ERR_DLOPEN_FAILED';
  if (typeof message === 'string' && (isModule || /^Could not locate the bindings file/.test(message)))
    return message.split('\n')[0] ?? message;
  return null;
}
