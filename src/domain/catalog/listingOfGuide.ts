import type { Catalog } from './catalog.ts';
import type { ErrorCode } from '../codes/errorCode.ts';
import type { Listing } from '../codes/listing.ts';
import type { GuideNode } from '../guidance/nodes.ts';

/** How many listed neighbours are looked through for those of one guide: the cost stays bounded. */
const widestLook = 200;

/** What one guide lists, for a look-up that is to see nothing else. */
export function listingOfGuide(catalog: Catalog, guide: GuideNode): Listing {
  const isInGuide = (code: ErrorCode) => catalog.publishedWithCode(code).some((entry) => entry.guideId === guide.id);
  return {
    lists: isInGuide,
    codesNamed: (symbol) => catalog.codesNamed(symbol).filter(isInGuide),
    codesWithStatus: (status) => catalog.codesWithStatus(status).filter(isInGuide),
    neighbours: (code, count) => {
      const { below, above } = catalog.neighbours(code, widestLook);
      return { below: below.filter(isInGuide).slice(0, count), above: above.filter(isInGuide).slice(0, count) };
    },
  };
}
