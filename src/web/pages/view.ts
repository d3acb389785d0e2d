import type { ReactNode } from 'react';

/** What one page says; Document.tsx puts the frame around it. */
export interface View {
  /** Of HTTP. Default 200. */
  readonly status?: number;
  /** Without the product's name. */
  readonly title: string;
  /** That the title is in, as a tag of BCP 47. Default: that of the page. */
  readonly titleLanguage?: string;
  /** One sentence for search engines and previews. */
  readonly description?: string;
  /** Its one address on this server: "/codes/0x801C03ED". */
  readonly path: string;
  /** What stands in the search box of the header. */
  readonly typed?: string;
  /** True for the page that is a search box itself. */
  readonly isHome?: boolean;
  /** True for a page with a rail next to its text. */
  readonly isWide?: boolean;
  /** What it is about, as schema.org says it. */
  readonly about?: Readonly<Record<string, unknown>>;
  /** Other forms of the same answer: media type and address. */
  readonly alternates?: readonly (readonly [type: string, path: string])[];
  readonly main: ReactNode;
}
