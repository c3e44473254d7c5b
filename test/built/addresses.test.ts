import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileAt, listed, publishedIn } from './addresses.ts';

const LIST = listed();
const NOW = publishedIn('dist');

describe('the published addresses', () => {
  it('are many', () => {
    expect(Object.keys(LIST).length).toBeGreaterThan(20);
    expect(LIST['en/parameters/']).toContain('worked-example');
  });

  it.each(Object.entries(LIST))('still leads somewhere: /%s', (path, anchors) => {
    const file = join('dist', fileAt(path));
    expect(existsSync(file), `/${path} has vanished: leave a redirect`).toBe(true);
    // A page that has moved says where to.
    if (/http-equiv="refresh"/.test(readFileSync(file, 'utf8'))) return;
    for (const anchor of anchors) expect(NOW[path], `/${path}#${anchor} has vanished`).toContain(anchor);
  });

  it('are all on the list', () => {
    for (const [path, anchors] of Object.entries(NOW))
      for (const anchor of ['', ...anchors])
        expect(
          anchor === '' ? Object.keys(LIST) : LIST[path],
          `/${path}#${anchor} is new: npm run addresses`,
        ).toContain(anchor === '' ? path : anchor);
  });
});
