import { fail, pass, targetCheck, unknown } from '../check.ts';
import { daneOf } from '../identity.ts';
import { specs } from '../specs.ts';

export const dane = targetCheck({
  id: 'dane',
  directions: ['c2s', 's2s'],
  sees: [
    'dane-matches',
    'dane-missing',
    'dane-without-dnssec',
    'dane-mismatch',
    'dane-unusable',
    'dane-unknown',
    'dane-not-compared',
  ],
  spec: [specs.dane, specs.daneSrv, specs.daneOperation],
  fix: {},
  zone: `; the hash of the key, so that it outlives renewals with the same key:
; openssl x509 -in cert.pem -pubkey -noout | openssl pkey -pubin -outform DER | openssl dgst -sha256
_5222._tcp.xmpp.example.org. TLSA 3 1 1 <hash>
_5269._tcp.xmpp.example.org. TLSA 3 1 1 <hash>
; before a new key goes live publish its hash beside the old one and wait for the TTL`,
  uses: ['dns'],
  judgeTarget: (target, { dns }) => {
    if (!target.srv || !dns) return unknown('dane-unknown');
    const found = daneOf(target);
    switch (found.state) {
      case 'match':
        return pass('dane-matches', { usage: found.usage });
      case 'missing':
        return fail('dane-missing');
      case 'without-dnssec':
        return fail('dane-without-dnssec');
      case 'mismatch':
        return fail('dane-mismatch');
      case 'unusable':
        return fail('dane-unusable');
      case 'unknown-dnssec':
        return unknown('dane-unknown');
      case 'not-comparable':
        return unknown('dane-not-compared');
      case 'no-session':
        return null;
    }
  },
});
