import { expect, it } from 'vitest';
import { cleanRoomText } from './cleanRoomText.ts';

it('takes out what turns, hides or ends text, and keeps what people write', () => {
  expect(cleanRoomText('a\u202eb\u0000c\u200bd\n e', 100)).toBe('a b cd e');
  expect(cleanRoomText('Привет 👩‍👩‍👧 café', 100)).toBe('Привет 👩‍👩‍👧 café');
  expect(cleanRoomText(' \u200b\u2066 ', 100)).toBeNull();
  expect(cleanRoomText(null, 100)).toBeNull();
});

it('cuts by what one sees, never within a letter', () => {
  expect(cleanRoomText('👩‍👩‍👧'.repeat(200), 3)).toBe('👩‍👩‍👧👩‍👩‍👧…');
  expect(cleanRoomText(`a${'\u0301'.repeat(5000)}`, 100)?.length).toBeLessThan(10);
});
