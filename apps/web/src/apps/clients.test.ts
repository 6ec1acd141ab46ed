import { devices } from '@signpost/contracts';
import { expect, it } from 'vitest';
import { clients, clientsFor } from './clients.ts';

it.each(devices)('knows an app for %s that encrypts end to end', (device) =>
  expect(clientsFor(device).some(({ omemo }) => omemo === 'yes')).toBe(true),
);

it.each(clients)('links $name over https alone, with a date', ({ site, stores = {}, asOf }) => {
  for (const link of [site, ...Object.values(stores)]) expect(link).toMatch(/^https:\/\//);
  expect(Date.parse(asOf)).toBeLessThan(Date.now());
});

it('offers F-Droid beside Google Play', () => {
  for (const { stores } of clientsFor('android')) expect(Object.keys(stores ?? {})).toContain('f-droid');
});
