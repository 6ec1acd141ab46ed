import { z } from 'zod';
import { type LeastLetter, listOf } from './directory/index.ts';
import { messageSchema } from './message.ts';
import { providerRowSchema } from './provider.ts';

export const devices = ['android', 'iphone', 'windows', 'macos', 'linux', 'browser'] as const;
export type Device = (typeof devices)[number];
export const wishes = ['privacy', 'calls', 'files', 'web'] as const;
export type Wish = (typeof wishes)[number];

const places = z.string().regex(/^[a-z]{2}(,[a-z]{2}){0,11}$/, 'not a list of countries by two small letters');

/** `GET /api/v1/choose`: four plain questions; what is left out is not cared about. */
export const chooseQuerySchema = z.strictObject({
  device: z.enum(devices).optional(),
  /** `privacy`, `calls`, `files`, `web`, joined by commas. */
  want: z
    .string()
    .regex(/^(privacy|calls|files|web)(,(privacy|calls|files|web)){0,3}$/, 'not a list of wishes')
    .optional(),
  country: places.optional(),
  notCountry: places.optional(),
  signUp: z.enum(['app', 'page']).optional(),
  /** Those that cost money may be among the answers. */
  paid: z.enum(['ok']).optional(),
  /** Orders candidates that are alike. The same seed gives the same order. */
  seed: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, 'not small letters and digits')
    .optional(),
});
export type ChooseQuery = z.infer<typeof chooseQuerySchema>;
export const wishesOf = ({ want }: ChooseQuery): Wish[] => listOf(want) as Wish[];

/** When a provider may be recommended at all. */
export interface ChooseRules {
  leastLetter: LeastLetter;
  watchedDays: number;
  /** Share of the watched time, at most the last 90 days, in which apps could reach it. */
  uptime: number;
  picks: number;
}
export const publicRules: ChooseRules = { leastLetter: 'B', watchedDays: 90, uptime: 0.99, picks: 3 };
/** Test servers live for minutes. */
export const labRules: ChooseRules = { ...publicRules, watchedDays: 0 };

export const exclusions = [
  'not-tested',
  'letters',
  'down',
  'closed',
  'costs',
  'contact',
  'policy',
  'watched',
  'uptime',
  'country',
  'sign-up',
] as const;
export type Exclusion = (typeof exclusions)[number];

export const choiceSchema = z
  .object({
    seed: z.string(),
    /** All that are on the public list. */
    considered: z.number().int(),
    /** How many of them pass, before the best are picked. */
    suitable: z.number().int(),
    picks: z.array(
      z.object({
        provider: providerRowSchema,
        /** Only what was seen or declared; never what is unknown. */
        because: z.array(messageSchema),
        but: z.array(messageSchema),
      }),
    ),
    /** Why the others are not suitable, each by its first reason. */
    excluded: z.array(z.object({ reason: z.enum(exclusions), count: z.number().int() })),
  })
  .meta({ id: 'Choice' });
export type Choice = z.infer<typeof choiceSchema>;
