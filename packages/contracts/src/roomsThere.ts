import { z } from 'zod';
import { roomSchema } from './room.ts';

/** `GET /api/v1/providers/{domain}/rooms`: the public rooms that a provider hosts; those for adults left out. */
export const roomsThereSchema = z
  .object({
    domain: z.string(),
    total: z.number().int(),
    /** Most rooms first; `null` where the language is not known. */
    languages: z.array(z.object({ language: z.string().nullable(), rooms: z.number().int() })),
    largest: z.array(roomSchema),
  })
  .meta({ id: 'RoomsThere' });
export type RoomsThere = z.infer<typeof roomsThereSchema>;
