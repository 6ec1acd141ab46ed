import { xml } from '../../xml/xmlElement.ts';
import type { AccountLink } from '../AccountLink.ts';
import { type TestResult, tested } from '../testResult.ts';

export const sm = 'urn:xmpp:sm:3';

/** How long a lost connection may be taken up again (XEP-0198 §5); `id` is what it takes. The last thing on a stream. */
export async function enableResumption({ session }: AccountLink): Promise<{ result: TestResult; id: string | null }> {
  session.send(xml('enable', sm, { resume: 'true' }));
  const answer = await session.awaitQuietly('stream management', ({ namespace, name }) => namespace === sm && name !== 'r');
  if (!answer.ok) return { result: { status: 'failed', failure: answer.failure }, id: null };
  const { element } = answer.value;
  if (element.name !== 'enabled')
    return { result: { status: 'refused', condition: element.name.slice(0, 60), text: null }, id: null };
  const seconds = Number(element.attribute('max') ?? Number.NaN);
  const resumable = ['true', '1'].includes(element.attribute('resume') ?? '');
  const details = { resumable, ...(Number.isInteger(seconds) ? { seconds } : {}) };
  return { result: tested(true, details), id: resumable ? element.attribute('id') : null };
}
