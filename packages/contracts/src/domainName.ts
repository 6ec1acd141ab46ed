import { z } from 'zod';

export const domainProblems = [
  'empty',
  'too-long',
  'is-url',
  'is-address',
  'is-ip',
  'is-local',
  'single-label',
  'invalid',
] as const;
export type DomainProblem = (typeof domainProblems)[number];
export type ParsedDomain = { ok: true; domain: string } | { ok: false; problem: DomainProblem };

const localNames = /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home|home\.arpa|invalid|onion|arpa)$/;
const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * Reads what a person typed as a domain and gives its A-label form in lower case (RFC 5890).
 * Names the problem otherwise; never throws. Makes no DNS query.
 */
export function parseDomain(input: string): ParsedDomain {
  const text = input.trim().replace(/\.$/, '');
  const problem = problemOfText(text);
  if (problem) return { ok: false, problem };
  const domain = toAsciiDomain(text);
  if (domain === null) return { ok: false, problem: 'invalid' };
  const late = problemOfAscii(domain);
  return late ? { ok: false, problem: late } : { ok: true, domain };
}

function problemOfText(text: string): DomainProblem | null {
  if (text === '') return 'empty';
  if (text.length > 253) return 'too-long';
  if (/[/?#\\]/.test(text) || /^[a-z][a-z0-9+-]*:/i.test(text)) return text.includes(':') && isIpv6(text) ? 'is-ip' : 'is-url';
  if (isIpv6(text)) return 'is-ip';
  if (text.includes('@')) return 'is-address';
  if (/[\s%:[\]<>^|"'`{}]/.test(text)) return 'invalid';
  return null;
}

const isIpv6 = (text: string): boolean => /^\[?[0-9a-f:.]*:[0-9a-f:.]*:[0-9a-f:.]*\]?(%\w+)?$/i.test(text);

function toAsciiDomain(text: string): string | null {
  try {
    return new URL(`http://${text}/`).hostname.toLowerCase();
  } catch {
    return null;
  }
}

function problemOfAscii(domain: string): DomainProblem | null {
  if (/^\d+\.\d+\.\d+\.\d+$/.test(domain)) return 'is-ip';
  if (domain.length > 253) return 'too-long';
  if (localNames.test(domain)) return 'is-local';
  const labels = domain.split('.');
  if (!labels.every((part) => label.test(part))) return 'invalid';
  if (labels.length < 2) return 'single-label';
  if (/^\d+$/.test(labels.at(-1) ?? '')) return 'invalid';
  return null;
}

/** A domain in its canonical A-label form, as stored everywhere. */
export const domainNameSchema = z
  .string()
  .max(300, 'domain.too-long')
  .transform((input, context) => {
    const parsed = parseDomain(input);
    if (parsed.ok) return parsed.domain;
    context.addIssue({ code: 'custom', message: `domain.${parsed.problem}` });
    return z.NEVER;
  });
