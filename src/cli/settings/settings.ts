import type { OpenIdSettings } from '../../http/signIn/openIdConnect.ts';
import type { AllowedOrigins } from '../../http/request/crossOrigin.ts';
import type { Limits } from '../../http/request/limits.ts';
import { readAllowedOrigins } from './allowedOrigins.ts';
import { readLimits } from './limitSettings.ts';
import { readOpenIdSettings } from './openIdSettings.ts';
import { readTrustedProxies } from './trustedProxies.ts';
import { UsageError } from './usageError.ts';
import type { FourEyes } from '../../domain/editing/inFourEyes.ts';
import { readFourEyes } from './fourEyes.ts';
import { readWebhookSettings, type WebhookSettings } from './webhookSettings.ts';
import type { Environment } from './environment.ts';

/** What `serve` runs with; a flag wins over its environment variable. */
export interface ServeSettings {
  /** DATABASE_URL, --database: file:PATH or postgresql://USER:PASSWORD@HOST:PORT/DATABASE. */
  readonly databaseUrl: string;
  /** HRESOLVE_DATABASE_CONNECTIONS: of this server to PostgreSQL at most. SQLite has no use for it. */
  readonly connections: number;
  /** PORT, --port. 0 picks a free one. */
  readonly port: number;
  /** HOST, --host. */
  readonly host: string;
  /**
   * PUBLIC_URL, --public-url: where readers reach the server, without a slash at the end. Null: http://localhost with the
   * port it listens on.
   */
  readonly publicUrl: string | null;
  /** HRESOLVE_TRUST_PROXY: addresses and networks (CIDR) of the proxies before the server; empty: there is none. */
  readonly trustedProxies: readonly string[];
  /** HRESOLVE_ALLOWED_ORIGINS: whose pages may read answers, without credentials. */
  readonly allowedOrigins: AllowedOrigins;
  /** OIDC_…: how people sign in with their organisation; null: they do not. */
  readonly openId: OpenIdSettings | null;
  /** HRESOLVE_MAX_… and HRESOLVE_…_SECONDS: what one request may take. */
  readonly limits: Limits;
  /** HRESOLVE_WEBHOOKS, HRESOLVE_WEBHOOK_NETWORKS: whether webhooks are delivered, and where to besides the public Internet. */
  readonly webhooks: WebhookSettings;
  /** HRESOLVE_FOUR_EYES: guides whose edits need a second editor. */
  readonly fourEyes: FourEyes;
  /** LOG_LEVEL: a level of pino, or silent. */
  readonly logLevel: string;
  /** HRESOLVE_ANALYTICS, on or off: whether questions are counted. */
  readonly counts: boolean;
  /** HRESOLVE_ANALYTICS_HOURS, HRESOLVE_ANALYTICS_DAYS: for how many days counts are kept by the hour, and by the day. */
  readonly countAges: { readonly hours: number; readonly days: number };
}

export const defaultDatabaseUrl = 'file:./data/hresolve.db';
export const defaultPort = 4000;
export const defaultHost = '127.0.0.1';
export const defaultPublicUrl = `http://localhost:${String(defaultPort)}`;
export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

export interface ServeFlags {
  readonly database?: string;
  readonly port?: string;
  readonly host?: string;
  readonly publicUrl?: string;
}

/** Throws UsageError for a value that cannot be used, naming the flag or the variable. */
export function readServeSettings(flags: ServeFlags, environment: Environment): ServeSettings {
  const logLevel = environment['LOG_LEVEL'] ?? 'info';
  if (!logLevels.includes(logLevel)) {
    throw new UsageError(`LOG_LEVEL is "${logLevel}"; use one of ${logLevels.join(', ')}.`);
  }
  return {
    databaseUrl: readDatabaseUrl(flags, environment),
    connections: readConnections(environment['HRESOLVE_DATABASE_CONNECTIONS']),
    port: flags.port === undefined ? readPort('PORT', environment['PORT']) : readPort('--port', flags.port),
    host: readHost(flags, environment),
    publicUrl: readPublicUrl(flags, environment),
    trustedProxies: readTrustedProxies(environment['HRESOLVE_TRUST_PROXY']),
    allowedOrigins: readAllowedOrigins(environment['HRESOLVE_ALLOWED_ORIGINS']),
    openId: readOpenIdSettings(environment),
    limits: readLimits(environment),
    webhooks: readWebhookSettings(environment),
    fourEyes: readFourEyes(environment),
    logLevel,
    counts: readCounts(environment),
    countAges: {
      hours: readDays('HRESOLVE_ANALYTICS_HOURS', environment, 90),
      days: readDays('HRESOLVE_ANALYTICS_DAYS', environment, 1096),
    },
  };
}

/** An empty name would stand for every address of the machine, which nobody has asked for. */
function readHost(flags: ServeFlags, environment: Environment): string {
  const [name, text] = flags.host === undefined ? ['HOST', environment['HOST']] : ['--host', flags.host];
  if (text === undefined) return defaultHost;
  if (text.trim() !== '') return text;
  throw new UsageError(
    `${name} is "${text}"; use an address of this machine such as ${defaultHost}, or 0.0.0.0 for all of them.`,
  );
}

export function readDatabaseUrl(flags: Pick<ServeFlags, 'database'>, environment: Environment): string {
  return flags.database ?? environment['DATABASE_URL'] ?? defaultDatabaseUrl;
}

/** Whether questions are counted. */
export function readCounts(environment: Environment): boolean {
  const analytics = environment['HRESOLVE_ANALYTICS'] ?? 'on';
  if (analytics === 'on' || analytics === 'off') return analytics === 'on';
  throw new UsageError(`HRESOLVE_ANALYTICS is "${analytics}"; use on or off.`);
}

/** Where a link of a command leads: as `serve` would say, with its PORT. */
export function readPublicUrlOfLinks(flags: Pick<ServeFlags, 'publicUrl'>, environment: Environment): string {
  return readPublicUrl(flags, environment) ?? `http://localhost:${String(readPort('PORT', environment['PORT']))}`;
}

/** May have a path, below which a proxy passes requests on. */
function readPublicUrl(flags: ServeFlags, environment: Environment): string | null {
  const [name, text] =
    flags.publicUrl === undefined ? ['PUBLIC_URL', environment['PUBLIC_URL']] : ['--public-url', flags.publicUrl];
  if (text === undefined) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && /^https?:$/.test(url.protocol) && isPlain(url)) {
    return `${url.origin}${url.pathname.replace(/\/$/, '')}`;
  }
  throw new UsageError(
    `${name} is "${text}"; use http or https with a host and perhaps a path, such as https://errors.example.org or https://tools.example.org/errors.`,
  );
}

/** Nothing but a host and a path that means the same wherever it is written. */
function isPlain({ href, origin, pathname }: URL): boolean {
  return href === `${origin}${pathname}` && /^(\/|(\/[A-Za-z0-9._~-]+)+\/?)$/.test(pathname);
}

/** Spikes compare with eight weeks of hours: fewer than 60 days are refused. */
function readDays(name: string, environment: Environment, byDefault: number): number {
  const text = environment[name];
  if (text === undefined) return byDefault;
  const days = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (days >= 60) return days;
  throw new UsageError(`${name} is "${text}"; use a number of days from 60 to 99999.`);
}

/** One for each group of writes and one for a chore are needed. */
function readConnections(text: string | undefined): number {
  if (text === undefined) return 12;
  const connections = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (connections >= 4 && connections <= 200) return connections;
  throw new UsageError(`HRESOLVE_DATABASE_CONNECTIONS is "${text}"; use a number from 4 to 200.`);
}

function readPort(name: string, text: string | undefined): number {
  if (text === undefined) return defaultPort;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new UsageError(`${name} is "${text}"; use a number from 0 to 65535, where 0 picks a free port.`);
}
