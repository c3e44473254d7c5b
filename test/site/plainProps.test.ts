/** Props of islands, written shorter: what a browser reads of them is the same. */
import { expect, it } from 'vitest';
import { withPlainProps } from '#site/plainProps.ts';

const island = (props: string) =>
  `<p title="&quot;a&quot;"></p><astro-island uid="1" props="${props}" ssr></astro-island>`;

/** A text as it stands in an attribute, and back, as HTML has it. */
const written = (text: string) =>
  text.replace(
    /[&"'<>]/g,
    (one) => ({ '&': '&amp;', '"': '&quot;', "'": '&#39;', '<': '&lt;', '>': '&gt;' })[one] ?? one,
  );
const read = (attribute: string) =>
  attribute.replace(
    /&(amp|quot|#39|lt|gt);/g,
    (_, name) => ({ amp: '&', quot: '"', '#39': "'", lt: '<', gt: '>' })[name as string] ?? '',
  );

const PROPS = { a: 'it’s "so"', b: "don't", c: '<b> & &quot; </b>', d: '\\"', e: '中“文”' };

it('mean what they meant', () => {
  const json = JSON.stringify(PROPS);
  const html = withPlainProps(island(written(json)));
  const [, attribute = ''] = /props='([^']*)'/.exec(html) ?? [];
  expect(read(attribute)).toBe(json);
  expect(html.length).toBeLessThan(island(written(json)).length);
});

it('alone are written so, and once', () => {
  const html = withPlainProps(island(written(JSON.stringify(PROPS))));
  expect(html).toContain('title="&quot;a&quot;"');
  expect(html).toContain('uid="1"');
  expect(withPlainProps(html)).toBe(html);
});
