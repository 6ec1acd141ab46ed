import { describe, expect, it } from 'vitest';
import { detectLanguage } from './detectLanguage.ts';
import { isConfusable } from './isConfusable.ts';

describe('the language of a room', () => {
  it('is detected from enough text', () => {
    expect(detectLanguage('Kochen', 'Rezepte für jeden Tag und alles rund ums Backen')).toBe('de');
    expect(detectLanguage('Русская кухня', 'Рецепты, которые мы любим')).toBe('ru');
    expect(detectLanguage('Українська спільнота', null)).toBe('uk');
    expect(detectLanguage('雑談の部屋', null)).toBe('ja');
    expect(detectLanguage('聊天交友大厅', null)).toBe('zh');
  });

  it('stays unknown where there is too little', () => {
    for (const text of ['XSF', 'Developers', 'jdev', 'linux', 'https://example.org/und/die/der', '!!!', '', '音楽', '🎉🎉'])
      expect(detectLanguage(text, null)).toBeNull();
  });
});

it('flags addresses that look like others', () => {
  for (const address of ['раура@muc.example', 'pаypal@muc.example', 'room@xn--80ak6aa92e.com'])
    expect(isConfusable(address)).toBe(true);
  for (const address of [
    'paypal@muc.example',
    'привет@muc.example',
    'café-linux@muc.example',
    'кухня.ru@muc.example',
    '音楽room@muc.example',
  ])
    expect(isConfusable(address)).toBe(false);
});
