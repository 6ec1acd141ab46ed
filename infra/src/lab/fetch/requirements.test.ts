import { expect, it } from 'vitest';
import { otherDistribution } from './requirements.ts';

it.each([
  ['PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nVERSION_ID="12"\nID=debian\n', null],
  ['PRETTY_NAME="Debian GNU/Linux 13 (trixie)"\nVERSION_ID="13"\nID=debian\n', null],
  ['PRETTY_NAME="Debian GNU/Linux 11 (bullseye)"\nVERSION_ID="11"\nID=debian\n', 'Debian GNU/Linux 11 (bullseye)'],
  ['PRETTY_NAME="Alpine Linux v3.20"\nID=alpine\nVERSION_ID=3.20.1\n', 'Alpine Linux v3.20'],
  ['', 'an unknown system'],
])('%j', (osRelease, other) => {
  expect(otherDistribution(osRelease)).toBe(other);
});
