import { expect, it } from 'vitest';
import { tls13Discovery } from '../plan/discoveryHellos.ts';
import { tls13Hellos } from '../plan/tls13Hellos.ts';
import { answerHello } from '../testing/modelServer.ts';
import { Knowledge } from './knowledge.ts';
import { learn } from './learn.ts';

const target = { serverName: 'model.example', alpn: [] };
const x25519 = 29;
const hybrids = [4587, 4588, 4589, 25497];

it('looks at the rest of a handshake until the server chooses a group for which we have a key', () => {
  const server = {
    order: 'server',
    suites: { 'TLSv1.3': [0x1301] },
    groups: { tls13: [...hybrids, x25519], legacy: [] },
  } as const;
  const knowledge = new Knowledge();
  learn(knowledge, tls13Discovery(knowledge, target, false), answerHello(server, tls13Discovery(knowledge, target, false).spec));
  const finishes: (number | null)[] = [];
  for (let [hello] = tls13Hellos(knowledge, target); hello !== undefined; [hello] = tls13Hellos(knowledge, target)) {
    const outcome = answerHello(server, hello.spec);
    if (hello.finish && outcome.kind === 'answer') finishes.push(outcome.group);
    learn(knowledge, hello, outcome);
  }
  expect(finishes).toContain(x25519);
  expect(finishes.length).toBeLessThanOrEqual(hybrids.length + 1);
});
