/** Python in colours: what the build writes into the page, and the editor shows by the same classes. */
import { readFileSync } from 'node:fs';
import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlightPython, sourceHtml } from '#islands/cells/editor/look.ts';
import { filesIn, imports } from '../house/sources.ts';

const SIGNS: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** The text that a browser reads from HTML whose only tags are those of lines and colours. */
const textOf = (html: string): string =>
  html
    .replace(
      /<span class="py-(?:line|line py-failed|keyword|string|number|comment|definition)"( data-[a-z]+="[^"]*")*>|<\/span>/g,
      '',
    )
    .replace(/&(?:lt|gt|quot|amp);/g, (sign) => SIGNS[sign] as string);

/** What a source has in a class, part by part. */
const partsOf = (source: string, name: string): string[] =>
  [
    ...highlightPython(source)
      .join('\n')
      .matchAll(new RegExp(`<span class="${name}">(.*?)</span>`, 'g')),
  ].map(([, part = '']) => textOf(part));

const programs = filesIn('test/kernel/programs', /\.py$/).filter((_, index) => index % 10 === 0);

const MODEL = `class Net(nn.Module):  # LeNet
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 6, kernel_size=5, bias=False)

    def forward(self, x):
        return f"{x.shape}" if x is None else '\\n'
`;

describe('the colours of Python', () => {
  it('name keywords, strings, numbers, comments, and what is defined', () => {
    expect(partsOf(MODEL, 'py-keyword')).toEqual([
      'class',
      'def',
      'False',
      'def',
      'return',
      'if',
      'is',
      'None',
      'else',
    ]);
    expect(partsOf(MODEL, 'py-number')).toEqual(['3', '6', '5']);
    expect(partsOf(MODEL, 'py-comment')).toEqual(['# LeNet']);
    expect(partsOf(MODEL, 'py-definition')).toEqual(['Net', '__init__', 'forward']);
    expect(partsOf(MODEL, 'py-string').join('')).toBe(`f""'\\n'`);
  });

  it('leave every sign of a program where it is', () => {
    expect(programs.length).toBeGreaterThan(20);
    for (const file of programs) {
      const source = readFileSync(file, 'utf8');
      expect(highlightPython(source).map(textOf), file).toEqual(source.split('\n'));
      expect(textOf(sourceHtml(source)), file).toBe(source);
    }
  });

  it('leave every sign where it is whatever is typed, over each kind of break', () => {
    const lines = (source: string) => source.split(/\r\n?|\n/);
    const holds = property(string({ unit: 'binary', maxLength: 60 }), (source) => {
      expect(highlightPython(source).map(textOf)).toEqual(lines(source));
    });
    assert(holds, { seed: 1, numRuns: 100 });
    expect(highlightPython('a\r\nb\rc\n').map(textOf)).toEqual(['a', 'b', 'c', '']);
  });

  it('let no text of a source or a hint be read as a tag', () => {
    const hostile = `x = "</span></pre><script>alert('&lt;')</script>" # <img src=x onerror=alert(1)>`;
    const html = sourceHtml(hostile, { hints: [{ line: 1, text: '"><script>alert(1)</script>' }] });
    expect(html.match(/<(?!\/?span)/g)).toBeNull();
    expect(html).toContain('data-hint="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
    expect(textOf(html)).toBe(hostile);
  });

  it('leave a source that breaks off as it is', () => {
    for (const source of ['"', "'''\n", '(', 'f"{', '\\', '0.', 'def ', '@', '你好 = 1', '\ufeffx']) {
      expect(highlightPython(source).map(textOf), source).toEqual(source.split('\n'));
    }
  });

  it('come without the editor', () => {
    const packages = imports.filter(({ file, path }) => file.endsWith('/editor/look.ts') && !path.startsWith('.'));
    expect(packages.map(({ path }) => path)).toEqual(['@lezer/highlight', '@lezer/python']);
  });
});

describe('the source in the page', () => {
  it('marks each line with what is known of it', () => {
    const hints = [
      { line: 2, text: '(1, 6)' },
      { line: 3, text: '(2, 4) ×3', stale: true },
      { line: 9, text: 'nowhere' },
    ];
    expect(sourceHtml('a\nb\n\nd', { hints, failed: 4 })).toBe(
      [
        '<span class="py-line">a\n</span>',
        '<span class="py-line" data-hint="(1, 6)">b\n</span>',
        '<span class="py-line" data-hint="(2, 4) ×3" data-stale="">\n</span>',
        '<span class="py-line py-failed">d</span>',
      ].join(''),
    );
  });
});
