import { defaultLimits } from '../../http/request/limits.ts';
import { limitVariables } from './limitSettings.ts';
import { defaultDatabaseUrl, defaultHost, defaultPort, type ServeFlags } from './settings.ts';
import { keysOf } from '../../domain/keysOf.ts';

/** One setting as people name it. */
export interface SettingName {
  /** Its key in hresolve.yaml; a dot leads into a group. */
  readonly key: string;
  /** Its variable in the environment. */
  readonly variable: string;
  /** Its flag of `serve`, if it has one. */
  readonly flag?: keyof ServeFlags;
  /** The default; null if there is none. */
  readonly byDefault: string | null;
  /** Never shown. */
  readonly isSecret?: boolean;
}

/** Every setting, in the order in which they are printed; a test holds this list against what the program reads. */
export const settingNames: readonly SettingName[] = [
  { key: 'database', variable: 'DATABASE_URL', flag: 'database', byDefault: defaultDatabaseUrl },
  { key: 'databaseConnections', variable: 'HRESOLVE_DATABASE_CONNECTIONS', byDefault: '12' },
  { key: 'port', variable: 'PORT', flag: 'port', byDefault: String(defaultPort) },
  { key: 'host', variable: 'HOST', flag: 'host', byDefault: defaultHost },
  { key: 'publicUrl', variable: 'PUBLIC_URL', flag: 'publicUrl', byDefault: null },
  { key: 'trustProxy', variable: 'HRESOLVE_TRUST_PROXY', byDefault: null },
  { key: 'allowedOrigins', variable: 'HRESOLVE_ALLOWED_ORIGINS', byDefault: '*' },
  { key: 'webhooks', variable: 'HRESOLVE_WEBHOOKS', byDefault: 'on' },
  { key: 'webhookNetworks', variable: 'HRESOLVE_WEBHOOK_NETWORKS', byDefault: null },
  { key: 'fourEyes', variable: 'HRESOLVE_FOUR_EYES', byDefault: null },
  { key: 'logLevel', variable: 'LOG_LEVEL', byDefault: 'info' },
  { key: 'analytics', variable: 'HRESOLVE_ANALYTICS', byDefault: 'on' },
  { key: 'analyticsHours', variable: 'HRESOLVE_ANALYTICS_HOURS', byDefault: '90' },
  { key: 'analyticsDays', variable: 'HRESOLVE_ANALYTICS_DAYS', byDefault: '1096' },
  { key: 'oidc.issuer', variable: 'OIDC_ISSUER', byDefault: null },
  { key: 'oidc.clientId', variable: 'OIDC_CLIENT_ID', byDefault: null },
  { key: 'oidc.clientSecret', variable: 'OIDC_CLIENT_SECRET', byDefault: null, isSecret: true },
  { key: 'oidc.clientSecretFile', variable: 'OIDC_CLIENT_SECRET_FILE', byDefault: null },
  { key: 'oidc.scope', variable: 'OIDC_SCOPE', byDefault: 'openid profile' },
  { key: 'oidc.roleClaim', variable: 'OIDC_ROLE_CLAIM', byDefault: 'roles' },
  { key: 'oidc.roleMap', variable: 'OIDC_ROLE_MAP', byDefault: null },
  { key: 'oidc.label', variable: 'OIDC_LABEL', byDefault: 'your organisation' },
  { key: 'token', variable: 'HRESOLVE_TOKEN', byDefault: null, isSecret: true },
  ...keysOf(limitVariables).map((limit) => {
    const [variable, unit] = limitVariables[limit];
    return { key: `limits.${limit}`, variable, byDefault: String(defaultLimits[limit] / unit) };
  }),
];
