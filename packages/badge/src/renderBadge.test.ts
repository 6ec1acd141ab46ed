import { type Letter, letters } from '@signpost/contracts';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { armColours, dark, light, stripeColour } from './badgeColours.ts';
import { type BadgeInput, badgeSizes, badgeStates, badgeThemes, badgeVariants } from './badgeInput.ts';
import { renderBadgeJson } from './renderBadgeJson.ts';
import { renderBadgeSvg } from './renderBadgeSvg.ts';

const input = (change: Partial<BadgeInput> = {}): BadgeInput => ({
  domain: 'example.org',
  state: 'graded',
  letter: 'A',
  observedAt: '2026-03-01T12:00:00.000Z',
  theme: 'auto',
  ...change,
});

interface Tag {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** Reads strictly: anything that is not well-formed XML throws. */
function read(svg: string): Tag[] {
  const tags: Tag[] = [];
  const open: Tag[] = [];
  const parser = new SaxesParser({ fragment: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const tag = { name, attributes: attributes as Record<string, string>, text: '' };
    tags.push(tag);
    open.push(tag);
  });
  parser.on('text', (text) => {
    const tag = open.at(-1);
    if (tag) tag.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(svg).close();
  return tags;
}

const kinds = badgeVariants.flatMap((variant) => badgeSizes.map((size) => ({ variant, size })));
const features = { seen: 10, total: 12 };
/** Every state in every colour and theme, each in one of the kinds; and every kind where most is drawn. */
const every = [
  ...badgeStates
    .flatMap((state) => badgeThemes.flatMap((theme) => [...letters, null].map((letter) => ({ state, theme, letter }))))
    .map((one, index) => input({ ...one, features, ...kinds[index % kinds.length] })),
  ...badgeStates.flatMap((state) => kinds.map((kind) => input({ state, letter: 'T', features, ...kind }))),
];
const title = (change: Partial<BadgeInput>) => read(renderBadgeSvg(input(change))).find(({ name }) => name === 'title')?.text;
const sign = (change: Partial<BadgeInput>) => read(renderBadgeSvg(input(change))).at(-1)?.text;
const worstDomain = '"'.repeat(300);

describe('the SVG', () => {
  it('is well-formed, at most 2048 bytes, and made of a fixed set of elements in every state', () => {
    const allowed = ['svg', 'title', 'desc', 'style', 'pattern', 'path', 'text'];
    for (const one of every) {
      const svg = renderBadgeSvg({ ...one, domain: worstDomain, label: '&'.repeat(30) });
      expect(Buffer.byteLength(svg)).toBeLessThanOrEqual(2048);
      expect(read(svg).filter(({ name }) => !allowed.includes(name))).toEqual([]);
    }
  });

  it('stays so whatever domain, label and time it is given', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ maxLength: 400 }));
    fc.assert(
      fc.property(text, text, text, fc.constantFrom(...every), (domain, label, observedAt, one) => {
        const svg = renderBadgeSvg({ ...one, domain, label, observedAt });
        const names = read(svg).map(({ name }) => name);
        expect(Buffer.byteLength(svg)).toBeLessThanOrEqual(2048);
        expect(names.filter((name) => name === 'text').length).toBeLessThanOrEqual(3);
        expect(names).not.toContain('script');
      }),
    );
  });

  it('escapes a hostile domain and label', () => {
    const svg = renderBadgeSvg(input({ domain: '</title><script>alert(1)</script>', label: '"><b>&' }));
    expect(svg).not.toContain('<script');
    expect(read(svg).find(({ name }) => name === 'title')?.text).toContain('</title><script>alert(1)</script>');
    expect(read(svg).some(({ text }) => text === '"><b>&')).toBe(true);
  });

  it('tells everything in its title to those who do not see it', () => {
    const [svg] = read(renderBadgeSvg(input()));
    expect(svg?.attributes).toMatchObject({ role: 'img', 'aria-labelledby': 't d' });
    expect(title({})).toBe('example.org: connection graded A on 2026-03-01');
    expect(title({ letter: 'T' })).toContain('certificate not trusted');
    expect(title({ state: 'stale' })).toBe('example.org: connection graded A on 2026-03-01, not tested since');
    expect(title({ state: 'down', letter: null })).toBe('example.org: did not answer on 2026-03-01');
    expect(title({ state: 'pending', letter: null, observedAt: null })).toContain('the first test is running');
    expect(title({ state: 'unknown-domain', letter: null, observedAt: null })).toBe('example.org: not listed on Signpost');
    expect(title({ letter: '?' })).toContain('not enough seen');
  });

  it('shows letter, day and state', () => {
    expect(letters.map((letter) => sign({ letter }))).toEqual([...letters]);
    expect([sign({ state: 'down' }), sign({ state: 'pending' }), sign({ state: 'unknown-domain' })]).toEqual(['×', '…', '–']);
    const words = (change: Partial<BadgeInput>) => read(renderBadgeSvg(input(change))).map(({ text }) => text);
    expect(words({})).toContain('2026-03-01');
    expect(words({ state: 'stale' })).toContain('stale 2026-03-01');
    expect(words({ label: 'Chat' })).toContain('Chat');
  });

  it('tells one direction, or how many features were seen', () => {
    const words = (change: Partial<BadgeInput>) => read(renderBadgeSvg(input(change))).map(({ text }) => text);
    expect(words({ variant: 'c2s' })).toContain('XMPP c2s');
    expect(title({ variant: 's2s', letter: 'B' })).toBe('example.org: links to other providers graded B on 2026-03-01');
    expect(sign({ variant: 'features', features })).toBe('10/12');
    expect(title({ variant: 'features', features, state: 'stale' })).toBe(
      'example.org: 10 of 12 features seen on 2026-03-01, not tested since',
    );
    expect(sign({ variant: 'features', features, state: 'down' })).toBe('×');
  });

  it('comes in three sizes of one drawing', () => {
    const [small, normal, large] = badgeSizes.map((size) => read(renderBadgeSvg(input({ size })))[0]?.attributes);
    expect([small?.height, normal?.height, large?.height]).toEqual(['20', '24', '36']);
    expect(new Set([small, normal, large].map((one) => one?.viewBox)).size).toBe(1);
  });

  it('tells the states apart without colour', () => {
    const arm = (change: Partial<BadgeInput>) => read(renderBadgeSvg(input(change))).at(-2)?.attributes;
    expect(arm({})).not.toHaveProperty('class');
    expect(arm({ state: 'stale' })).toHaveProperty('stroke-dasharray');
    expect(arm({ letter: '?' })).toMatchObject({ class: 'p' });
    expect(arm({ letter: 'T' })).toMatchObject({ fill: 'url(#s)' });
  });

  it('follows the reader’s theme only where it is asked to', () => {
    const style = (theme: BadgeInput['theme']) =>
      read(renderBadgeSvg(input({ theme }))).find(({ name }) => name === 'style')?.text;
    expect(style('auto')).toContain('prefers-color-scheme:dark');
    expect([style('light'), style('dark')].join()).not.toContain('@media');
    expect([style('light')?.includes(light.paper), style('dark')?.includes(dark.paper)]).toEqual([true, true]);
  });
});

describe('the colours', () => {
  it('have enough contrast for small text', () => {
    for (const colour of [...Object.values(armColours), stripeColour])
      expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    for (const { paper, ink, muted } of [light, dark]) {
      expect(contrast(paper, ink)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(paper, muted)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

/** WCAG 2 contrast ratio of two `#rrggbb` colours. */
function contrast(a: string, b: string): number {
  const [dim = 0, bright = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('the JSON for shields.io', () => {
  it.each<[Partial<BadgeInput>, string, string]>([
    [{}, 'A', armColours.A],
    [{ letter: 'F' }, 'F', armColours.F],
    [{ state: 'stale' }, 'A (stale 2026-03-01)', '#5b6670'],
    [{ state: 'down', letter: null }, 'no answer 2026-03-01', '#5b6670'],
    [{ state: 'pending', letter: null }, 'first test runs', '#5b6670'],
    [{ state: 'unknown-domain', letter: null }, 'not listed', '#5b6670'],
    [{ letter: '?' as Letter }, 'not enough seen 2026-03-01', '#5b6670'],
  ])('%j', (change, message, color) =>
    expect(renderBadgeJson(input(change))).toEqual({ schemaVersion: 1, label: 'XMPP', message, color }),
  );

  it('tells one direction, and features without a colour', () => {
    expect(renderBadgeJson(input({ variant: 's2s', letter: 'C' }))).toMatchObject({ label: 'XMPP s2s', message: 'C' });
    expect(renderBadgeJson(input({ variant: 'features', features: { seen: 3, total: 12 } }))).toEqual({
      ...{ schemaVersion: 1, label: 'XMPP features' },
      ...{ message: '3/12', color: '#5b6670' },
    });
  });

  it('takes a label', () => expect(renderBadgeJson(input({ label: 'Chat' })).label).toBe('Chat'));
});
