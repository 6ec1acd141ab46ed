import { z } from 'zod';

/**
 * Where a fact can be seen from: DNS, WEB, c2s before (C0) and after TLS (C1), web client doors (CW), s2s before (S0)
 * and after TLS (S1), disco of the domain (DD), its items (DI), a room (DR), another IQ (IQ), with an account
 * (A1 features, AB bare JID, AP active test), operator's word (OP).
 */
export const vantageCodes = ['DNS', 'WEB', 'C0', 'C1', 'CW', 'S0', 'S1', 'DD', 'DI', 'DR', 'IQ', 'A1', 'AB', 'AP', 'OP'] as const;
export const vantageCodeSchema = z.enum(vantageCodes);
export type VantageCode = z.infer<typeof vantageCodeSchema>;
