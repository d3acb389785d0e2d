import type { EntryRecord } from './records.ts';

/**
 * What a look-up comes to. MITIGATED: listed, with at least one mitigation. UNMITIGATED: listed, none
 * known. UNLISTED: a code that no guide lists. NOT_A_CODE: the input holds no code.
 */
export type LookupOutcome = 'MITIGATED' | 'UNMITIGATED' | 'UNLISTED' | 'NOT_A_CODE';

export function outcomeOf(entry: EntryRecord): 'MITIGATED' | 'UNMITIGATED' {
  return entry.steps.length > 0 ? 'MITIGATED' : 'UNMITIGATED';
}
