import { usualLimits } from '../../http/request/limits.ts';
import { limitVariables } from './limitSettings.ts';
import { usualDatabaseUrl, usualHost, usualPort } from './settings.ts';

/** One setting as people name it. */
export interface SettingName {
  /** Its key in hresolve.yaml; a dot leads into a group. */
  readonly key: string;
  /** Its variable in the environment. */
  readonly variable: string;
  /** Its flag of `serve`, if it has one. */
  readonly flag?: string;
  /** The default; null if there is none. */
  readonly usual: string | null;
  /** Never shown. */
  readonly isSecret?: boolean;
}

/** Every setting, in the order in which they are printed; a test holds this list against what the program reads. */
export const settingNames: readonly SettingName[] = [
  { key: 'database', variable: 'DATABASE_URL', flag: 'database', usual: usualDatabaseUrl },
  { key: 'databaseConnections', variable: 'HRESOLVE_DATABASE_CONNECTIONS', usual: '12' },
  { key: 'port', variable: 'PORT', flag: 'port', usual: String(usualPort) },
  { key: 'host', variable: 'HOST', flag: 'host', usual: usualHost },
  { key: 'publicUrl', variable: 'PUBLIC_URL', flag: 'publicUrl', usual: null },
  { key: 'trustProxy', variable: 'HRESOLVE_TRUST_PROXY', usual: null },
  { key: 'allowedOrigins', variable: 'HRESOLVE_ALLOWED_ORIGINS', usual: '*' },
  { key: 'webhooks', variable: 'HRESOLVE_WEBHOOKS', usual: 'on' },
  { key: 'webhookNetworks', variable: 'HRESOLVE_WEBHOOK_NETWORKS', usual: null },
  { key: 'fourEyes', variable: 'HRESOLVE_FOUR_EYES', usual: null },
  { key: 'logLevel', variable: 'LOG_LEVEL', usual: 'info' },
  { key: 'analytics', variable: 'HRESOLVE_ANALYTICS', usual: 'on' },
  { key: 'analyticsHours', variable: 'HRESOLVE_ANALYTICS_HOURS', usual: '90' },
  { key: 'analyticsDays', variable: 'HRESOLVE_ANALYTICS_DAYS', usual: '1096' },
  { key: 'oidc.issuer', variable: 'OIDC_ISSUER', usual: null },
  { key: 'oidc.clientId', variable: 'OIDC_CLIENT_ID', usual: null },
  { key: 'oidc.clientSecret', variable: 'OIDC_CLIENT_SECRET', usual: null, isSecret: true },
  { key: 'oidc.clientSecretFile', variable: 'OIDC_CLIENT_SECRET_FILE', usual: null },
  { key: 'oidc.scope', variable: 'OIDC_SCOPE', usual: 'openid profile' },
  { key: 'oidc.roleClaim', variable: 'OIDC_ROLE_CLAIM', usual: 'roles' },
  { key: 'oidc.roleMap', variable: 'OIDC_ROLE_MAP', usual: null },
  { key: 'oidc.label', variable: 'OIDC_LABEL', usual: 'your organisation' },
  { key: 'token', variable: 'HRESOLVE_TOKEN', usual: null, isSecret: true },
  ...Object.entries(limitVariables).map(([limit, [variable, unit]]) => ({
    key: `limits.${limit}`,
    variable,
    usual: String(usualLimits[limit as keyof typeof usualLimits] / unit),
  })),
];
