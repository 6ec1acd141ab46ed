import type { Failure } from '@signpost/contracts';
import type { DnsResult, RecordOf, RecordType, Resolver } from '@signpost/net';
import { createTurns } from '../createTurns.ts';

/** A resolver that asks each question once within one probe, and remembers what it was told. */
export interface LookUp {
  ask<T extends RecordType>(name: string, type: T): Promise<DnsResult<T>>;
  /** Every answer so far as one line of text each, in the order asked. */
  transcript(): string;
}

const mostAtOnce = 8;

export function createLookUp(resolver: Resolver, signal: AbortSignal): LookUp {
  const asked = new Map<string, Promise<DnsResult<RecordType>>>();
  const lines: string[][] = [];
  const inTurn = createTurns(mostAtOnce);
  const ask = <T extends RecordType>(name: string, type: T): Promise<DnsResult<T>> => {
    const key = `${name.toLowerCase()} ${type}`;
    const before = asked.get(key);
    if (before) return before as Promise<DnsResult<T>>;
    const place = lines.push([]) - 1;
    const answer = inTurn(async () => {
      const result = await resolver.query(name, type, signal);
      lines[place] = linesOf(name, type, result);
      return result;
    });
    asked.set(key, answer);
    return answer;
  };
  return { ask, transcript: () => lines.flat().join('\n') };
}

function linesOf<T extends RecordType>(name: string, type: T, result: DnsResult<T>): string[] {
  if (!result.ok) return [`${name} ${type} ; ${describe(result.failure)}${result.dnssec ? `, ${result.dnssec}` : ''}`];
  const { records, dnssec } = result.value;
  if (records.length === 0) return [`${name} ${type} ; no records, ${dnssec}`];
  return records.map((record) => `${name} ${type} ${textOf(record)} ; ${dnssec}`);
}

const describe = ({ code, detail }: Failure): string => (detail ? `${code}: ${detail}` : code);

function textOf(record: RecordOf[RecordType]): string {
  if (typeof record === 'string') return record;
  if ('target' in record) return `${record.priority} ${record.weight} ${record.port} ${record.target}`;
  if ('tag' in record) return `${record.flags} ${record.tag} ${JSON.stringify(record.value)}`;
  return `${record.usage} ${record.selector} ${record.matchingType} ${Buffer.from(record.certificate).toString('hex')}`;
}
