import type { CertificateSpec } from './issueCertificate.ts';

const withSubdomains = (domain: string): readonly string[] => [domain, `*.${domain}`];
const sound = (domain: string): [string, CertificateSpec] => [domain, { names: withSubdomains(domain) }];

const soundDomains = [
  'strong.example',
  'probe.example',
  'new.example',
  'ejabberd.example',
  'newejabberd.example',
  'optional.example',
  'nos2stls.example',
  'plains2s.example',
  'nosrv.example',
  'unsigned.example',
  'bogus.example',
  'invite.example',
  'closed.example',
  'deadv6.example',
];

/** Every certificate of the lab, by the domain that shows it. */
export const certificateSpecs: Readonly<Record<string, CertificateSpec>> = {
  ...Object.fromEntries(soundDomains.map(sound)),
  'old.example': { names: withSubdomains('old.example'), key: 'rsa-2048' },
  'weak.example': { names: ['weak.example'], key: 'rsa-1024', selfSigned: true, endsInDays: 3650 },
  'selfsigned.example': { names: withSubdomains('selfsigned.example'), selfSigned: true },
  'expired.example': { names: withSubdomains('expired.example'), endsInDays: -30 },
  'wronghost.example': { names: ['www.another-name.example'] },
};
