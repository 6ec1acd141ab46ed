/** How long shared caches may keep an answer. Kept short where a probe may change it at any moment. */
export const cacheTimes = {
  facts: 'public, max-age=15, stale-while-revalidate=60',
  catalogue: 'public, max-age=300, stale-while-revalidate=3600',
  evidence: 'public, max-age=86400',
  badge: 'public, max-age=300, stale-while-revalidate=3600',
  badgeSoon: 'public, max-age=30, stale-while-revalidate=60',
  live: 'no-cache',
  never: 'no-store',
} as const;
export type CacheTime = (typeof cacheTimes)[keyof typeof cacheTimes];

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Cache-Control of a good answer; `no-store` where nothing is said. */
    cacheControl?: CacheTime;
  }
}
