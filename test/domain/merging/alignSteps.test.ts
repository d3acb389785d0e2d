import { describe, expect, it } from 'vitest';
import { alignSteps } from '../../../src/domain/merging/alignSteps.ts';
import { stepOf } from './guideWorld.ts';

/** "0 WHOLE": goes on from the first current step, and says the same; "-": is new. */
const aligned = (current: readonly string[], next: readonly string[]) =>
  alignSteps(current.map(stepOf), next.map(stepOf)).map(({ place, same }) =>
    place === null ? '-' : `${String(place)} ${same}`,
  );

describe('the current steps from which new ones go on', () => {
  it.each<[string[], string[], string[], string]>([
    [['Restart.', 'Wait.'], ['Wait.', 'Restart.'], ['1 WHOLE', '0 WHOLE'], 'what says the same is the same'],
    [['Restart it.'], ['**Restart** it'], ['0 WHOLE'], 'style counts not'],
    [['If so, >> wait.'], ['If not, >> wait.'], ['0 MITIGATION'], 'only the condition is another'],
    [['Wait.'], ['If so, >> wait.'], ['0 MITIGATION'], 'a condition is new'],
    [['If so, >> wait.'], ['If so, wait.'], ['0 WHOLE'], 'a sentence is compared whole'],
    [['If so, >> wait.', 'Wait.'], ['Wait.', 'If so, >> wait.'], ['1 WHOLE', '0 WHOLE'], 'the whole counts first'],
    [['a b c d e'], ['a b x y z'], ['0 NOTHING'], 'two words of five make it the same, reworded'],
    [['a b c d e f'], ['a b w x y z'], ['-'], 'two words of six do not'],
    [['Restart.'], [], [], 'there is no new step'],
    [[], ['Restart.'], ['-'], 'there was none'],
    [['Wait.'], ['Wait.', 'Wait.'], ['0 WHOLE', '-'], 'no current step is taken twice'],
    [['a b c d', 'a b c x'], ['a b c e'], ['0 NOTHING'], 'of two as like the first is taken'],
    [['a b x y', 'a b c x'], ['a b c e'], ['1 NOTHING'], 'the more alike is taken'],
    [['a b c d'], ['a b x y', 'a b c e'], ['-', '0 NOTHING'], 'the more alike takes it'],
    [['a b c d'], ['a b c e', 'a b c f'], ['0 NOTHING', '-'], 'of two as like the first takes it'],
  ])('of %j, in %j, are %j, because %s', (current, next, places) => {
    expect(aligned(current, next)).toEqual(places);
  });
});
