import { checkInfoSchema, checkMessages, directions } from '@signpost/contracts';
import { describe, expect, it } from 'vitest';
import { checkInfos, checks, checkTexts } from './registry.ts';
import { capOfSeen } from './rubric.ts';
import { newestRubric, noticeDays, rubrics } from './rubrics.ts';

const seenBy = (direction: (typeof directions)[number]) =>
  new Set<string>(checks.filter((check) => check.directions.includes(direction)).flatMap(({ sees }) => sees));

describe('the registry', () => {
  it('has each check once, with its texts, and mends only what is there', () => {
    const ids = checks.map(({ id }) => id as string);
    expect(new Set(ids).size).toBe(ids.length);
    expect(checks.flatMap(({ alsoMends }) => alsoMends ?? []).filter((id) => !ids.includes(id))).toEqual([]);
    const texts = checkTexts(checkMessages);
    for (const { id } of checks) expect(texts[`check.${id}.title`]).toMatch(/^\S.*[^.]$/);
  });

  it('fits the contracts', () => {
    for (const info of checkInfos) expect(checkInfoSchema.parse(info)).toEqual(info);
  });

  it('names in the rule tables only what some check of that direction reports', () => {
    for (const { tables } of rubrics)
      for (const direction of directions) {
        const known = seenBy(direction);
        const named = Object.values(tables[direction]).flat();
        expect(named.filter((name) => !known.has(name))).toEqual([]);
      }
  });

  it('has no two letters for one fact', () => {
    for (const { tables } of rubrics)
      for (const direction of directions) {
        const names = Object.values(tables[direction]).flat();
        expect(new Set(names).size).toBe(names.length);
      }
  });

  it('has each rubric under a version of its own, in their order, and none without notice', () => {
    expect(new Set(rubrics.map(({ version }) => version)).size).toBe(rubrics.length);
    for (const [index, { decidedOn, effectiveFrom }] of rubrics.entries()) {
      const before = rubrics[index - 1];
      if (!before) continue;
      expect(effectiveFrom > before.effectiveFrom).toBe(true);
      expect(Date.parse(effectiveFrom) - Date.parse(decidedOn)).toBeGreaterThanOrEqual(noticeDays * 86_400_000);
    }
  });

  it('has no text for a check or a fact that is gone', () => {
    const used = new Set<string>([...checks.flatMap(({ sees }) => sees.map((name) => `seen.${name}`))]);
    const titles = new Set<string>(
      checks.flatMap(({ id }) => ['title', 'plain', 'technical'].map((part) => `check.${id}.${part}`)),
    );
    expect(Object.keys(checkMessages).filter((id) => !used.has(id) && !titles.has(id))).toEqual([]);
  });

  it('grades login for c2s alone and federation for s2s alone', () => {
    expect(capOfSeen(newestRubric, 'c2s', 'seen.no-scram')).toBe('B');
    expect(capOfSeen(newestRubric, 's2s', 'seen.no-scram')).toBeUndefined();
    expect(capOfSeen(newestRubric, 'c2s', 'seen.no-external')).toBeUndefined();
  });
});
