import { type HostMeta2, hostMetaWays } from '@signpost/contracts';
import { cleanText } from '../cleanText.ts';

type Link = HostMeta2['links'][number];
type Fields = Record<string, unknown>;

const prefix = 'urn:xmpp:alt-connections:';
/** It is shown and never dialled, so its shape is enough. */
const addressShape = /^(\d{1,3}(\.\d{1,3}){3}|[\da-f:.]*:[\da-f:.]*)$/i;
const mostLinks = 20;
const mostPins = 20;
const mostIps = 10;
const mostPort = 65_535;

/**
 * What host-meta.json says by XEP-0487: only where it has a top-level `xmpp` object, otherwise XEP-0156 alone holds. Each
 * field stands for itself; one that is not usable spoils no other.
 */
export function readHostMeta2(json: unknown): HostMeta2 | null {
  const { xmpp, links } = fieldsOf(json);
  if (typeof xmpp !== 'object' || xmpp === null || Array.isArray(xmpp)) return null;
  const { ttl, 'public-key-pins-sha-256': pins } = fieldsOf(xmpp);
  return {
    ttlSeconds: integerOf(ttl),
    publicKeyPins: listOf(pins).filter(isPin).slice(0, mostPins),
    links: listOf(links)
      .flatMap((link) => linkOf(fieldsOf(link)))
      .slice(0, mostLinks),
  };
}

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const integerOf = (value: unknown): number | null => (Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : null);
const textOf = (value: unknown, most: number): string | null =>
  typeof value === 'string' && value !== '' && value.length <= most ? cleanText(value, most) : null;

/** The Base64 of a SHA-256. */
const isPin = (value: unknown): value is string => typeof value === 'string' && /^[A-Za-z0-9+/]{43}=$/.test(value);

function linkOf({ rel, port, href, ips, sni, priority, weight, ech }: Fields): Link[] {
  const way = hostMetaWays.find((name) => rel === `${prefix}${name}`);
  if (way === undefined) return [];
  const number = integerOf(port);
  return [
    {
      way,
      port: number !== null && number <= mostPort ? number : null,
      href: textOf(href, 1000),
      ips: listOf(ips)
        .filter((ip): ip is string => typeof ip === 'string' && addressShape.test(ip))
        .slice(0, mostIps),
      sni: textOf(sni, 253),
      priority: integerOf(priority),
      weight: integerOf(weight),
      encryptedHello: typeof ech === 'string' && ech !== '',
    },
  ];
}
