import type { Pages } from '../../web/pages/pageRequest.ts';

/** The bundle of the public pages with the folder of the files that browsers load. */
export interface BuiltPages {
  readonly pages: Pages;
  readonly assets: URL;
}
