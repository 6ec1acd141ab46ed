import { expect, it } from 'vitest';
import { luaText } from './luaText.ts';
import { startScript } from './processSettings.ts';
import { prosodyConfig } from './prosodyConfig.ts';

it('writes values as Lua', () => {
  expect(luaText({ list: ['a "b"', 2, true], 'odd-key': {} })).toBe(
    '{ ["list"] = { "a \\"b\\""; 2; true }; ["odd-key"] = {  } }',
  );
});

it('writes the process first, then hosts with their components', () => {
  const component = { domain: 'conference.one.example', module: 'muc', settings: { name: 'Rooms' } };
  expect(
    prosodyConfig({ run_as_root: true }, [
      { domain: 'one.example', settings: { http_host: 'one.example' }, components: [component] },
    ]),
  ).toBe(
    'run_as_root = true\n\nVirtualHost "one.example"\nhttp_host = "one.example"\n\nComponent "conference.one.example" "muc"\nname = "Rooms"\n',
  );
});

it('puts the folders of the start script in place, whatever they are called', () => {
  const script = "-- x\nCFG_SOURCEDIR='/usr/lib/prosody';\nCFG_DATADIR='/var/lib/prosody';\nif CFG_DATADIR then";
  expect(startScript(script, { CFG_SOURCEDIR: '/a $& b' })).toBe(
    '-- x\nCFG_SOURCEDIR="/a $& b";\nCFG_DATADIR=\'/var/lib/prosody\';\nif CFG_DATADIR then',
  );
});
