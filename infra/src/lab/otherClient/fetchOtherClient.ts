import { fetchApart } from '../fetch/fetchApart.ts';

/** slixmpp and what it imports; Python itself is the machine's own. */
const packages = [
  ...['python3-slixmpp', 'python3-slixmpp-lib', 'python3-aiodns', 'python3-pycares', 'libc-ares2', 'python3-cffi-backend'],
  ...['python3-pyasn1', 'python3-pyasn1-modules', 'python3-aiohttp', 'python3-multidict', 'python3-yarl', 'python3-idna'],
  ...[
    'python3-async-timeout',
    'python3-frozenlist',
    'python3-aiosignal',
    'python3-attr',
    'python3-charset-normalizer',
    'libidn12',
  ],
];

/** Fetches Debian's slixmpp. Gives what Python needs to find it. */
export async function fetchOtherClient(): Promise<{ PYTHONPATH: string; LD_LIBRARY_PATH: string }> {
  const { folder, libraries } = await fetchApart('slixmpp', packages);
  return { PYTHONPATH: `${folder}/usr/lib/python3/dist-packages`, LD_LIBRARY_PATH: libraries };
}
