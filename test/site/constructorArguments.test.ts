/** What a network's page says that its constructor takes: each is taken, and says what it is without being given. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { warmSession } from '#kernel/node/warm.ts';
import type { Session } from '#kernel/session.ts';
import { constructorArguments } from '#site/networks/constructorArguments.ts';
import { NETWORK_PAGES } from '#site/networks/pages.ts';
import { sample } from '../sample.ts';

const { items: networks, taken } = sample('pages of networks', [...NETWORK_PAGES.values()], 8);
const sourceOf = (file: string) => readFileSync(`content/networks/${file}.py`, 'utf8');

/** The class that a call makes, and how many numbers it learns; or why it makes none. */
function made(session: Session, file: string, call: string): string {
  const program = `from networks.${file} import *\nmade = ${call}\nprint(type(made).__name__, sum(p.numel() for p in made.parameters()))\n`;
  const { output, error } = session.run(program);
  return error ? `${call}: ${error.words}` : output.trim();
}

const session = await warmSession();

describe('the arguments of a constructor', () => {
  it('are read off its file, without those that are given there', () => {
    expect(constructorArguments(sourceOf('resnet'), 'resnet50', 'ResNet')).toEqual([
      'num_classes=1000',
      'zero_init_residual=False',
      'groups=1',
      'width_per_group=64',
      'stride_in_1x1=False',
    ]);
    expect(constructorArguments(sourceOf('resnet'), 'resnext50_32x4d', 'ResNet')).not.toContain('groups=1');
    expect(constructorArguments(sourceOf('gpt2'), 'gpt2', 'GPT2LMHeadModel')).toEqual(
      expect.arrayContaining(['vocab_size=50257', 'n_embd=768']),
    );
    expect(constructorArguments('def f(a, b=(1, 2)):\n    return 1\n', 'f', 'F')).toEqual(['b=(1, 2)']);
    expect(constructorArguments('', 'f', 'F')).toEqual([]);
  });

  it.each(networks)(`are taken by $name, all together, and change nothing (${taken})`, ({ name, file }) => {
    const plain = made(session, file, `${name}()`);
    const given = constructorArguments(sourceOf(file), name, plain.split(' ')[0] as string);
    expect(given).not.toEqual([]);
    expect(made(session, file, `${name}(${given.join(', ')})`)).toBe(plain);
  });
});
