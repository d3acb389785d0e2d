// The package hresolve/client: what any client needs. The operations are hresolve/client/operations.
export { deletedMitigations, embeddedTypes, keys, listEdits, listFields } from './cacheSettings.ts';
export { possibleTypes } from './generated/schemaTypes.ts';
export { textOf } from './textOf.ts';
