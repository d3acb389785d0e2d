import type { Command } from 'commander';
import { printJson, printText } from '../output/printText.ts';
import { configVariable, readConfigFile, type ConfigFile } from '../settings/configFile.ts';
import { settingNames, type SettingName } from '../settings/settingNames.ts';
import { readServeSettings, type ServeFlags } from '../settings/settings.ts';
import type { Environment } from '../settings/environment.ts';
import { commandOnDatabase, type CommandContext } from './commandContext.ts';

export function addConfig(program: Command, { environment }: CommandContext): void {
  commandOnDatabase(program, 'config')
    .description('Print every effective setting of serve and where it comes from; secrets are masked.')
    .option('--port <number>', 'as serve would be started with')
    .option('--host <name>', 'as serve would be started with')
    .option('--public-url <url>', 'as serve would be started with')
    .option('--json', 'print the settings as JSON')
    .addHelpText(
      'after',
      `\nA flag wins over the environment, the environment over the file: hresolve.yaml here, or the one that ${configVariable} names.\nExit code 2 if serve would refuse a setting.`,
    )
    .action((flags: ServeFlags & { readonly json?: boolean }) => {
      const settings = settingsOf(flags, environment);
      if (flags.json === true) printJson(settings);
      else printText(asTable(settings));
      readServeSettings(flags, environment);
    });
}

interface HeldSetting {
  readonly key: string;
  readonly value: string | null;
  /** "--port", "PORT", "/etc/hresolve.yaml:3", or "default". */
  readonly from: string;
}

/** `environment`: as commands get it, the file's values among it. */
function settingsOf(flags: ServeFlags, environment: Environment): HeldSetting[] {
  const config = readConfigFile(environment);
  return settingNames.map((name) => {
    const [value, from] = heldBy(name, flags, environment, config);
    return { key: name.key, value: name.isSecret === true && value !== null ? '********' : masked(value), from };
  });
}

function heldBy(
  { variable, flag, byDefault }: SettingName,
  flags: ServeFlags,
  environment: Environment,
  { file, values, lines }: ConfigFile,
): [value: string | null, from: string] {
  const flagged = flag === undefined ? undefined : flags[flag];
  if (flagged !== undefined)
    return [flagged, `--${(flag ?? '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`];
  const value = environment[variable];
  if (value === undefined) return [byDefault, 'default'];
  if (file !== null && values[variable] === value) return [value, `${file}:${String(lines[variable] ?? 0)}`];
  return [value, variable];
}

/** The address of a database may hold a password. */
function masked(value: string | null): string | null {
  return value === null ? null : value.replace(/^([a-z]+:\/\/[^:@/]*):[^@/]*@/, '$1:********@');
}

function asTable(settings: readonly HeldSetting[]): string {
  const width = Math.max(...settings.map(({ key }) => key.length));
  const wide = Math.min(48, Math.max(...settings.map(({ value }) => (value ?? '(none)').length)));
  return settings
    .map(({ key, value, from }) => `${key.padEnd(width)}  ${(value ?? '(none)').padEnd(wide)}  ${from}\n`)
    .join('');
}
