import { parentPort, workerData } from 'node:worker_threads';
import { answerWork } from '../knowledgeBase/longWork/answerWork.ts';
import { openReplica } from '../knowledgeBase/longWork/openReplica.ts';
import { workInPlace } from '../knowledgeBase/longWork/workInPlace.ts';
import { openStore } from '../store/openStore.ts';
import { provideCodeTables } from './codeTables.ts';
import { fieldsOf } from '../domain/fieldsOf.ts';

// The program of a thread that does long work for a server: see startWorkThread.ts.
provideCodeTables();
const { databaseUrl } = fieldsOf(workerData);
if (typeof databaseUrl !== 'string') throw new TypeError('The thread is given no database.');
const store = await openStore(databaseUrl, { alongside: true });
if (parentPort !== null)
  answerWork(parentPort, {
    ...workInPlace(openReplica(store), store),
    close: () => store.close(),
  });
