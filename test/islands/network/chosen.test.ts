/** Which network of the list an address asks for. */
import { describe, expect, it } from 'vitest';
import { readChosen, writeChosen } from '#islands/network/chosen.ts';

const SLUGS = ['resnet152', 'vgg11-bn'];

describe('the address of any network', () => {
  it('names one, by its address or as Python or its paper does', () => {
    expect(readChosen('?network=ResNet152', SLUGS)).toEqual({ slug: 'resnet152' });
    expect(readChosen('?network=resnet152', SLUGS)).toEqual({ slug: 'resnet152' });
    expect(readChosen('?network=vgg11_bn&x=1', SLUGS)).toEqual({ slug: 'vgg11-bn' });
    expect(readChosen('?levels.convention=fvcore', SLUGS)).toBeUndefined();
  });

  it.each(['<img src=x onerror=alert(1)>', '__proto__', 'constructor', '', 'resnet1520', '../secret'])(
    'says that it does not know %o',
    (text) => {
      expect(readChosen(`?${new URLSearchParams({ network: text })}`, SLUGS)).toEqual({ unknown: text });
    },
  );

  it('follows what is chosen, and keeps what else it says', () => {
    expect(writeChosen('https://book/en/networks/any/?levels.convention=fvcore#table', 'vgg11-bn')).toBe(
      'https://book/en/networks/any/?levels.convention=fvcore&network=vgg11-bn#table',
    );
  });
});
