import { z } from 'zod';
import { letters } from '../letter.ts';
import { keepingFilters } from './keepingFilters.ts';
import { standingFilters } from './standingFilters.ts';

/** Letters that a filter may ask for as the least. */
export const leastLetters = ['A+', 'A', 'B', 'C', 'D'] as const;
export type LeastLetter = (typeof leastLetters)[number];

const better = new Map<string, readonly string[]>(
  leastLetters.map((least) => [least, letters.slice(0, letters.indexOf(least) + 1)]),
);
/** A letter and all better ones. */
export const lettersFrom = (least: LeastLetter): readonly string[] => better.get(least) ?? [];

export const organizations = ['company', 'commercial person', 'private person', 'governmental', 'non-governmental'] as const;
export const uploadSteps = [10, 50, 100, 500, 1000] as const;
export const sinceSteps = [2005, 2010, 2015, 2020] as const;

const commaList = (item: string, what: string) => z.string().regex(new RegExp(`^${item}(,${item}){0,11}$`), what);
const countries = commaList('[a-z]{2}', 'not a list of countries by two small letters');
const yesOrNo = z.enum(['yes', 'no']);

/** What the directory may be asked for beside its first filters. Lists are joined by commas. */
export const directoryFilters = {
  /** Letters of this or better. */
  c2sMin: z.enum(leastLetters).optional(),
  s2sMin: z.enum(leastLetters).optional(),
  bothMin: z.enum(leastLetters).optional(),
  captcha: yesOrNo.optional(),
  email: yesOrNo.optional(),
  /** Capabilities that must all be there. */
  can: commaList('[a-z][a-z-]{0,30}', 'not a list of capabilities').optional(),
  /** Numbers of XEPs that must all be there. */
  xep: commaList('\\d{1,4}', 'not a list of XEP numbers').optional(),
  /** `claimed` counts as there, for `can` and `xep`. */
  likely: z.enum(['yes']).optional(),
  /** Files of at least so many megabytes. */
  uploadMb: z.coerce.number().int().min(1).max(1_000_000).optional(),
  ...keepingFilters,
  ...standingFilters,
  ipv6: yesOrNo.optional(),
  reach: z.enum(['up']).optional(),
  /** The rest as declared. `notCountry` keeps those whose country nobody declared. */
  free: yesOrNo.optional(),
  country: countries.optional(),
  notCountry: countries.optional(),
  /** The same of where its operator is at home, as the operator or the policy says. */
  operatorCountry: countries.optional(),
  notOperatorCountry: countries.optional(),
  /** Serving since this year or longer. */
  since: z.coerce.number().int().min(1999).max(2100).optional(),
  organization: z.enum(organizations).optional(),
};
