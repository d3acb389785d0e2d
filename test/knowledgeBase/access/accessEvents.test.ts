import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { AccessEvent } from '../../../src/domain/access/accessEvent.ts';
import {
  keptRefusalsAnHour,
  startAccessRecorder,
  type AccessRecorder,
} from '../../../src/knowledgeBase/access/accessEvents.ts';
import type { Store } from '../../../src/store/contract/store.ts';
import { openTestStore } from '../../store/testStore.ts';

const aDay = 86_400_000;
const clock = { now: 0 };
let store: Store;
let recorder: AccessRecorder;
beforeEach(async () => {
  clock.now = Date.UTC(2026, 2, 14, 9, 30);
  store = await openTestStore();
  recorder = startAccessRecorder(
    store.access,
    () => clock.now,
    () => undefined,
  );
  onTestFinished(() => recorder.close());
});

async function kept(): Promise<readonly AccessEvent[]> {
  const page = await recorder.accessEvents({ first: 100 });
  return 'edges' in page ? page.edges.map(({ node }) => node) : [];
}

describe('access events', () => {
  it('reach every listener at once and the database afterwards', async () => {
    const told: AccessEvent[] = [];
    const stop = recorder.onAccess((event) => told.push(event));
    recorder.recordAccess({ kind: 'SIGN_IN', actor: 'Ada', role: 'EDITOR' });
    const event = { at: clock.now, kind: 'SIGN_IN', actor: 'Ada', role: 'EDITOR', subject: null, requestId: null };
    expect(told).toEqual([event]);
    expect(await kept()).toMatchObject([event]);
    stop();
    recorder.recordAccess({ kind: 'SIGN_OUT', actor: 'Ada' });
    expect(told).toHaveLength(1);
  });

  it('are kept for 180 days', async () => {
    recorder.recordAccess({ kind: 'SIGN_IN', actor: 'first' });
    clock.now += 1;
    recorder.recordAccess({ kind: 'SIGN_IN', actor: 'second' });
    expect(await kept()).toHaveLength(2);
    clock.now += 180 * aDay;
    await recorder.forgetOld();
    expect(await kept()).toMatchObject([{ actor: 'second' }]);
  });

  it('of strangers are stored up to a limit; events of others are stored all the same', async () => {
    let told = 0;
    recorder.onAccess(() => (told += 1));
    for (let n = 0; n < keptRefusalsAnHour + 50; n++) recorder.recordAccess({ kind: 'CREDENTIAL_REFUSED' });
    recorder.recordAccess({ kind: 'SIGN_IN', actor: 'Ada' });
    expect(told).toBe(keptRefusalsAnHour + 51);
    await kept();
    expect(await store.access.countEvents()).toBe(keptRefusalsAnHour + 1);
    clock.now += 3_600_000;
    recorder.recordAccess({ kind: 'CREDENTIAL_REFUSED' });
    await kept();
    expect(await store.access.countEvents()).toBe(keptRefusalsAnHour + 2);
  });

  it('that cannot be stored still reach the listeners and break nothing', async () => {
    const failing = startAccessRecorder(
      { ...store.access, record: () => Promise.reject(new Error('disk full')) },
      () => clock.now,
      () => undefined,
    );
    const told: AccessEvent[] = [];
    failing.onAccess((event) => told.push(event));
    failing.recordAccess({ kind: 'RIGHT_REFUSED' });
    await failing.close();
    expect(told).toHaveLength(1);
  });
});
