import type { Context } from '../context.ts';

/** Points for each node that a list looks at to find those that belong to it. */
const pointsOfVisit = 0.5;

/** For lists to tell of each node that they look at; undefined for who has no budget. */
export function chargeVisits({ budget }: Context): (() => void) | undefined {
  return (
    budget &&
    (() => {
      budget.charge(pointsOfVisit);
    })
  );
}
