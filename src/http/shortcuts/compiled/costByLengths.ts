import type { Arguments } from '../../../graphql/guards/fieldCosts.ts';

/** Costs that are remembered for one operation. */
const mostKnown = 100;
/** Texts cost by their length in such steps, and by their words; see fieldCosts.ts. */
const step = 16;
/** The most words that a text of this many characters can hold. */
const wordsOfStep = 'a '.repeat(step / 2);

/**
 * The most that an operation may cost with texts as long as those of its variables: worked out once for texts of about one
 * length, since nothing else about a text matters to its cost. `costOf` works out the cost with given variables.
 */
export function costByLengths(costOf: (variables: Arguments) => number): (variables: Arguments) => number {
  const known = new Map<string, number>();
  return (variables) => {
    let key = '';
    for (const name in variables) {
      const value = variables[name];
      if (typeof value === 'object' && value !== null) return costOf(variables);
      key += `${name}:${typeof value === 'string' ? `x${String(Math.ceil(value.length / step))}` : String(value)} `;
    }
    const before = known.get(key);
    if (before !== undefined) return before;
    const cost = costOf(Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, longest(value)])));
    if (known.size >= mostKnown) known.clear();
    known.set(key, cost);
    return cost;
  };
}

function longest(value: unknown): unknown {
  return typeof value === 'string' ? wordsOfStep.repeat(Math.ceil(value.length / step)) : value;
}
