export interface LabDomain {
  domain: string;
  /** One plain sentence on what it truly is. */
  what: string;
}

/** Every domain of the lab but its home. Where each listens is in `addresses.ts`. */
export const labDomains: readonly LabDomain[] = [
  {
    domain: 'strong.example',
    what: 'Exemplary: Prosody 0.12.3 with TLS 1.2 and 1.3 only, matching DANE records on every port, CAA and IPv6.',
  },
  { domain: 'new.example', what: 'Sound and rich in features: Prosody 13.0.1 with rooms, file upload and contact addresses.' },
  { domain: 'ejabberd.example', what: 'Sound: ejabberd 23.01, which demands TLS and a valid certificate of other servers.' },
  { domain: 'newejabberd.example', what: 'Sound: ejabberd 24.12 with SASL2 and Bind2.' },
  {
    domain: 'weak.example',
    what: 'Unsafe all over: a self-signed 1024-bit SHA-1 certificate, TLS 1.0, every cipher, and passwords taken before TLS.',
  },
  { domain: 'expired.example', what: 'Sound but for its certificate, which ended a month ago.' },
  { domain: 'wronghost.example', what: 'Sound but for its certificate, which is for another name.' },
  { domain: 'selfsigned.example', what: 'Sound but for its certificate, which it signed itself.' },
  { domain: 'optional.example', what: 'Sound, but clients may stay without TLS.' },
  { domain: 'nos2stls.example', what: 'Offers TLS to other servers but also federates without it.' },
  { domain: 'plains2s.example', what: 'Offers other servers no TLS at all.' },
  { domain: 'old.example', what: 'Still allows TLS 1.0 and 1.1, and its DANE records match no key.' },
  { domain: 'nosrv.example', what: 'Has no SRV records: it is found by its address alone.' },
  { domain: 'unsigned.example', what: 'Sound, but its zone is not signed with DNSSEC.' },
  { domain: 'bogus.example', what: 'Its DNSSEC signatures match no key: a validating resolver refuses its records.' },
  { domain: 'unreachable.example', what: 'Refuses every connection.' },
  {
    domain: 'tarpit.example',
    what: 'Accepts connections and never answers; on the direct TLS ports it drips one space after another.',
  },
  { domain: 'refused.example', what: 'Says in DNS that it offers no XMPP (SRV target ".").' },
  { domain: 'gone.example', what: 'Does not exist: no such name.' },
  { domain: 'invite.example', what: 'Prosody 0.12.3 where an account needs an invitation.' },
  { domain: 'closed.example', what: 'Prosody 0.12.3 without sign-up in the app.' },
  { domain: 'deadv6.example', what: 'Its second SRV target has an IPv6 address alone, and nothing answers there.' },
  { domain: 'private.example', what: 'Its SRV target has a private address, which must never be dialled.' },
  { domain: 'badport.example', what: 'Its SRV records name port 25, which must never be dialled.' },
];

export const homeDomain = 'probe.example';
/** Components of our home server that answer channel searches. The server lets one at a time be each of them. */
export const labSearch = {
  domain: `search.${homeDomain}`,
  testDomain: `searchtest.${homeDomain}`,
  secret: 'labsecret',
  port: 5347,
} as const;
export const labAccount = { user: 'prober', password: 'labpass' } as const;
/** Where {@link labAccount} exists. */
export const accountDomains = [
  homeDomain,
  'strong.example',
  'new.example',
  'weak.example',
  'ejabberd.example',
  'newejabberd.example',
] as const;
