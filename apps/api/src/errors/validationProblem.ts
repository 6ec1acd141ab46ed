import type { ApiError } from '@signpost/contracts';
import { apiError } from './apiError.ts';

/** The part of a zod issue that Fastify hands on. */
export interface ValidationIssue {
  instancePath: string;
  message?: string;
  params: Record<string, unknown>;
}

/** Turns what the schemas refused into one clear line. A domain that can't be one is told by its own message. */
export function validationProblem(issues: readonly ValidationIssue[]): ApiError {
  const domain = issues.find(({ message }) => message?.startsWith('domain.'));
  if (domain?.message) return apiError(domain.message);
  return apiError('error.bad-query', issues.slice(0, 10).map(lineOf));
}

function lineOf({ instancePath, message = 'not valid', params }: ValidationIssue): string {
  const unknown = params.keys;
  if (Array.isArray(unknown)) return `unknown name ${unknown.slice(0, 5).map(quote).join(', ')}`;
  return `${instancePath.slice(1)}: ${message}`.slice(0, 200);
}

const quote = (name: unknown): string => JSON.stringify(String(name).slice(0, 60));
