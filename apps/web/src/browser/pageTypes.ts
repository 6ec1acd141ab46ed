const long = `${'a-label-of-many-letters-that-has-no-place-to-break-at-all-0123.'.repeat(3)}example.org`;

/** One address for every kind of page and every designed state. */
export const pageTypes: Readonly<Record<string, string>> = {
  home: '/',
  directory: '/providers',
  'directory, filtered': '/providers?c2s=A&signUp=in-app&capability=groups',
  'directory, nothing found': '/providers?c2s=A%2B&s2s=F',
  'directory, unknown filter': '/providers?c2s=Z',
  'provider, exemplary': '/providers/exemplary.example',
  'provider, weak': '/providers/weak.example',
  'provider, untrusted': '/providers/self-signed.example',
  'provider, silent': '/providers/silent.example',
  'provider, stale': '/providers/stale.example',
  'provider, pending': '/providers/pending.example',
  'provider, opted out': '/providers/opted-out.example',
  'provider, IDN': '/providers/xn--e1afmkfd.xn--e1afmkfd.example',
  'provider, hostile': '/providers/hostile.example',
  'provider, long': `/providers/${long}`,
  'provider, unknown': '/providers/nobody.example',
  lookup: '/lookup?domain=me@example.org',
  checks: '/checks',
  check: '/checks/tls-1.2',
  'check, unknown': '/checks/nothing',
  features: '/xeps',
  'not found': '/no/such/page',
};
