import { z } from 'zod';
import { letterSchema, letters } from './letter.ts';

/** `semi`: moderators alone see a visitor's address. `none`: everybody in the room sees it (XEP-0045 §4.2). */
export const roomAnonymities = ['semi', 'none'] as const;
export const roomAnonymitySchema = z.enum(roomAnonymities);
export type RoomAnonymity = z.infer<typeof roomAnonymitySchema>;

/** The name stands for ascending age or descending number of people; relevance puts names before descriptions. */
export const roomOrders = ['relevance', 'size', 'newest'] as const;
export type RoomOrder = (typeof roomOrders)[number];

/** Primary language subtag (BCP 47). */
export const languageCodeSchema = z.string().regex(/^[a-z]{2,3}$/, 'not a language code');

/** What one look at a room told, cleaned, before we know where it belongs. `null` is unknown. */
export const roomFactsSchema = z.object({
  /** Bare JID. */
  address: z.string().max(700),
  name: z.string().max(1000).nullable(),
  description: z.string().max(4000).nullable(),
  /** As the room declares it; see {@link roomSchema} for what is shown. */
  declaredLanguage: languageCodeSchema.nullable(),
  occupants: z.number().int().min(0).nullable(),
  moderated: z.boolean().nullable(),
  anonymity: roomAnonymitySchema.nullable(),
  /** Whether messages are archived on the server (XEP-0313); false when the room does not say so. */
  history: z.boolean(),
  logsUrl: z.string().max(2000).nullable(),
  webChatUrl: z.string().max(2000).nullable(),
  /** SHA-1 of its picture, in hex. */
  avatarHash: z.string().max(40).nullable(),
  tags: z.array(z.string().max(60)).max(20),
  /** Flagged by its owner. */
  adult: z.boolean(),
});
export type RoomFacts = z.infer<typeof roomFactsSchema>;

/** A public room. All text in it is by strangers: show it as text, bidi isolated. */
export const roomSchema = z
  .object({
    address: z.string(),
    /** Its chat service's domain. */
    service: z.string(),
    name: z.string().nullable(),
    description: z.string().nullable(),
    language: z.string().nullable(),
    languageSource: z.enum(['declared', 'detected']).nullable(),
    /** When last asked. */
    occupants: z.number().int().nullable(),
    /** Moving average over the days. */
    occupantsAverage: z.number(),
    moderated: z.boolean().nullable(),
    anonymity: roomAnonymitySchema.nullable(),
    history: z.boolean(),
    logsUrl: z.string().nullable(),
    webChatUrl: z.string().nullable(),
    tags: z.array(z.string()),
    /** Who flagged it as for adults; `null` when nobody did, which does not mean that somebody looked. */
    adult: z.enum(['owner', 'moderator']).nullable(),
    /** The address mixes scripts or letters that look like others. */
    confusable: z.boolean(),
    /** Path of its picture below the API's address; `null` unless a moderator let it be shown. */
    picture: z.string().nullable().default(null),
    firstSeenAt: z.string(),
    lastSeenAt: z.string(),
    /** The provider that hosts it and the grade of its connections. */
    provider: z.object({ domain: z.string(), listed: z.boolean(), overall: letterSchema, c2s: letterSchema, s2s: letterSchema }),
  })
  .meta({ id: 'Room' });
export type Room = z.infer<typeof roomSchema>;

const flag = z.enum(['yes', 'no']);

/** `GET /api/v1/rooms`; unknown names are refused so that caches stay clean. */
export const roomQuerySchema = z.strictObject({
  q: z
    .string()
    .max(200)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'not words that could be found')
    .optional()
    .describe('Words to find in address, name or description'),
  language: languageCodeSchema.optional(),
  minUsers: z.coerce.number().int().min(0).max(1_000_000).optional(),
  anonymity: roomAnonymitySchema.optional(),
  history: flag.optional(),
  webChat: z.literal('yes').optional(),
  /** At least this good. */
  grade: z.enum(letters.filter((letter) => !['T', '?', 'F'].includes(letter)) as ['A+', 'A', 'B', 'C', 'D']).optional(),
  adult: z.enum(['hide', 'show']).default('hide'),
  order: z.enum(roomOrders).default('relevance'),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type RoomQuery = z.infer<typeof roomQuerySchema>;

export const roomPageSchema = z
  .object({
    items: z.array(roomSchema),
    next: z.string().nullable(),
    /** Words that no room has, and the words found in their place. */
    corrected: z.array(z.object({ from: z.string(), to: z.array(z.string()) })),
  })
  .meta({ id: 'RoomPage' });
export type RoomPage = z.infer<typeof roomPageSchema>;

/** `GET /api/v1/rooms/{address}/history`: people in the room, each list oldest first, times in UTC. */
export const roomHistorySchema = z
  .object({
    address: z.string(),
    /** One count an hour at most, of the last two weeks. */
    hours: z.array(z.object({ at: z.string(), occupants: z.number().int() })),
    /** The counts of each day taken together, of the last year. */
    days: z.array(z.object({ day: z.string(), average: z.number(), most: z.number().int() })),
  })
  .meta({ id: 'RoomHistory' });
export type RoomHistory = z.infer<typeof roomHistorySchema>;

export const roomReportReasons = ['spam', 'adult', 'illegal', 'abuse', 'not-public', 'other'] as const;
/** `POST /api/v1/rooms/{address}/reports`. */
export const roomReportSchema = z.strictObject({
  reason: z.enum(roomReportReasons),
  text: z.string().max(1000).default(''),
});
export type RoomReport = z.infer<typeof roomReportSchema>;

/** Why a room that we looked at is not listed. */
export const roomRefusals = ['hidden', 'members-only', 'password', 'temporary', 'gateway', 'not-found', 'not-a-room'] as const;
export type RoomRefusal = (typeof roomRefusals)[number];
