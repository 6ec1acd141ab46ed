import type { StreamSession } from '../../stream/streamSession.ts';
import { type XmlElement, xml } from '../../xml/xmlElement.ts';
import { type TestResult, tested } from '../testResult.ts';

export const sm = 'urn:xmpp:sm:3';

/** What the server promised: how long a lost connection may be taken up again (XEP-0198 §5), and by which name. */
export interface Promised {
  result: TestResult;
  id: string | null;
}

/** Asks for stream management. The last thing on a stream: what comes after would have to be counted. */
export async function enableResumption(session: StreamSession): Promise<Promised> {
  session.send(xml('enable', sm, { resume: 'true' }));
  const answer = await session.awaitQuietly('stream management', isAnswer('enabled'));
  if (!answer.ok) return { result: { status: 'failed', failure: answer.failure }, id: null };
  const { element } = answer.value;
  if (element.name !== 'enabled')
    return { result: { status: 'refused', condition: element.name.slice(0, 60), text: null }, id: null };
  const seconds = Number(element.attribute('max') ?? Number.NaN);
  const resumable = ['true', '1'].includes(element.attribute('resume') ?? '');
  const details = { resumable, ...(Number.isInteger(seconds) ? { seconds } : {}) };
  return { result: tested(true, details), id: resumable ? element.attribute('id') : null };
}

/** Takes the lost stream up on a connection that is logged in and not bound; `null` where it did not come to an answer. */
export async function resume(session: StreamSession, id: string): Promise<boolean | null> {
  // Nothing that came since is confirmed: the server may send it again, which harms nobody.
  session.send(xml('resume', sm, { previd: id, h: '0' }));
  const answer = await session.awaitElement('resumption', isAnswer('resumed'));
  if (!answer.ok) return null;
  const { element } = answer.value;
  return element.name === 'resumed' && element.attribute('previd') === id;
}

const isAnswer =
  (name: 'enabled' | 'resumed') =>
  (element: XmlElement): boolean =>
    element.namespace === sm && (element.name === name || element.name === 'failed');

/** The promise and whether it was kept; where that could not be seen, the promise alone. */
export function withResumed({ result }: Promised, resumed: boolean | null): TestResult {
  if (result.status !== 'answered' || resumed === null) return result;
  return tested(resumed, { ...result.value.details, resumed });
}
