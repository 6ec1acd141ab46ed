import { z } from 'zod';

export const statusParts = ['runs', 'queue', 'liveness', 'rooms', 'policies'] as const;
export type StatusPart = (typeof statusParts)[number];

/** `late`: it goes on, but behind its time. `stopped`: nothing of it has happened for long. `idle`: nothing is asked of it here. */
export const partStates = ['works', 'late', 'stopped', 'idle'] as const;

/** How one part of our own service does. `lastAt` is when it last did something; `waiting` how much waits for it. */
export const partStatusSchema = z
  .object({
    part: z.enum(statusParts),
    state: z.enum(partStates),
    lastAt: z.string().nullable(),
    waiting: z.number().int(),
  })
  .meta({ id: 'PartStatus' });
export type PartStatus = z.infer<typeof partStatusSchema>;

/** `GET /api/v1/status`: how our own service does, as of `at`. That it answers says that API and database work. */
export const serviceStatusSchema = z.object({ at: z.string(), parts: z.array(partStatusSchema) }).meta({ id: 'ServiceStatus' });
export type ServiceStatus = z.infer<typeof serviceStatusSchema>;
