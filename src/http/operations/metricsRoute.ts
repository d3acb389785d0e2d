import type { FastifyInstance } from 'fastify';
import type { KnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';

/** /metrics: how counting goes, in the text format of Prometheus; sums since this process began. */
export function addMetricsRoute(app: FastifyInstance, { counting }: Pick<KnowledgeBase, 'counting'>): void {
  app.get('/metrics', (_request, reply) => {
    const { offered, merged, dropped, failedMerges } = counting.status();
    const lines = [
      ...counter('hresolve_counts_offered_total', 'Questions and votes to be counted.', offered),
      ...counter('hresolve_counts_merged_total', 'Questions and votes whose counts are in the database.', merged),
      ...counter('hresolve_counts_dropped_total', 'Questions and votes not counted: too many were waiting.', dropped),
      ...counter(
        'hresolve_count_merges_failed_total',
        'Merges of counts that failed and are tried again.',
        failedMerges,
      ),
    ];
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(`${lines.join('\n')}\n`);
  });
}

function counter(name: string, help: string, value: number): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} counter`, `${name} ${String(value)}`];
}
