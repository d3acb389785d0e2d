import type { Finding } from '../../domain/linting/finding.ts';
import { lintRules } from '../../domain/linting/lintGuidance.ts';
import { annotation } from './printAnnotations.ts';
import { jsonText } from './printText.ts';

/** Where each rule is explained. */
const explained = 'docs/lint.md';

export function findingsAsText(findings: readonly Finding[]): string {
  const lines = findings.map(
    ({ place, severity, rule, subject, message }) => `${where(place)}: ${severity} ${rule}: ${subject}: ${message}\n`,
  );
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  const sum = `${String(count('error'))} errors, ${String(count('warning'))} warnings, ${String(count('note'))} notes\n`;
  return `${lines.join('')}${sum}`;
}

/** As workflow commands, which GitHub shows at the lines of a pull request. */
export function findingsAsAnnotations(findings: readonly Finding[]): string {
  return findings
    .map(({ place, severity, rule, subject, message }) =>
      annotation(
        severity === 'note' ? 'notice' : severity,
        place.source,
        place.line ?? 1,
        `${rule}: ${subject}: ${message}`,
        'hresolve lint',
      ),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** SARIF 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/; a guide of a knowledge base stands as a logical location. */
export function findingsAsSarif(findings: readonly Finding[], version: string): string {
  return jsonText({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'hresolve lint',
            version,
            rules: lintRules.map(({ id, summary, severity }) => ({
              id,
              shortDescription: { text: summary },
              // No helpUri: that has to be a whole address, and the page lies with the program.
              help: { text: `${summary} ${explained}#${id} says why, and what to do.` },
              defaultConfiguration: { level: severity },
            })),
          },
        },
        results: findings.map(({ rule, severity, subject, message, place }) => ({
          ruleId: rule,
          ruleIndex: lintRules.findIndex(({ id }) => id === rule),
          level: severity,
          message: { text: `${subject}: ${message}` },
          locations: [
            place.line === null
              ? { logicalLocations: [{ fullyQualifiedName: `${place.source}/${subject}` }] }
              : {
                  physicalLocation: {
                    artifactLocation: { uri: encodeURI(place.source.replaceAll('\\', '/')) },
                    region: { startLine: place.line },
                  },
                },
          ],
        })),
      },
    ],
  });
}

function where({ source, line }: Finding['place']): string {
  return line === null ? source : `${source}:${String(line)}`;
}
