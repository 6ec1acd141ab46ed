export type LuaValue = string | number | boolean | readonly LuaValue[] | { readonly [key: string]: LuaValue };

/** A value as Lua source. JSON's string escapes are Lua's too, but for \u, which no configuration of ours needs. */
export function luaText(value: LuaValue): string {
  if (Array.isArray(value)) return `{ ${value.map(luaText).join('; ')} }`;
  if (typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value).map(([key, one]) => `[${JSON.stringify(key)}] = ${luaText(one)}`);
  return `{ ${fields.join('; ')} }`;
}

export type LuaSettings = { readonly [name: string]: LuaValue };

/** Settings as Prosody's configuration file has them, one a line. */
export const luaLines = (settings: LuaSettings): string =>
  Object.entries(settings)
    .map(([name, value]) => `${name} = ${luaText(value)}\n`)
    .join('');
