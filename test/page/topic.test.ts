import { describe, expect, it } from 'vitest';
import {
  hasSaid,
  hasSpokenOf,
  newTopic,
  sharedWith,
  speak,
  toldShare,
} from '../../src/page/topic.js';

const fillers = (from: number): string =>
  Array.from({ length: 600 }, (_, i) => String.fromCharCode(0x4e00 + from + i)).join('');

describe('a topic', () => {
  it('knows what was said, and how much of a text that is', () => {
    const topic = newTopic();
    speak(topic, '沂水县新建停车场');
    expect(hasSpokenOf(topic, '沂水县')).toBe(true);
    expect(hasSpokenOf(topic, '蒙阴县')).toBe(false);
    expect(sharedWith(topic, '沂水县新建停车场')).toBe(1);
    expect(sharedWith(topic, '蒙阴县苹果丰收')).toBe(0);
    expect(sharedWith(topic, '')).toBe(0);
  });

  it('forgets what was said long ago', () => {
    const topic = newTopic();
    speak(topic, '沂水县新建停车场');
    for (let i = 1; i < 12; i += 1) speak(topic, fillers(i * 600));
    expect(hasSaid(topic, '沂水')).toBe(false);
  });
});

describe('the share of a title that is told again', () => {
  it.each([
    ['新建停车场', '县里新建停车场三处', 1],
    ['新建 停车场', '停车场建成', 0.6],
    ['新建停车场', '苹果丰收', 0],
    ['？', '苹果丰收', 0],
  ])('%s in %s', (title, text, share) => {
    expect(toldShare(title, (pair) => text.includes(pair))).toBeCloseTo(share);
  });
});
