import { randomBytes } from 'node:crypto';
import type { Result } from '@signpost/net';
import { failed, success } from '../../result.ts';
import { type XmlElement, xml } from '../../xml/xmlElement.ts';
import type { AccountLink } from '../AccountLink.ts';
import { type Details, type TestResult, tested } from '../testResult.ts';

export const uploadNamespace = 'urn:xmpp:http:upload:0';
/** All that a slot may ask to be sent along (XEP-0363 §5). */
const allowedHeaders = new Set(['authorization', 'cookie', 'expires']);
const fileType = 'text/plain';
const timeoutMs = 30_000;

interface Slot {
  putUrl: string;
  getUrl: string;
  headers: Record<string, string>;
}

/** Puts a small file of random letters up, gets it back and compares; its address is kept to see how long it lasts. */
export async function testUpload(link: AccountLink, service: string | null): Promise<TestResult> {
  if (service === null) return tested(false, { service: false });
  const file = Buffer.from(`Signpost test file ${randomBytes(48).toString('hex')}\n`);
  const request = { filename: 'signpost-test.txt', size: String(file.length), 'content-type': fileType };
  const reply = await link.get(service, xml('request', uploadNamespace, request));
  if (reply.status !== 'answered') return reply;
  const slot = readSlot(reply.value);
  const details = slot.ok ? await transfer(link, slot.value, file) : slot;
  if (!details.ok) return { status: 'failed', failure: details.failure };
  return tested(details.value.same === true, details.value);
}

function readSlot(iq: XmlElement): Result<Slot> {
  const slot = iq.child('slot', uploadNamespace);
  const put = slot?.child('put', uploadNamespace);
  const getUrl = slot?.child('get', uploadNamespace)?.attribute('url');
  const putUrl = put?.attribute('url');
  if (!put || !putUrl || !getUrl) return failed('stream-invalid', 'no upload slot');
  const headers = put
    .childrenNamed('header', uploadNamespace)
    .map((header) => [header.attribute('name')?.toLowerCase() ?? '', header.text()]);
  const allowed = headers.filter(([name = '', value = '']) => allowedHeaders.has(name) && !/[\r\n]/.test(value));
  return success({ putUrl, getUrl, headers: Object.fromEntries(allowed) });
}

async function transfer({ context, domain }: AccountLink, slot: Slot, file: Buffer): Promise<Result<Details>> {
  const { net, signal } = context;
  const headers = { ...slot.headers, 'content-type': fileType };
  const put = await net.fetch({ domain, url: slot.putUrl, method: 'PUT', headers, body: file, timeoutMs, signal });
  if (!put.ok) return put;
  if (put.value.status >= 300) return failed('http-status', `PUT ${put.value.status}`);
  const got = await net.fetch({ domain, url: slot.getUrl, timeoutMs, signal });
  if (!got.ok) return got;
  if (got.value.status !== 200) return failed('http-status', `GET ${got.value.status}`);
  const origin = { origin: 'https://signpost.invalid', 'access-control-request-method': 'PUT' };
  const asked = await net.fetch({ domain, url: slot.putUrl, method: 'OPTIONS', headers: origin, timeoutMs, signal });
  const fromBrowsers = asked.ok && asked.value.headers.has('access-control-allow-origin');
  return success({ same: file.equals(got.value.body), url: slot.getUrl.slice(0, 1000), fromBrowsers });
}
