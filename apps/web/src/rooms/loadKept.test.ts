import type { ProviderPolicy, RetentionStatement } from '@signpost/contracts';
import { expect, it } from 'vitest';
import { statementWords, unsaidWords } from '../views/rooms/kept/keptWords.ts';
import { createWords } from '../words/createWords.ts';
import { keptOf, loadKept } from './loadKept.ts';

const said = (value: RetentionStatement['value']): RetentionStatement => ({
  source: 'policy',
  where: 'https://a.example/privacy',
  value,
  raw: null,
});
const policy = (parts: Partial<ProviderPolicy>): ProviderPolicy => ({
  ...{ domain: 'a.example', state: 'read', transparency: 'clear', missing: [], readAt: null, walkedAt: null },
  ...{ facts: [], retention: [], documents: [], earlierVersions: 0, steps: [] },
  ...parts,
});
const words = createWords('en');

it('says what the host says of rooms, and nothing from what it says of other things', () => {
  const retention = [
    { fact: 'messageArchive' as const, statements: [said(30)], conflict: false },
    { fact: 'roomArchive' as const, statements: [said(14), said('invalid'), said('unstated')], conflict: true },
  ];
  const kept = keptOf(policy({ retention }));
  expect(kept).toMatchObject({ state: 'read', statements: [said(14)], conflict: false });
  expect(kept.statements.map((one) => statementWords(one, words)).join()).toContain('kept for 14 days');
});

it('says what it does not know', async () => {
  const answers = { unreachable: 'could not be loaded', refused: 'not looked' };
  for (const [kind, text] of Object.entries(answers)) {
    const api = { policy: async () => ({ kind, status: 404 }) } as never;
    expect(unsaidWords(await loadKept(api, 'a.example'), words)).toContain(text);
  }
  for (const [state, text] of [
    ['read', 'does not say'],
    ['none-found', 'found no policy'],
    ['unreached', 'could not read'],
  ] as const)
    expect(unsaidWords(keptOf(policy({ state })), words)).toContain(text);
});
