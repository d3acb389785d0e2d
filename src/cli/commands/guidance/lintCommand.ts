import { Option, type Command } from 'commander';
import { lintSeverities, type LintSeverity } from '../../../domain/linting/finding.ts';
import { lintGuidance, lintRules } from '../../../domain/linting/lintGuidance.ts';
import { findingsAsAnnotations, findingsAsSarif, findingsAsText } from '../../output/printFindings.ts';
import { jsonText, printText } from '../../output/printText.ts';
import { programVersion } from '../../programVersion.ts';
import { readDatabaseUrl } from '../../settings/settings.ts';
import { UsageError } from '../../settings/usageError.ts';
import { askKnowledge } from '../askKnowledge.ts';
import { commandOnDatabase, type CommandContext, type DatabaseFlag } from '../commandContext.ts';
import { proposeFixes } from './proposeFixes.ts';
import { guidanceOfFiles, guidanceOfKnowledge } from './guidanceOfPlaces.ts';

export function addLint(program: Command, { environment, exit }: CommandContext): void {
  commandOnDatabase(program, 'lint')
    .description('Say what in the guidance is unclear, repeated or out of date; write nothing.')
    .argument('[paths...]', 'documents or exported guides, folders or globs; left out: the database, or --server')
    .option('--server <url>', 'ask this server instead of the local database')
    .option('--propose', 'propose the fixes that need no decision, each once')
    .option('--token <token>', 'of an analyst or above, for --propose with --server [HRESOLVE_TOKEN]')
    .addOption(
      new Option('--format <format>', 'text, json, github for annotations, or sarif')
        .choices(['text', 'json', 'github', 'sarif'])
        .default('text'),
    )
    .addOption(
      new Option('--fail <severity>', 'exit with 1 from this severity on, or never')
        .choices([...lintSeverities, 'never'])
        .default('error'),
    )
    .addHelpText(
      'after',
      `\nRules, each explained in docs/lint.md:\n${lintRules.map(({ id, severity, summary }) => `  ${id} (${severity}): ${summary}`).join('\n')}`,
    )
    .action(async (paths: string[], flags: LintFlags & DatabaseFlag) => {
      const token = flags.token ?? environment['HRESOLVE_TOKEN'];
      exit(await lintCommand(paths, readDatabaseUrl(flags, environment), { ...flags, token }));
    });
}

interface LintFlags {
  readonly server?: string;
  readonly propose?: boolean;
  readonly token?: string | undefined;
  readonly format: 'text' | 'json' | 'github' | 'sarif';
  readonly fail: LintSeverity | 'never';
}

/** Resolves to the exit code: 1 if there is a finding of the severity of --fail or a graver one. */
async function lintCommand(paths: readonly string[], databaseUrl: string, flags: LintFlags): Promise<number> {
  const { server, format, fail, propose = false, token } = flags;
  if (paths.length > 0 && propose) throw new UsageError('--propose is about a database or a server, not about files.');
  if (paths.length > 0 && server !== undefined) throw new UsageError('Give files, or --server, not both.');
  const guidance =
    paths.length > 0
      ? await guidanceOfFiles(paths)
      : await askKnowledge(
          { databaseUrl, ...(server === undefined ? {} : { server }), counts: false },
          guidanceOfKnowledge,
        );
  const findings = lintGuidance(guidance);
  if (propose) await proposeFixes(findings, databaseUrl, { server, token });
  if (format === 'json') printText(`${jsonText(findings)}\n`);
  else if (format === 'sarif') printText(`${findingsAsSarif(findings, programVersion())}\n`);
  else printText(format === 'github' ? findingsAsAnnotations(findings) : findingsAsText(findings));
  const gravest = fail === 'never' ? -1 : lintSeverities.indexOf(fail);
  return findings.some(({ severity }) => lintSeverities.indexOf(severity) <= gravest) ? 1 : 0;
}
