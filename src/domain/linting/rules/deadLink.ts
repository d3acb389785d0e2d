import { quoted, subjectOf } from '../finding.ts';
import type { LintRule } from '../lintRule.ts';

/** A link to a guide or an entry of this server that is archived or was never there. Other addresses are not asked. */
export const deadLink: LintRule = {
  id: 'dead-link',
  severity: 'error',
  summary: 'A link to a guide or an entry that is archived or gone.',
  find: ({ rows, guideTexts, paths }) => {
    if (paths === null) return [];
    const texts = [
      ...rows.flatMap((row) =>
        [...row.causes, ...row.steps].map(({ text }) => ({ place: row.place, subject: subjectOf(row), text })),
      ),
      ...guideTexts.map(({ place, text }) => ({ place, subject: 'the guide', text })),
    ];
    return texts.flatMap(({ place, subject, text }) =>
      [...text.matchAll(/\]\(<?(\/(?:guides|entries)\/[^\s)>?#]+)/g)]
        .map(([, path = '']) => path.replace(/\/$/, ''))
        .filter((path) => !paths.has(path))
        .map((path) => ({
          place,
          subject,
          message: `The link ${quoted(path)} leads to nothing that is published. Link to what took its place, or take the link out.`,
        })),
    );
  },
};
