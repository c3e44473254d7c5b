import { describe, expect, it } from 'vitest';
import { colabIn, linksIn, repositoryOf } from '#site/repository.ts';

const HOME = 'https://source.example/owner/book';

describe('the address of the source', () => {
  it.each([
    [{}, undefined, null],
    [{}, '', null],
    [{ repository: HOME }, undefined, HOME],
    [{ repository: { url: `git+${HOME}.git` } }, undefined, HOME],
    [{ repository: 'https://other.example/a/b' }, `${HOME}/`, HOME],
  ])('of %j, told %j, is %s', (manifest, told, found) => {
    expect(repositoryOf(manifest, told)).toBe(found);
  });

  it.each(['owner/book', 'git@source.example:owner/book.git', 'https://source.example/'])('is not %s', (written) => {
    expect(() => repositoryOf({ repository: written })).toThrow('is no web address');
  });
});

describe('a report', () => {
  it('carries the address of its page', () => {
    const address = 'https://book.example/en/flops/?a=1&b=2';
    const { edit, report } = linksIn(HOME, 'content/en/flops.mdx', address);
    expect(edit).toBe(`${HOME}/edit/main/content/en/flops.mdx`);
    expect(new URL(report).searchParams.get('body')).toBe(address);
  });
});

describe('a notebook in Colab', () => {
  const GITHUB = 'https://github.com/owner/book';

  it.each([
    ['gh-pages', 'blob/gh-pages/en/flops.ipynb'],
    ['main/docs/', 'blob/main/docs/en/flops.ipynb'],
  ])('is opened from %s', (notebooks, place) => {
    const address = `https://colab.research.google.com/github/owner/book/${place}`;
    expect(colabIn(GITHUB, notebooks, 'en/flops.ipynb')).toBe(address);
  });

  it.each([
    [null, 'gh-pages'],
    [GITHUB, undefined],
    [GITHUB, '/'],
    [HOME, 'gh-pages'],
    ['https://github.com.example/owner/book', 'gh-pages'],
  ])('is not offered of %s with %s', (home, notebooks) => {
    expect(colabIn(home, notebooks, 'en/flops.ipynb')).toBeNull();
  });
});
