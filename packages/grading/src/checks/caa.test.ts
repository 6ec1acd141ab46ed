import { failure } from '@signpost/contracts';
import { expect, it } from 'vitest';
import { dns } from '../fixture.ts';
import { viewOf } from '../view.ts';
import { caa } from './caa.ts';

const configured = { observer: true, ownCertificate: true, validatingResolver: true };
const outcomeOf = (...input: Parameters<typeof dns>) =>
  caa.judge(viewOf({ domain: 'example.org', observations: [dns(...input)], configured }, 'c2s'))[0]?.outcome;

it('asks for CAA of a domain without XMPP too, and knows nothing of one that could not be asked', () => {
  expect(outcomeOf()).toBe('pass');
  expect(outcomeOf({ caa: [], caaDomain: null })).toBe('fail');
  expect(outcomeOf({}, failure('service-denied'))).toBe('pass');
  expect(outcomeOf({ caa: [], caaDomain: null }, failure('service-denied'))).toBe('fail');
  expect(outcomeOf({ caa: [], caaDomain: null }, failure('dns-not-found'))).toBe('unknown');
  expect(outcomeOf({ caa: [], caaDomain: null, caaFailure: failure('dns-timeout') })).toBe('unknown');
});
