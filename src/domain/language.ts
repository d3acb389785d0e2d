/** The languages that hresolve itself speaks. Guidance is in whatever language it was written in. */
export type Language = 'EN' | 'DE';
