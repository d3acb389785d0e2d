import type { AllowedOrigins } from '../../http/request/crossOrigin.ts';
import { UsageError } from './usageError.ts';

/** HRESOLVE_ALLOWED_ORIGINS: "*" (the default), "none", or origins separated by commas. Throws UsageError for anything else. */
export function readAllowedOrigins(text: string | undefined): AllowedOrigins {
  const names = (text ?? '*')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 1 && names[0] === '*') return 'ANY';
  if (names.length === 1 && names[0] === 'none') return [];
  const [odd] = names.length === 0 ? [''] : names.filter((name) => !isOrigin(name));
  if (odd === undefined) return names;
  throw new UsageError(
    `HRESOLVE_ALLOWED_ORIGINS holds "${odd}"; use "*", "none", or origins such as https://intranet.example, separated by commas.`,
  );
}

/** As browsers write it in the header Origin: no path, no slash at the end, lower-case, no usual port. */
function isOrigin(name: string): boolean {
  if (!/^https?:\/\//.test(name) || !URL.canParse(name)) return false;
  return new URL(name).origin === name;
}
