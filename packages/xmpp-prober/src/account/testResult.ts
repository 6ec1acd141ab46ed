import type { AccountTest, QueryResult } from '@signpost/contracts';
import type { XmlElement } from '../xml/xmlElement.ts';

export type TestResult = AccountTest['result'];
export type Details = Extract<TestResult, { status: 'answered' }>['value']['details'];

export const tested = (works: boolean, details: Details = {}): TestResult => ({ status: 'answered', value: { works, details } });

/** Reads an answer; a refusal and a failure stay what they are. */
export const verdictOf = (
  reply: QueryResult<XmlElement>,
  read: (iq: XmlElement) => TestResult = () => tested(true),
): TestResult => (reply.status === 'answered' ? read(reply.value) : reply);

/** Having nothing stored yet is an answer of a service that is there. */
export const emptyWorks = (result: TestResult): TestResult =>
  result.status === 'refused' && result.condition === 'item-not-found' ? tested(true, { empty: true }) : result;
