import { locateAll } from '../../domain/catalog/located.ts';
import { answerOf } from '../argumentError.ts';
import type {
  CreateWebhookPayloadResolvers,
  DeleteWebhookPayloadResolvers,
  EnableWebhookPayloadResolvers,
  RotateWebhookSecretPayloadResolvers,
  WebhookDeliveryResolvers,
  WebhookResolvers,
} from '../generated/resolverTypes.ts';

/*
 * Where changes are sent; secrets are in the two payloads that make one, and nowhere else.
 */

export const Webhook: WebhookResolvers = {
  guide: ({ guideId }, _args, { catalog }) => (guideId === null ? null : (catalog.guide(guideId)?.slug ?? guideId)),
  status: ({ offBecause, failures }) => {
    if (offBecause !== null) return `OFF_${offBecause}`;
    return failures === 0 ? 'ACTIVE' : 'FAILING';
  },
  deliveredVersion: ({ version }) => version,
  waiting: ({ version }, _args, { catalog }) => Math.max(0, catalog.version - version),
  previousSecretUntil: ({ previousUntil }) => previousUntil,
  deliveries: async ({ id }, { first }, { knowledgeBase }) =>
    answerOf(await knowledgeBase.webhookDeliveries(id, first)),
};

export const WebhookDelivery: WebhookDeliveryResolvers = {
  tookMilliseconds: ({ took }) => took,
};

export const CreateWebhookPayload: CreateWebhookPayloadResolvers = {
  problems: ({ problems }, _args, { catalog }) => locateAll(catalog, problems),
};

export const RotateWebhookSecretPayload: RotateWebhookSecretPayloadResolvers = {
  problems: ({ problems }, _args, { catalog }) => locateAll(catalog, problems),
};

export const EnableWebhookPayload: EnableWebhookPayloadResolvers = {
  problems: ({ problems }, _args, { catalog }) => locateAll(catalog, problems),
};

export const DeleteWebhookPayload: DeleteWebhookPayloadResolvers = {
  deletedWebhookId: ({ webhook }) => webhook?.id ?? null,
  problems: ({ problems }, _args, { catalog }) => locateAll(catalog, problems),
};
