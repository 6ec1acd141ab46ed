import type { ProviderRow } from '@signpost/contracts';
import { expect, it } from 'vitest';
import { headlineCapabilities } from './headlineCapabilities.ts';

const row = (...ids: string[]) => ({ capabilities: ids.map((id) => ({ id, answer: 'yes' })) }) as ProviderRow;

it('shows what is asked for most, of what is known', () =>
  expect(headlineCapabilities([row('calls', 'archive'), row('battery')], undefined)).toEqual(['archive', 'calls']));

it('puts first what is filtered by', () =>
  expect(headlineCapabilities([row('calls', 'archive', 'battery')], 'battery')).toEqual(['battery', 'archive', 'calls']));
