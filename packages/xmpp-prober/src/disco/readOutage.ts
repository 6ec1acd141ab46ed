import type { DiscoExtras, DiscoInfo } from '@signpost/contracts';
import { failure } from '@signpost/contracts';
import { cleanOrNull } from '../cleanText.ts';
import type { ProbeContext } from '../probeContext.ts';

type Outage = NonNullable<DiscoExtras['outage']>;
const formType = 'urn:xmpp:sos:0';
const maxBytes = 16_384;
const timeoutMs = 20_000;

/** Reads the page that stays up when the server is down (XEP-0455). Nothing but HTTPS is followed. */
export async function readOutage({ net, signal }: ProbeContext, info: DiscoInfo | null): Promise<DiscoExtras['outage']> {
  const fields = info?.forms.find((form) => form.formType === formType)?.fields ?? [];
  const urls = fields.find(({ name }) => name === 'external-status-addresses')?.values ?? [];
  const url = urls.find((one) => one.startsWith('https://') && one.length <= 1000 && URL.canParse(one));
  if (!url) return null;
  const response = await net.fetch({ domain: new URL(url).hostname, url, maxBytes, timeoutMs, signal });
  if (!response.ok) return { url, answer: { status: 'failed', failure: response.failure } };
  if (response.value.status !== 200)
    return { url, answer: { status: 'failed', failure: failure('http-status', String(response.value.status)) } };
  return { url, answer: readJson(response.value.body) };
}

function readJson(body: Uint8Array): Outage['answer'] {
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) return { status: 'answered', value: outageOf(json) };
  } catch {
    // What cannot be read is told of below.
  }
  return { status: 'failed', failure: failure('http-invalid', 'not JSON') };
}

/** An empty object says that all is well. */
function outageOf(json: object): Extract<Outage['answer'], { status: 'answered' }>['value'] {
  const { planned, beginning, expected_end, message } = json as Record<string, unknown>;
  const text = (value: unknown, length?: number) => (typeof value === 'string' ? cleanOrNull(value, length) : null);
  const words = typeof message === 'object' && message !== null ? (message as Record<string, unknown>) : {};
  return {
    ongoing: text(beginning) !== null,
    planned: planned === true,
    beginning: text(beginning, 60),
    expectedEnd: text(expected_end, 60),
    text: text(words.en ?? words.default, 1000),
  };
}
