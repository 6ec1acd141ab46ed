import { z } from 'zod';

export const directions = ['c2s', 's2s'] as const;
export const directionSchema = z.enum(directions);
/** Client-to-server or server-to-server. */
export type Direction = z.infer<typeof directionSchema>;

export const securities = ['starttls', 'direct'] as const;
export const securitySchema = z.enum(securities);
/** How TLS begins: upgraded with STARTTLS (RFC 6120 §5) or at once (XEP-0368). */
export type Security = z.infer<typeof securitySchema>;
