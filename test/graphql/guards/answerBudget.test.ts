import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AnswerBudget, extensionsOf, refusalOf, type ExceededLimit } from '../../../src/graphql/guards/answerBudget.ts';

const allowance = { cost: 1_000, answer: 2_048, time: 5_000 };

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

/** The limit that the refusal of `run` names; null if it is not refused. */
function refusalIn(run: () => void): unknown {
  try {
    run();
    return null;
  } catch (error) {
    return (error as { extensions: { limit: unknown } }).extensions.limit;
  }
}

describe('a budget', () => {
  it('lets all of its points be spent, and not one more', () => {
    const budget = new AnswerBudget(allowance);
    budget.charge(999.5);
    budget.charge(0.5);
    expect({ spent: budget.spent, usedUp: budget.usedUp }).toEqual({ spent: 1_000, usedUp: null });
    expect(
      refusalIn(() => {
        budget.charge(0.1);
      }),
    ).toBe('cost');
    expect({ spent: budget.spent, usedUp: budget.usedUp }).toEqual({ spent: 1_001, usedUp: 'cost' });
  });

  it('lets all of its bytes be answered, and not one more', () => {
    const budget = new AnswerBudget(allowance);
    budget.chargeBytes(2_000);
    budget.chargeBytes(48);
    expect(budget.usedUp).toBeNull();
    expect(
      refusalIn(() => {
        budget.chargeBytes(1);
      }),
    ).toBe('answer');
    expect(budget.usedUp).toBe('answer');
  });

  it('is over when its time is, which it looks at every 100 points', () => {
    const budget = new AnswerBudget(allowance);
    vi.advanceTimersByTime(5_000);
    budget.charge(100);
    vi.advanceTimersByTime(1);
    budget.charge(99);
    expect(budget.usedUp).toBeNull();
    expect(
      refusalIn(() => {
        budget.charge(1);
      }),
    ).toBe('time');
    expect(budget.usedUp).toBe('time');
  });

  it('takes its time from when it was made, not from the start of the process', () => {
    vi.advanceTimersByTime(60_000);
    const budget = new AnswerBudget(allowance);
    budget.charge(100);
    expect(budget.usedUp).toBeNull();
  });

  it('has more time for work that has a limit of its own', () => {
    const budget = new AnswerBudget(allowance);
    budget.extend(2_000);
    vi.advanceTimersByTime(7_000);
    budget.charge(100);
    expect(budget.usedUp).toBeNull();
    vi.advanceTimersByTime(1);
    expect(
      refusalIn(() => {
        budget.charge(100);
      }),
    ).toBe('time');
  });

  it('fails with one same error from then on, whatever is charged', () => {
    const budget = new AnswerBudget(allowance);
    const errors = [2_000, 0, 1].map((points) => {
      try {
        budget.charge(points);
      } catch (error) {
        return error;
      }
      return null;
    });
    expect(errors[0]).toMatchObject({ path: [], message: refusalOf('cost', allowance) });
    expect(errors[1]).toBe(errors[0]);
    expect(errors[2]).toBe(errors[0]);
    // Nothing is added once it is over.
    expect(budget.spent).toBe(2_000);
  });

  it('begins with nothing asked', () => {
    expect(new AnswerBudget(allowance).asked).toBe(0);
  });
});

describe('the refusal', () => {
  const advice =
    '; ask for shorter pages, fewer lists within lists, or in several requests. What a mutation did stands.';

  it.each([
    { usedUp: 'cost', says: 'Answering takes more than 1000 points (see @cost in the schema)', code: 'BAD_USER_INPUT' },
    { usedUp: 'answer', says: 'The answer is longer than 2 KB', code: 'BAD_USER_INPUT' },
    { usedUp: 'time', says: 'Answering took longer than 5 seconds', code: 'OVERLOADED' },
  ] satisfies { usedUp: ExceededLimit; says: string; code: string }[])(
    'for want of $usedUp says "$says" with the code $code',
    ({ usedUp, says, code }) => {
      expect(refusalOf(usedUp, allowance)).toBe(`${says}${advice}`);
      expect(extensionsOf(usedUp)).toEqual({ code, limit: usedUp });
    },
  );

  it('rounds a length down to whole KB', () => {
    expect(refusalOf('answer', { ...allowance, answer: 3_071 })).toContain('longer than 2 KB');
  });
});
