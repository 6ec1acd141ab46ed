import { existsSync } from 'node:fs';
import { runCommand } from '../process/runCommand.ts';

export const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** Makes sure that Debian's Chromium is there; as root it installs it, otherwise it says in one line what is needed. */
export async function ensureChromium(say: (line: string) => void): Promise<void> {
  if (existsSync(chromiumPath)) return;
  if (process.getuid?.() !== 0) {
    throw new Error('The browser tests need Chromium: run "sudo apt-get install chromium", or set CHROMIUM_PATH.');
  }
  say('Installing Chromium for the browser tests …');
  await runCommand('apt-get', ['update', '-qq']);
  const install = await runCommand('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (install.code !== 0) throw new Error(`Chromium could not be installed:\n${install.output.slice(-2000)}`);
}
