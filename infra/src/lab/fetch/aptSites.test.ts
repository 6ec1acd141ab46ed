import { expect, it } from 'vitest';
import { pickAptSites } from './aptSites.ts';

it('takes the sites that apt uses already', () => {
  const lines = 'https://deb.nodesource.example/node\nhttp://mirror.example/debian-security\nhttp://mirror.example/debian/\n';
  expect(pickAptSites(lines)).toEqual({
    main: 'http://mirror.example/debian/',
    security: 'http://mirror.example/debian-security',
  });
});

it('expects security updates beside the archive', () => {
  expect(pickAptSites('http://mirror.example/debian')?.security).toBe('http://mirror.example/debian-security');
});

it('finds none on another distribution', () => {
  expect(pickAptSites('http://archive.ubuntu.example/ubuntu\n')).toBeNull();
});
