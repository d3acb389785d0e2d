/** The addresses of a program's script and style; the style is null if it has none. */
interface ProgramAssets {
  readonly script: string;
  readonly style: string | null;
}

declare const ASSETS: Readonly<Record<'page' | 'console' | 'explorer', ProgramAssets>>;

/** Put in by scripts/bundleWeb.mjs, which names the files after what is in them. */
export const assets = ASSETS;
