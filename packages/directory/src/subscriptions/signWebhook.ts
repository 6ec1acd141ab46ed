import { createHmac, timingSafeEqual } from 'node:crypto';

/** How old a call may be before its receiver should take it for a replay. */
const freshSeconds = 300;

const macOf = (secret: string, seconds: number, body: string): string =>
  createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');

/** The value of `Signpost-Signature`: the time of sending in Unix seconds, and HMAC-SHA-256 over `time.body`. */
export function signWebhook(secret: string, body: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000);
  return `t=${seconds},v1=${macOf(secret, seconds, body)}`;
}

/** What a receiver does: true for a call that we signed with the secret, not long ago. */
export function verifyWebhook(secret: string, body: string, signature: string, now: Date): boolean {
  const [, time = '', mac = ''] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signature) ?? [];
  if (mac === '' || Math.abs(now.getTime() / 1000 - Number(time)) > freshSeconds) return false;
  return timingSafeEqual(Buffer.from(mac, 'hex'), Buffer.from(macOf(secret, Number(time), body), 'hex'));
}
