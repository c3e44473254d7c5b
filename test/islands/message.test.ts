import { describe, expect, it } from 'vitest';
import { message } from '#i18n/message.ts';

describe('message', () => {
  it('fills holes and chooses by number', () => {
    expect(message('{n} {n|kernel|kernels}', { n: 1 })).toBe('1 kernel');
    expect(message('{n} {n|kernel|kernels}', { n: 7n })).toBe('7 kernels');
    expect(message('{n|one|{n} of {m}}', { n: 2, m: 3 })).toBe('2 of 3');
    expect(message('{a}{b}', { a: '<b>', b: '{a}' })).toBe('<b>{a}');
    expect(message('{missing}', {})).toBe('{missing}');
  });
});
