/** The lists of networks and of their published figures: ways to make one, and the day on which a source was read. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { waysOf } from '#kernel/node/networks.ts';
import { readNetworkFamilies } from '#site/schemas/networks.ts';
import { readPublished } from '#site/schemas/published.ts';

const [networks, published] = ['networks', 'published'].map((name) => readFileSync(`content/${name}.yaml`, 'utf8')) as [
  string,
  string,
];

describe('a way to make a network', () => {
  const WAYS = /^ {2}ways: .*$/m;

  it('is a call of one of its family', () => {
    const families = readNetworkFamilies(networks.replace(WAYS, '  ways: [vgg16(num_classes=10)]'));
    expect(() => waysOf(families)).toThrow("'vgg16(num_classes=10)' makes no network of ResNet");
    expect(waysOf(readNetworkFamilies(networks)).map(({ call }) => call)).toEqual(['resnet50(stride_in_1x1=True)']);
  });

  it('is no name alone', () => {
    const text = networks.replace(WAYS, '  ways: [resnet50]');
    expect(() => readNetworkFamilies(text)).toThrow("'resnet50' is no call of a network");
  });
});

describe('a source of figures', () => {
  it('says the day on which it was read as a date', () => {
    const text = published.replace(/^ {2}read: .*$/m, '  read: yesterday');
    expect(() => readPublished(text)).toThrow("'yesterday' is no day; write one as 2026-11-29");
  });
});
