import { Refusal } from '../errors/Refusal.ts';
import type { ApiServer } from '../server.ts';

/** A web address where a domain belongs has slashes, so that no other route would see it; it deserves the clear answer too. */
export function addressInsteadOfDomainRoutes(app: ApiServer): void {
  for (const prefix of ['/api/v1/providers', '/badge']) {
    app.get(`${prefix}/:scheme(^[A-Za-z][A-Za-z0-9+.-]*:$)/*`, { schema: { hide: true } }, async () => {
      throw new Refusal(400, 'domain.is-url');
    });
  }
}
