import swagger, { type SwaggerTransformObject } from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { ApiServer } from '../server.ts';
import { usedComponents } from './usedComponents.ts';

const docsPolicy =
  "default-src 'none'; connect-src 'self'; font-src 'self' data:; img-src 'self' data:; script-src 'self'; style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Describes every route that follows; must be registered before them. */
export async function openApi(app: ApiServer): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Signpost',
        version: '1',
        description: 'XMPP providers, measured: how safe their connections are, what they can do, and the evidence.',
        license: { name: 'AGPL-3.0-or-later', url: 'https://www.gnu.org/licenses/agpl-3.0.html' },
      },
      tags: [
        { name: 'providers', description: 'Providers, what was seen of them and what it means' },
        { name: 'rooms', description: 'Public chat rooms and their hosts' },
        { name: 'runs', description: 'Tests as they go' },
        { name: 'catalogue', description: 'Checks, extensions and texts' },
        { name: 'dumps', description: 'Everything at once, for apps and research' },
        { name: 'badges', description: 'Badges to link' },
        { name: 'service', description: 'This installation' },
      ],
    },
    transform: jsonSchemaTransform,
    transformObject: describe,
  });
  await app.register(swaggerUi, { routePrefix: '/docs', staticCSP: docsPolicy, uiConfig: { docExpansion: 'list' } });
}

const describe: SwaggerTransformObject = (given) => {
  const document = jsonSchemaTransformObject(given);
  const schemas = 'components' in document ? document.components?.schemas : undefined;
  const paths = 'paths' in document ? document.paths : undefined;
  return { ...document, components: { schemas: usedComponents(paths, schemas ?? {}) } } as typeof document;
};
