import type { Edition } from '../fetch/packages.ts';
import type { LuaSettings } from './luaText.ts';
import type { ProsodyHost } from './prosodyConfig.ts';

/** One Prosody process. Most domains have one of their own: hosts of one process share what they show on direct TLS. */
export interface ProsodySpec {
  name: string;
  edition: Edition;
  interfaces: readonly string[];
  modules: readonly string[];
  /** Of the process, over the lab's defaults. */
  settings?: LuaSettings;
  /** TLS settings for every port, over the lab's defaults. */
  tls?: LuaSettings;
  /** Lets the process use what OpenSSL has long refused: TLS 1.0, SHA-1, short keys. */
  ancientTls?: boolean;
  hosts: readonly ProsodyHost[];
  /** Whether users sign up in the app. */
  signUp?: boolean;
}
