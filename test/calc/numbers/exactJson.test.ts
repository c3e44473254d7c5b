import { expect, it } from 'vitest';
import { readExact, writeExact } from '#calc/numbers/exactJson.ts';

it('data is read as it was written, whole numbers at any size', () => {
  const data = { large: [10n ** 30n, -5n, 0n], text: '12', none: null, far: { list: [true, 1.5] } };
  expect(readExact(writeExact(data))).toEqual(data);
});
