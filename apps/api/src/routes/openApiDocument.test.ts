import { beforeAll, describe, expect, it } from 'vitest';
import { fakeApp } from '../testing/fakeDeps.ts';

interface Operation {
  summary?: string;
  tags?: string[];
  parameters?: { name: string; in: string; schema: unknown }[];
  responses: Record<string, { description: string; content?: Record<string, { schema: unknown }> }>;
}
let document: {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
};
let routes: string;

beforeAll(async () => {
  const app = await fakeApp();
  document = (await app.inject('/openapi.json')).json();
  routes = app.printRoutes({ commonPrefix: false });
});

const operations = () =>
  Object.entries(document.paths).flatMap(([path, item]) => Object.values(item).map((one) => [path, one] as const));

describe('openapi.json', () => {
  it('names every route', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths).sort()).toEqual([
      '/api/v1/checks',
      '/api/v1/choose',
      '/api/v1/events',
      '/api/v1/events.atom',
      '/api/v1/evidence/{sha256}',
      '/api/v1/messages/{language}',
      '/api/v1/probes',
      '/api/v1/probes/{id}',
      '/api/v1/providers',
      '/api/v1/providers/facets',
      '/api/v1/providers/{domain}',
      '/api/v1/providers/{domain}/events',
      '/api/v1/providers/{domain}/events.atom',
      '/api/v1/providers/{domain}/history',
      '/api/v1/providers/{domain}/observations',
      '/api/v1/providers/{domain}/policy',
      '/api/v1/providers/{domain}/policy/versions',
      '/api/v1/providers/{domain}/policy/versions/{id}',
      '/api/v1/providers/{domain}/rooms',
      '/api/v1/providers/{domain}/uptime',
      '/api/v1/providers/{domain}/whole',
      '/api/v1/rooms',
      '/api/v1/rooms/{address}',
      '/api/v1/rooms/{address}/history',
      '/api/v1/rooms/{address}/picture',
      '/api/v1/rooms/{address}/reports',
      '/api/v1/runs/{id}',
      '/api/v1/runs/{id}/events',
      '/api/v1/service',
      '/api/v1/statistics',
      '/api/v1/status',
      '/api/v1/xeps',
      '/badge/card/{domain}.png',
      '/badge/{domain}.json',
      '/badge/{domain}.svg',
      '/compat/xmpp-providers/v2/{file}',
      '/dumps/{file}',
      '/healthz',
      '/metrics',
      '/openapi.json',
      '/readyz',
    ]);
    expect(routes).toContain('healthz');
  });

  it('describes each with its parameters, its answer and its errors', () => {
    for (const [path, { summary, tags, parameters = [], responses }] of operations()) {
      expect(summary, path).toBeTruthy();
      expect(tags, path).toHaveLength(1);
      const blanks = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(
        parameters.filter((one) => one.in === 'path').map(({ name }) => name),
        path,
      ).toEqual(blanks);
      for (const { schema } of parameters) expect(schema, path).toBeTypeOf('object');
      expect(Object.values(responses['200']?.content ?? {})[0]?.schema, path).toBeTypeOf('object');
      for (const status of ['400', '429', '500']) expect(Object.keys(responses), path).toContain(status);
      for (const { description } of Object.values(responses)) expect(description, path).not.toBe('Default Response');
    }
  });

  it('refers only to what it has, and has only what it refers to', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(new Set(references)).toEqual(new Set(Object.keys(document.components.schemas)));
    expect(JSON.stringify(document)).not.toMatch(/"\$ref":"(?!#\/components\/schemas\/)/);
  });
});

it('has a page to read it on, which needs no script from elsewhere', async () => {
  const page = await (await fakeApp()).inject('/docs/');
  expect(page.statusCode).toBe(200);
  expect(page.headers['content-security-policy']).toContain("script-src 'self';");
  expect(page.body).not.toMatch(/<script>[^<]/);
});
