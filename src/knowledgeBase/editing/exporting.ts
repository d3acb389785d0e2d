import { guideToEdit } from '../../domain/catalog/lists.ts';
import type { GuideNode } from '../../domain/guidance/nodes.ts';
import { invalidInput, isInvalidInput, type InvalidInput } from '../../domain/problem.ts';
import type { LongWork } from '../longWork/longWork.ts';
import { WorkStopped } from '../longWork/workStopped.ts';
import type { Committer } from './committer.ts';
import type { ExportFormat, WrittenGuide } from './writeGuide.ts';

export interface ExportedGuide extends WrittenGuide {
  readonly guide: GuideNode;
}

export interface ExportingVerbs {
  /** A guide as it stands now, in one of the formats that importGuide takes back. The path of a problem is ["slug"]. */
  exportGuide(slug: string, format: ExportFormat): Promise<ExportedGuide | InvalidInput>;
}

export function exportingVerbs(
  { current }: Pick<Committer, 'current'>,
  work: Pick<LongWork, 'writeGuide'>,
): ExportingVerbs {
  return {
    exportGuide: async (slug, format) => {
      const { catalog } = current();
      const guide = guideToEdit(catalog, slug, path);
      if (isInvalidInput(guide)) return guide;
      try {
        const written = await work.writeGuide(slug, format, catalog.version);
        return written === null ? noGuide : { guide, ...written };
      } catch (error) {
        if (!(error instanceof WorkStopped)) throw error;
        return error.reason === 'busy'
          ? invalidInput('RATE_LIMITED', path, `The export ${error.because}; ask for it again in a while.`)
          : invalidInput(
              'TOO_LONG',
              path,
              `Exporting "${slug}" ${error.because}; JSON and CSV take less than Markdown.`,
            );
      }
    },
  };
}

const path = ['slug'];
const noGuide = invalidInput('NOT_FOUND', path, 'Give the slug of a guide.');
