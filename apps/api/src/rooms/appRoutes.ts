import { renderRoomBadgeSvg } from '@signpost/badge';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { ApiDeps } from '../deps.ts';
import { cacheTimes } from '../plugins/cacheTimes.ts';
import type { ApiServer } from '../server.ts';
import { appRoom } from './appRoom.ts';
import { readAppSearch } from './appSearch.ts';
import { roomAddressSchema } from './roomAddress.ts';
import { searchForApp } from './searchForApp.ts';

const perPage = 200;
/** Pages beyond cost more than they are worth; by address one gets everywhere. */
const mostPages = 500;
const users = z.coerce.number().int().min(0).max(4_294_967_296).default(0);
const listQuery = z.object({ after: z.string().max(700).default(''), min_users: users });
const unsafeQuery = z.object({
  p: z.coerce.number().int().min(1).max(mostPages),
  order_by: z.literal('nusers').default('nusers'),
});
const badgeQuery = z.object({ address: roomAddressSchema });
const badgeHeaders = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'cross-origin-resource-policy': 'cross-origin',
};

const refuse = (reply: FastifyReply, error: string) => reply.code(400).send({ error });
const hidden = { schema: { hide: true } } as const;
const cached = { ...hidden, config: { cacheControl: cacheTimes.facts } } as const;

/** What apps already ask of search.jabber.network, in the same shapes, so that our address does in its place. */
export function appRoutes(app: ApiServer, { reads: { rooms } }: ApiDeps): void {
  app.get('/api/1.0/rooms', cached, async ({ query }, reply) => {
    const parsed = listQuery.safeParse(query);
    if (!parsed.success) return refuse(reply, 'after or min_users is not valid');
    const { after, min_users } = parsed.data;
    const page = { after: after.toLowerCase(), limit: perPage, minUsers: min_users, hideAdult: true };
    return { items: (await rooms.byAddress(page)).map(appRoom) };
  });
  for (const url of ['/api/1.0/rooms/unsafe', '/api/1.0/rooms.json']) {
    app.get(url, cached, async ({ query }, reply) => {
      const parsed = unsafeQuery.safeParse(query);
      if (!parsed.success) return refuse(reply, 'p or order_by is not valid');
      const { p: page } = parsed.data;
      const [total, items] = await Promise.all([rooms.count(), rooms.bySize(page, perPage)]);
      const pages = Math.ceil(total / perPage);
      return { total, npages: pages, pages, page, items: items.map(appRoom) };
    });
  }
  app.post('/api/1.0/search', hidden, async ({ body }, reply) => {
    const wanted = readAppSearch(body);
    if (typeof wanted === 'string') return refuse(reply, wanted);
    return { query: wanted, result: await searchForApp(rooms, wanted) };
  });
  app.get('/api/1.0/badge', { ...hidden, config: { cacheControl: cacheTimes.badge } }, async ({ query }, reply) => {
    const parsed = badgeQuery.safeParse(query);
    if (!parsed.success) return refuse(reply, 'address is missing or not valid');
    const room = await rooms.get(parsed.data.address);
    if (!room) return reply.code(404).send({ error: 'no such room' });
    const svg = renderRoomBadgeSvg({ name: room.name ?? room.address, people: room.occupantsAverage });
    return reply.headers(badgeHeaders).type('image/svg+xml; charset=utf-8').send(svg);
  });
}
