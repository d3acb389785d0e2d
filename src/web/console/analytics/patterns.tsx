import type { Kind } from './trend/trend.ts';

/** Hatches tell the parts of a chart apart where colours do not. Put once into each drawing that uses them. */
export function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${id}unmitigated`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="kind-unmitigated pattern-ground" width="6" height="6" />
        <rect className="kind-unmitigated pattern-line" width="3" height="6" />
      </pattern>
      <pattern id={`${id}unlisted`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect className="kind-unlisted pattern-ground" width="6" height="6" />
        <circle className="kind-unlisted pattern-line" cx="3" cy="3" r="1.8" />
      </pattern>
    </defs>
  );
}

/** What a part is filled with; undefined: the colour of its class alone. */
export function fillOf(kind: Kind | 'plain', patterns: string): string | undefined {
  return kind === 'unmitigated' || kind === 'unlisted' ? `url(#${patterns}${kind})` : undefined;
}

/** The mark of a change. */
export function diamond(x: number, y: number): string {
  return `M ${String(x)} ${String(y - 6)} l 6 6 l -6 6 l -6 -6 z`;
}
