import { type LuaSettings, luaLines } from './luaText.ts';

export interface ProsodyComponent {
  domain: string;
  /** Its module: muc, http_file_share, proxy65 … Without one it is a program of its own that connects (XEP-0114). */
  module?: string;
  settings?: LuaSettings;
}

export interface ProsodyHost {
  domain: string;
  settings?: LuaSettings;
  components?: readonly ProsodyComponent[];
}

const componentText = ({ domain, module, settings }: ProsodyComponent): string =>
  `\nComponent "${domain}"${module ? ` "${module}"` : ''}\n${luaLines(settings ?? {})}`;

const hostText = ({ domain, settings, components }: ProsodyHost): string =>
  `\nVirtualHost "${domain}"\n${luaLines(settings ?? {})}${(components ?? []).map(componentText).join('')}`;

/** A whole prosody.cfg.lua: settings of the process, then its hosts. */
export const prosodyConfig = (settings: LuaSettings, hosts: readonly ProsodyHost[]): string =>
  `${luaLines(settings)}${hosts.map(hostText).join('')}`;
