import type { Catalog } from '../catalog/catalog.ts';
import type { GuideDocument } from '../guidance/guideDocument.ts';
import type { GuideNode } from '../guidance/nodes.ts';
import type { Choice } from './threeWay.ts';

/** What is merged: the new document into a guide of the catalogue. */
export interface MergeSides {
  readonly catalog: Catalog;
  readonly guide: GuideNode;
  /** The last imported document; null if none is kept: then what differs is a conflict. */
  readonly base: GuideDocument | null;
  readonly theirs: GuideDocument;
  /** The catalogue as the last import left it: there the rows of base are told from what was edited since. Null: unknown. */
  readonly lastImport: Catalog | null;
  /** What to do with a row, by its key. */
  readonly choose: (key: string) => Choice;
}
