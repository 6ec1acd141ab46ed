/** How long a page may be kept: served as it is, and then while it is made anew behind the reader's back. */
export interface KeepingTime {
  freshMs: number;
  /** Never longer than this, whatever it says itself. */
  keptMs: number;
}

const longestMs = 60_000;
/** Of its time a page that may go stale is made anew this long before it ends. */
const freshShare = 0.75;

type Headers = Readonly<Record<string, string | string[]>>;

/** What Cache-Control allows shared caches (RFC 9111, RFC 5861); `null` where it allows nothing. */
export function keepingTime(status: number, headers: Headers): KeepingTime | null {
  const control = String(headers['cache-control'] ?? '').toLowerCase();
  const seconds = secondsOf(control, 's-maxage');
  const forAll =
    !/\b(no-store|no-cache|private)\b/.test(control) && headers['set-cookie'] === undefined && variesByEncodingAlone(headers);
  if (!forAll || seconds === null || seconds === 0 || ![200, 404].includes(status)) return null;
  const keptMs = Math.min(seconds * 1000, longestMs);
  const renews = (secondsOf(control, 'stale-while-revalidate') ?? 0) > 0;
  return { freshMs: renews ? keptMs * freshShare : keptMs, keptMs };
}

function secondsOf(control: string, name: string): number | null {
  const [, digits] = new RegExp(`(?:^|[\\s,])${name}="?(\\d{1,9})`).exec(control) ?? [];
  return digits === undefined ? null : Number(digits);
}

const variesByEncodingAlone = ({ vary }: Headers): boolean =>
  String(vary ?? '')
    .toLowerCase()
    .split(',')
    .every((name) => ['', 'accept-encoding'].includes(name.trim()));
