import { expect, it } from 'vitest';
import { archivePrefix, readSimulation } from './packages.ts';

const simulation = `Reading package lists...
Inst libc6 (2.36-9+deb12u14 Debian:12.15/oldstable [amd64]) []
Inst libperl5.36 (5.36.0-7 Debian:12.15/oldstable [amd64])
Inst erlang-base (1:25.2.3+dfsg-1+deb12u4 Debian:12.15/oldstable [amd64])
Inst prosody (13.0.1-1~bpo12+1 Debian Backports:oldstable-backports [amd64])
Conf lua5.4 (5.4.4-3 Debian:12.15/oldstable [amd64])`;

it('takes what would be installed, but for the base system', () => {
  expect(readSimulation(simulation)).toEqual([
    { name: 'erlang-base', version: '1:25.2.3+dfsg-1+deb12u4' },
    { name: 'prosody', version: '13.0.1-1~bpo12+1' },
  ]);
});

it('knows the names of archives, epochs included', () => {
  expect(archivePrefix({ name: 'erlang-base', version: '1:25.2.3' })).toBe('erlang-base_1%3a25.2.3_');
});
