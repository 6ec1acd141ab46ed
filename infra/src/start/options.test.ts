import { expect, it } from 'vitest';
import { parseStartOptions } from './options.ts';

it('starts on the lab when nothing is said', () => {
  expect(parseStartOptions([])).toMatchObject({ ok: true, options: { mode: 'lab', sitePort: 3000 } });
});

it('takes a contact for public probing', () => {
  expect(parseStartOptions(['--public', '--contact', 'you@example.org'])).toMatchObject({
    ok: true,
    options: { mode: 'public', contact: 'you@example.org' },
  });
});

it.each([[['--public']], [['--public', '--contact', 'nobody']], [['--port', 'x']], [['--port', '0']], [['--what']], [['lab']]])(
  'refuses %j',
  (argv) => {
    expect(parseStartOptions(argv)).toMatchObject({ ok: false, problem: expect.stringMatching(/\S/) });
  },
);
