import type { MessageFile } from '../../message.ts';

/** What a run says of its steps and of its end. */
export const runs = {
  'step.dns': 'Looked the domain up in DNS: {answered} of {asked} answered.',
  'step.c2s': 'Connected as an app does: {answered} of {asked} addresses answered.',
  'step.s2s': 'Connected as another server does: {answered} of {asked} addresses answered.',
  'step.sign-up': 'Asked how to sign up: {answered} of {asked} answered.',
  'step.web': 'Read the files on its web server: {answered} of {asked} answered.',
  'step.disco': 'Asked from our own account on another server: {answered} of {asked} answered.',
  'step.tls': 'Tried encryption versions and suites: {answered} of {asked} addresses answered.',
  'step.assessed': 'Graded: {c2s} for apps, {s2s} for other servers.',
  'run.completed': 'The test is over.',
  'run.cancelled': 'The test was called off.',
  'run.declined': 'The domain’s own provider file asks not to be tested, so we stopped before we asked its servers anything.',
  'run.held': 'We had a trouble of our own, so nothing was tested. The test goes on by itself as soon as that is over.',
  'run.failed': 'The test ended early because of a fault of ours.',
} as const satisfies MessageFile;
