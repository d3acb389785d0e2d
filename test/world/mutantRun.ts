import fc from 'fast-check';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    mutantActivation?: string;
  }
}

/*
 * Set up before each file of tests in a mutation run (vitest.mutation.config.ts) only.
 */

// StrykerJS switches a mutant on before the first test. The thread still has the last one on, which must not be while our modules load anew.
const stryker = (globalThis as { __stryker__?: { activeMutant?: string | undefined } }).__stryker__;
if (stryker !== undefined && inject('mutantActivation') !== 'static') stryker.activeMutant = undefined;

// A property is run for every mutant that it reaches: the same few cases each time, and no smaller one is looked for.
fc.configureGlobal({ seed: 1, endOnFailure: true });
const kept = globalThis as { hasTimeLimit?: boolean };
if (kept.hasTimeLimit !== true) fc.installGlobalPlugin(fc.interruptAfterTimeLimit(40));
kept.hasTimeLimit = true;
