import { localeSchema, messageFiles, messageListSchema } from '@signpost/contracts';
import { z } from 'zod';
import type { ApiDeps } from '../deps.ts';
import { errorResponses } from '../errors/errorResponses.ts';
import { found } from '../errors/Refusal.ts';
import { cacheTimes } from '../plugins/cacheTimes.ts';
import type { ApiServer } from '../server.ts';
import { answer } from './answer.ts';
import { noQuery } from './domainParams.ts';

const params = z.object({ language: z.string().max(20).describe('en, de, fr, es or ru') });

export function messagesRoute(app: ApiServer, { catalogue }: ApiDeps): void {
  app.get(
    '/api/v1/messages/:language',
    {
      config: { cacheControl: cacheTimes.catalogue },
      schema: {
        tags: ['catalogue'],
        summary: 'Every text by its message id; {blanks} are filled from the parameters',
        params,
        querystring: noQuery,
        response: { 200: answer('The texts', messageListSchema), ...errorResponses },
      },
    },
    async ({ params: { language } }) => {
      const locale = localeSchema.safeParse(language);
      return found(locale.success ? { ...catalogue.messages, ...messageFiles[locale.data] } : null, 'error.not-found');
    },
  );
}
