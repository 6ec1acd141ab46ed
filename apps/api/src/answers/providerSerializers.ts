import {
  type ProviderPage,
  type ProviderRow,
  providerDetailSchema,
  providerRowSchema,
  providerWholeSchema,
} from '@signpost/contracts';
import { serializerCompiler } from 'fastify-type-provider-zod';
import { z } from 'zod';

interface Route {
  schema: unknown;
  method: string;
  url: string;
  httpStatus?: string;
}
type Write = (data: unknown) => string;
type Compiler = (route: Route) => Write;

const bySchema = (route: Route): Write => serializerCompiler(route as Parameters<typeof serializerCompiler>[0]);

/** The good answer in a way of its own, every other one as everywhere. */
const forGood =
  (good: (route: Route) => (data: never) => string): Compiler =>
  (route) =>
    route.httpStatus === '200' ? (good(route) as Write) : bySchema(route);

/** A row is the same object for as long as it stays as it is. */
const rowTexts = new WeakMap<ProviderRow, string>();

/** The text of each row is written once. */
export const serializePages = forGood((route) => {
  const write = bySchema({ ...route, schema: providerRowSchema });
  const textOf = (row: ProviderRow): string => {
    const text = rowTexts.get(row) ?? write(row);
    rowTexts.set(row, text);
    return text;
  };
  return ({ items, total, next }: ProviderPage) =>
    `{"items":[${items.map(textOf).join(',')}],"total":${total},"next":${JSON.stringify(next)}}`;
});

/** What was read by its schema just now is not looked through again. */
const detail = providerDetailSchema.extend({ assessment: z.any() });
export const serializeDetail = forGood((route) => bySchema({ ...route, schema: detail }));
const whole = providerWholeSchema.extend({ provider: detail });
export const serializeWhole = forGood((route) => bySchema({ ...route, schema: whole }));

/** Counts of our own making: there is nothing to be looked through. */
export const serializeCounts = forGood(() => (counts) => JSON.stringify(counts));
