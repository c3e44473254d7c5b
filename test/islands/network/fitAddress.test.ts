/** A question to a memory, in an address: what it asks for, what it asks for in vain, and back. */
import { describe, expect, it } from 'vitest';
import type { FitTexts } from '#islands/network/fitAddress.ts';
import { addressOfFit, fitOfAddress } from '#islands/network/fitAddress.ts';

const FIRST: FitTexts = { memory: '8 GB', batch: '1', tokens: '1024', kept: 'most' };
const HREF = 'https://book.example/en/networks/gpt2/?network.arguments=3#fit';

describe('a fit in an address', () => {
  it('is what differs from the page, beside what else the address holds, and is read back', () => {
    const texts: FitTexts = { memory: '24 GiB', batch: '8', tokens: '1024', kept: 'all' };
    const href = addressOfFit(HREF, 'fitting', texts, FIRST);
    expect(href).toBe(
      'https://book.example/en/networks/gpt2/?network.arguments=3&fitting.memory=24+GiB&fitting.batch=8&fitting.kept=all#fit',
    );
    expect(fitOfAddress(new URL(href).search, 'fitting', FIRST)).toEqual({
      texts: { memory: '24 GiB', batch: '8', kept: 'all' },
      ignored: [],
    });
    expect(addressOfFit(href, 'fitting', FIRST, FIRST)).toBe(HREF);
  });

  it('keeps texts that are no numbers for their fields, and names what no field takes', () => {
    const hostile = [
      'fitting.memory=%3Cscript%3E',
      'fitting.batch=-1',
      'fitting.kept=constructor',
      'fitting.__proto__=1',
      'fitting.toString=1',
      'fitting.precision=int4',
      'fitting.=1',
      'other.batch=9',
    ];
    const found = fitOfAddress(`?${hostile.join('&')}`, 'fitting', FIRST);
    expect(found).toEqual({
      texts: { memory: '<script>', batch: '-1' },
      ignored: ['kept=constructor', '__proto__', 'toString', 'precision', ''],
    });
    expect(Object.getPrototypeOf(found.texts)).toBe(Object.prototype);
  });
});
