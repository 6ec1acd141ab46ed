/** How long a page may be kept: served as it is, and from `freshMs` on made anew behind the readers' backs when there is time. */
export interface KeepingTime {
  freshMs: number;
  keptMs: number;
}

/** Never longer than this, whatever a page says itself. */
const longestFreshMs = 60_000;
const longestKeptMs = 300_000;

type Headers = Readonly<Record<string, string | string[]>>;

/** What Cache-Control allows shared caches (RFC 9111, RFC 5861); `null` where it allows nothing. */
export function keepingTime(status: number, headers: Headers): KeepingTime | null {
  const control = String(headers['cache-control'] ?? '').toLowerCase();
  const seconds = secondsOf(control, 's-maxage');
  const forAll =
    !/\b(no-store|no-cache|private)\b/.test(control) && headers['set-cookie'] === undefined && variesByEncodingAlone(headers);
  if (!forAll || seconds === null || seconds === 0 || ![200, 404].includes(status)) return null;
  const freshMs = Math.min(seconds * 1000, longestFreshMs);
  const staleMs = (secondsOf(control, 'stale-while-revalidate') ?? 0) * 1000;
  return { freshMs, keptMs: Math.min(freshMs + staleMs, longestKeptMs) };
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
