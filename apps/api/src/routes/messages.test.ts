import { expect, it } from 'vitest';
import { fakeApp } from '../testing/fakeDeps.ts';

it('gives every text in each language, English where it is for operators', async () => {
  const app = await fakeApp();
  const textsIn = async (language: string) => (await app.inject(`/api/v1/messages/${language}`)).json();
  const [english, german] = await Promise.all([textsIn('en'), textsIn('de')]);
  expect(german['answer.yes']).toBe('ja');
  expect(german['check.reachable.title']).toBe(english['check.reachable.title']);
  expect(german['check.reachable.title']).toBeTruthy();
  expect(Object.keys(english).filter((id) => !(id in german))).toEqual([]);
});
