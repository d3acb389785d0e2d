import { readText } from '../../documents/text/readText.ts';
import type { Store } from '../../store/contract/store.ts';
import { planDocument, type ReadFile } from '../editing/planDocument.ts';
import { writeGuide } from '../editing/writeGuide.ts';
import type { PastCatalogs } from '../reading/pastCatalogs.ts';
import type { LongWork } from './longWork.ts';

/** Long work done by whoever asks for it, without limits: in commands, in tests, and inside a thread of a server. */
export function workInPlace(
  past: Pick<PastCatalogs, 'at'>,
  store: Pick<Store, 'source' | 'changesOf' | 'changes'>,
  read?: ReadFile,
): LongWork {
  return {
    planImport: (command, version) => planDocument({ past, store }, command, version, read),
    writeGuide: (slug, format, version) => writeGuide({ past, store }, slug, format, version),
    changes: (range) => store.changes(range),
    readText: (text) => Promise.resolve(readText(text)),
    close: () => Promise.resolve(),
  };
}
