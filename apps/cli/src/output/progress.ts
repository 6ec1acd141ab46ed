import type { Observation, StepName } from '@signpost/contracts';
import pc from 'picocolors';

const words: Record<Exclude<StepName, 'assess'> | 'account', string> = {
  dns: 'DNS: where the servers are',
  c2s: 'Streams as a client: encryption, login',
  s2s: 'Streams as a server: federation',
  'sign-up': 'How to sign up',
  web: 'Well-known files',
  disco: 'Features over federation',
  tls: 'TLS: versions, suites, groups',
  account: 'What a user sees, with the test account',
};

/** Tells step by step what is asked of the server now; rewrites its line on a terminal, says nothing without one. */
export function createProgress(stream: NodeJS.WriteStream | null) {
  const started = performance.now();
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  let open = false;
  const clear = () => {
    if (open && stream?.isTTY) stream.write('\r\u001b[K');
    open = false;
  };
  return {
    async onStep(step: keyof typeof words, observations: Observation[] | null): Promise<void> {
      clear();
      if (observations === null) {
        if (stream?.isTTY) open = stream.write(pc.dim(`  … ${words[step]}`));
        return;
      }
      const failed = observations.filter(({ failure }) => failure).length;
      const mark =
        observations.length === 0
          ? pc.dim('–')
          : failed === observations.length
            ? pc.red('✗')
            : failed > 0
              ? pc.yellow('~')
              : pc.green('✓');
      stream?.write(`  ${mark} ${words[step].padEnd(40)} ${pc.dim(seconds())}\n`);
    },
    end: clear,
  };
}
