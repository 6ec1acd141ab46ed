import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { ParsedAddress } from './addressRanges.ts';

/** Reads a literal address in its strict form alone: no octal, no short form, no zone, no brackets. */
export function parseAddress(text: string): ParsedAddress | null {
  if (isIP(text) === 0 || text.includes('%')) return null;
  return ipaddr.isValid(text) ? ipaddr.parse(text) : null;
}
