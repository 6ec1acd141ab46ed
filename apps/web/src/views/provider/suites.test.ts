import type { Assessment } from '@signpost/contracts';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Conflicts } from './Conflicts.tsx';
import { Suites } from './Suites.tsx';

const summary = { id: 'suite.summary.all-pass-account', params: { checked: 9, total: 24, needAccount: 15 } };
const counts = { total: 24, checked: 9, passed: 9, claimed: 0, needAccount: 15, summary };
const suite: Assessment['suite'] = [
  { category: 'mobile', level: 'advanced', ...counts, rows: [{ id: 'push', answer: 'no' }] },
  { category: 'all', level: 'advanced', ...counts, rows: [{ id: 'push', answer: 'no' }] },
];
const conflicts: Assessment['conflicts'] = [
  {
    id: 'door',
    declared: { id: 'conflict.door.declared', params: { url: 'https://e.example/<script>' } },
    seen: { id: 'conflict.door.seen', params: {} },
    observationIds: [],
  },
];
const draw = (view: typeof Suites | typeof Conflicts, assessment: Partial<Assessment>) =>
  renderToStaticMarkup(createElement(view, { assessment: assessment as Assessment }));

describe('the compliance suite', () => {
  it('says how much was checked and what takes an account, and names each row', () => {
    const html = draw(Suites, { suite });
    expect(html).toContain('9 of 24 checked, all pass; 15 need a test account.');
    expect(html).toContain('Push through a third party');
    expect(html).toContain('mark-no');
    expect(html).not.toContain('%');
  });

  it('is left out where nothing is known of it', () => expect(draw(Suites, {})).toBe(''));
});

describe('conflicts', () => {
  it('stand beside each other, and what a stranger wrote stays text', () => {
    const html = draw(Conflicts, { conflicts });
    expect(html).toContain('No chat server answers there.');
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('<script>');
  });

  it('are left out where there are none', () => expect(draw(Conflicts, { conflicts: [] })).toBe(''));
});
