import { trace, SpanStatusCode, type Span } from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { KnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';
import type { EarlyStatus } from '../shortcuts/earlyCounters.ts';

export interface MetricsParts {
  readonly knowledgeBase: Pick<KnowledgeBase, 'counting' | 'snapshot' | 'lastBackup'>;
  /** Requests that were refused because the server could not keep up. */
  readonly refusedRequests: () => number;
  readonly earlyAnswers: () => EarlyStatus;
}

/**
 * /metrics in the text format of Prometheus, and a span for each request, which goes nowhere unless the process was started
 * with an SDK of OpenTelemetry. The names of operations are those of our routes: no one can make up another.
 */
export function addMetrics(app: FastifyInstance, { knowledgeBase, refusedRequests, earlyAnswers }: MetricsParts): void {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const labelNames = ['operation', 'outcome'] as const;
  const earlyBefore = new Map<string, number>();
  const requests: Counter<(typeof labelNames)[number]> = new Counter({
    name: 'hresolve_requests_total',
    help: 'Requests answered, by route and class of status, known answers included.',
    labelNames,
    registers,
    collect: () => {
      for (const { operation, outcome, known, compiled } of earlyAnswers().byRoute) {
        const key = `${outcome} ${operation}`;
        requests.inc({ operation, outcome }, known + compiled - (earlyBefore.get(key) ?? 0));
        earlyBefore.set(key, known + compiled);
      }
    },
  });
  const latency = new Histogram({
    name: 'hresolve_request_seconds',
    help: 'Time from the headers of a request to the end of its answer, of those that went through the framework.',
    labelNames: ['operation'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const inFlight = new Gauge({ name: 'hresolve_requests_in_flight', help: 'Requests under way.', registers });
  const spans = new WeakMap<FastifyRequest, Span>();
  const tracer = trace.getTracer('hresolve');

  const count = (name: string, help: string, read: () => number): void => {
    const counter: Counter = new Counter({
      name,
      help,
      registers,
      collect: () => {
        counter.reset();
        counter.inc(read());
      },
    });
  };
  const gauge = (name: string, help: string, read: () => number): void => {
    const reading: Gauge = new Gauge({
      name,
      help,
      registers,
      collect: () => {
        reading.set(read());
      },
    });
  };
  const { counting } = knowledgeBase;
  const status = () => counting.status();
  count('hresolve_requests_shed_total', 'Requests refused with 503 because of overload.', refusedRequests);
  count('hresolve_known_answers_total', 'Requests answered with bytes that were kept.', () => earlyAnswers().known);
  count('hresolve_compiled_answers_total', 'Requests answered by a compiled operation.', () => earlyAnswers().compiled);
  gauge('hresolve_known_answers_bytes', 'Memory of the answers that are kept.', () => earlyAnswers().bytes);
  count('hresolve_counts_offered_total', 'Questions and votes to be counted.', () => status().offered);
  count('hresolve_counts_merged_total', 'Questions and votes whose counts are in the database.', () => status().merged);
  count('hresolve_counts_dropped_total', 'Questions and votes not counted: too many waited.', () => status().dropped);
  count(
    'hresolve_count_merges_failed_total',
    'Merges of counts that failed and are tried again.',
    () => status().failedMerges,
  );
  gauge('hresolve_counts_waiting', 'Questions and votes that wait to be merged.', () => {
    const { offered, merged, dropped } = status();
    return offered - merged - dropped;
  });
  gauge('hresolve_catalog_version', 'Version of the catalogue that is served.', () => {
    return knowledgeBase.snapshot().catalog.version;
  });

  const lastBackup: Gauge = new Gauge({
    name: 'hresolve_last_backup_timestamp_seconds',
    help: 'When a copy of the database was last made, in seconds since 1970 UTC; 0: never, as far as is known.',
    registers,
    collect: async () => {
      lastBackup.set(((await knowledgeBase.lastBackup())?.at ?? 0) / 1000);
    },
  });

  app.addHook('onRequest', (request, reply, next) => {
    const operation = operationOf(request);
    inFlight.inc();
    spans.set(request, tracer.startSpan(`${request.method} ${operation}`, { attributes: { 'http.route': operation } }));
    // Not the hook onResponse: nothing runs it for a client that hangs up before its answer.
    reply.raw.once('close', () => {
      inFlight.dec();
      const outcome = reply.raw.writableFinished ? `${String(Math.floor(reply.statusCode / 100))}xx` : 'aborted';
      requests.inc({ operation, outcome });
      latency.observe({ operation }, reply.elapsedTime / 1000);
      const span = spans.get(request);
      span?.setAttribute('http.response.status_code', reply.statusCode);
      if (reply.statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
      span?.end();
    });
    next();
  });
  app.addHook('onClose', (_app, done) => {
    register.clear();
    done();
  });
  app.get('/metrics', async (_request, reply) => reply.type(register.contentType).send(await register.metrics()));
}

/** The route, as we wrote it. */
export function operationOf({ routeOptions, is404 }: Pick<FastifyRequest, 'routeOptions' | 'is404'>): string {
  return is404 ? 'other' : (routeOptions.url ?? 'other');
}
