import { z } from 'zod';

/** What the process of the fakes is told in its first message. */
export const fakeSettingsSchema = z.object({
  providers: z.array(
    z.object({
      domain: z.string(),
      kind: z.enum(['strong', 'tls-1.2', 'self-signed', 'without-tls', 'tarpit', 'dead']),
      address: z.string(),
    }),
  ),
  roundTripMs: z.number(),
  /** Where HTTPS is served, for port 443 is not everybody's. */
  webPort: z.number().int(),
  /** Where tarpits listen and say nothing. */
  silentPorts: z.array(z.number().int()),
});
export type FakeSettings = z.infer<typeof fakeSettingsSchema>;

/** What it says of itself: once it is ready, and when it is asked for its report. */
export const readySchema = z.object({
  ready: z.object({ resolver: z.string(), ca: z.string(), identity: z.object({ certificate: z.string(), key: z.string() }) }),
});
export const reportSchema = z.object({
  report: z.object({
    connections: z.number(),
    mostAtOnce: z.number(),
    shortestRestMs: z.number(),
    connectionsOf: z.record(z.string(), z.number()),
  }),
});
