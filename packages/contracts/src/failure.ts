import { z } from 'zod';

/** Every way in which a probe's step can end without the answer. Remote failure is data, never an exception. */
export const failureCodes = [
  'dns-not-found',
  'dns-failed',
  'dns-timeout',
  'dns-bogus',
  'no-address',
  'address-forbidden',
  'port-forbidden',
  'connect-refused',
  'connect-timeout',
  'connect-unreachable',
  'connection-lost',
  'tls-failed',
  'tls-timeout',
  'starttls-missing',
  'starttls-refused',
  'stream-timeout',
  'stream-error',
  'stream-invalid',
  'limit-exceeded',
  'http-status',
  'http-invalid',
  'redirect-forbidden',
  'service-denied',
  'not-federating',
  'remote-error',
  'not-configured',
  'opted-out',
  'budget-exhausted',
  'courtesy',
  'cancelled',
  'our-fault',
] as const;
export const failureCodeSchema = z.enum(failureCodes);
export type FailureCode = z.infer<typeof failureCodeSchema>;

/** `detail` is short, already cleaned of controls, and safe to show as text. */
export const failureSchema = z.object({ code: failureCodeSchema, detail: z.string().max(300).optional() });
export type Failure = z.infer<typeof failureSchema>;

export const failure = (code: FailureCode, detail?: string): Failure =>
  detail === undefined ? { code } : { code, detail: cleanDetail(detail) };

/** Failures that are ours alone: they say nothing about the provider. */
export const ourFaults: ReadonlySet<FailureCode> = new Set([
  'our-fault',
  'not-configured',
  'budget-exhausted',
  'courtesy',
  'cancelled',
  'opted-out',
]);

// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is removed here
const unsafe = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;
const cleanDetail = (text: string): string => text.replace(unsafe, ' ').slice(0, 300);

/** A fault of ours: stable code, message fit for the public. Remote trouble is a {@link Failure} instead. */
export class Fault extends Error {
  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'Fault';
  }
}
