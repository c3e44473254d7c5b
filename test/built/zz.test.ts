import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { bytesOf, filesOf, limitsOf, pages, scriptsOf, total } from './weight.ts';

it('m', () => {
  const out: string[] = [];
  for (const page of pages()) {
    if (!/^\/(en|zh-cn)\/[\w-]+\/$/.test(page.path) && !/predict|summary/.test(page.path)) continue;
    const l = limitsOf(page);
    const all = total(filesOf(page)),
      s = total(scriptsOf(page, 'opened')),
      n = total(scriptsOf(page, 'near'));
    const own = bytesOf(page.path.slice(1) + 'index.html');
    out.push(
      [
        page.path,
        'html',
        own,
        'all',
        all,
        l.all - all,
        'script',
        s,
        l.script - s,
        page.path.includes('embed') ? `near ${n} ${l.near - n}` : '',
      ].join(' '),
    );
  }

  writeFileSync('/tmp/measure.txt', out.join('\n'));
});
