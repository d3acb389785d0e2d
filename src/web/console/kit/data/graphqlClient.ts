import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { DocumentNode } from 'graphql';
import { createContext, useCallback, useContext, useMemo } from 'react';
import {
  cacheExchange,
  Client,
  fetchExchange,
  mapExchange,
  useClient,
  useQuery,
  type CombinedError,
  type Operation,
  type OperationResult,
  type OperationResultSource,
} from 'urql';
import { failureWords } from '../../words/shell.ts';
import { consoleLanguage } from '../consoleLanguage.ts';
import { translateProblems } from './translateProblems.ts';
import { serverPath } from '../../../serverPath.ts';

/** Why an answer did not come: an outage, a bug, a missing right. What an editor can mend comes as problems instead. */
export interface Failure {
  /** As the server names it, such as FORBIDDEN; NETWORK where it was not reached. */
  readonly code: string;
  readonly message: string;
  /** Under which the server's log has it; null if it gave none. */
  readonly requestId: string | null;
}

/** What was asked, and what came of it so far. A failure may come with data: what was known before. */
export interface Asked<Data> {
  readonly data: Data | null;
  readonly failure: Failure | null;
  readonly waiting: boolean;
  readonly retry: () => void;
}

export type RunResult<Data> =
  { readonly data: Data; readonly failure: null } | { readonly data: null; readonly failure: Failure };

/** The connections to the server: one that remembers answers, and one for tries, which are no news to anybody. */
export interface Connections {
  readonly client: Client;
  readonly trials: Client;
}

/** `onSignedOut` runs whenever an answer says that nobody is signed in. */
export function openConnections(onSignedOut: () => void): Connections {
  const watch = mapExchange({
    onError: (error) => {
      if (failureOf(error).code === 'UNAUTHENTICATED') onSignedOut();
    },
  });
  const speak = mapExchange({
    onOperation: (operation) => ({ ...operation, variables: withLanguage(operation) }),
    onResult: (result) => ({ ...result, data: translateProblems<unknown>(result.data) }),
  });
  const settings = {
    url: serverPath('/graphql'),
    // A GET never carries anybody's rights.
    preferGetMethod: false,
    fetchOptions: { credentials: 'same-origin', headers: { 'x-client-name': 'console' } },
  } as const;
  return {
    client: new Client({
      ...settings,
      requestPolicy: 'cache-and-network',
      exchanges: [cacheExchange, speak, watch, fetchExchange],
    }),
    trials: new Client({ ...settings, requestPolicy: 'network-only', exchanges: [speak, watch, fetchExchange] }),
  };
}

/** Operations that can be answered in a language are asked in that of the console. */
function withLanguage({ query, variables }: Pick<Operation, 'query' | 'variables'>): Operation['variables'] {
  const takesLanguage = query.definitions.some(
    (definition) =>
      'operation' in definition &&
      definition.variableDefinitions?.some(({ variable }) => variable.name.value === 'language'),
  );
  return takesLanguage ? { ...variables, language: consoleLanguage.toUpperCase() } : variables;
}

/** Given once, by the application. */
export const TrialContext = createContext<Client | null>(null);

/** Asks a query and keeps the answer up to date: it is asked again after a mutation that touched what it holds. */
export function useAsk<Data, Variables extends Record<string, unknown>>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { pause = false }: { readonly pause?: boolean } = {},
): Asked<Data> {
  const [{ data, error, fetching, stale }, ask] = useQuery<Data, Record<string, unknown>>({ query, variables, pause });
  const retry = useCallback(() => {
    ask({ requestPolicy: 'network-only' });
  }, [ask]);
  return useMemo(
    () => ({
      data: data ?? null,
      failure: error === undefined ? null : failureOf(error),
      waiting: fetching || stale,
      retry,
    }),
    [data, error, fetching, stale, retry],
  );
}

type RunOperation = <Data, Variables extends Record<string, unknown>>(
  operation: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  /** Gives the request up: the answer is then a failure with the code STOPPED. What was sent may be done all the same. */
  signal?: AbortSignal,
) => Promise<RunResult<Data>>;

/** Asks once, past what is remembered: for edits, and what is asked in passing. An edit has the lists that show it fetched again. Never rejects. */
export function useRunOperation(): RunOperation {
  return useRunning(useClient());
}

/** As useRunOperation, for dry runs: what is on the screen stays as it is. */
export function useTry(): RunOperation {
  const trials = useContext(TrialContext);
  if (trials === null) throw new Error('useTry needs TrialContext above it.');
  return useRunning(trials);
}

function useRunning(client: Client): RunOperation {
  return useCallback(
    async (operation, variables, signal) => {
      const asked = isMutation(operation)
        ? client.mutation(operation, variables)
        : client.query(operation, variables, { requestPolicy: 'network-only' });
      const result = await (signal === undefined ? asked.toPromise() : answerUnless(signal, asked));
      if (result === null) return { data: null, failure: stopped };
      const { data, error } = result;
      if (error !== undefined) return { data: null, failure: failureOf(error) };
      if (data === undefined || data === null) return { data: null, failure: unreached };
      return { data, failure: null };
    },
    [client],
  );
}

function isMutation({ definitions }: DocumentNode): boolean {
  return definitions.some((definition) => {
    // Compared as text: the enum would bring the whole library along.
    const operation: string = 'operation' in definition ? definition.operation : '';
    return operation === 'mutation';
  });
}

/** Null once the signal stops it; the request is then given up. */
function answerUnless<Result extends OperationResult>(
  signal: AbortSignal,
  asked: OperationResultSource<Result>,
): Promise<Result | null> {
  return new Promise((resolve) => {
    const subscription = asked.subscribe(resolve);
    signal.addEventListener('abort', () => {
      subscription.unsubscribe();
      resolve(null);
    });
  });
}

const stopped: Failure = { code: 'STOPPED', message: failureWords.stopped, requestId: null };

const unreached: Failure = {
  code: 'NETWORK',
  message: failureWords.unreached,
  requestId: null,
};

function failureOf(error: CombinedError): Failure {
  const [first] = error.graphQLErrors;
  const response = error.response as Response | undefined;
  if (first === undefined) {
    if (response === undefined) return unreached;
    const status = String(response.status);
    return { code: `HTTP_${status}`, message: failureWords.statusOnly(status), requestId: null };
  }
  const { code, requestId } = first.extensions;
  return {
    code: typeof code === 'string' ? code : 'UNKNOWN',
    message: failureWords.message(typeof code === 'string' ? code : 'UNKNOWN', first.message),
    requestId: typeof requestId === 'string' ? requestId : (/\(request ([^)]+)\)/.exec(first.message)?.[1] ?? null),
  };
}
