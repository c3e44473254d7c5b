import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluate } from '#calc/evaluate.ts';
import { FIELDS } from '#calc/fields.ts';
import { wordsOf } from '#i18n/index.ts';
import type FlopsExample from '#islands/FlopsExample.tsx';
import type * as link from '#islands/link.ts';
import type * as models from '#islands/model.ts';
import type ParametersExample from '#islands/ParametersExample.tsx';
import type * as statuses from '#islands/status.ts';
import { CACHE } from '../places.ts';

const ROOMS = ['model', 'link', 'status', 'ParametersExample', 'FlopsExample'] as const;
const OUT = `${CACHE}/fuzz`;

interface Built {
  model: typeof models;
  link: typeof link;
  status: typeof statuses;
  ParametersExample: { default: typeof ParametersExample };
  FlopsExample: { default: typeof FlopsExample };
}

let built: Built;

/** The islands' modules, bundled and minified as for the browser. */
beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: true,
      minify: true,
      outDir: OUT,
      emptyOutDir: true,
      rolldownOptions: { input: Object.fromEntries(ROOMS.map((room) => [room, matchOf(room)])) },
    },
  });
  const modules = await Promise.all(ROOMS.map((room) => import(pathToFileURL(`${OUT}/${room}.js`).href)));
  built = Object.fromEntries(ROOMS.map((room, index) => [room, modules[index]])) as unknown as Built;
}, 60_000);

const matchOf = (room: string) => `src/islands/${room}${/^[A-Z]/.test(room) ? '.tsx' : '.ts'}`;

const VALUES = { height: '5', width: '5', in_channels: '3', out_channels: '7', kernel_size: '3' };

/** Texts a link may carry: good, bad, and meant to break something. */
const text = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -2, max: 40 }).map(String) },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })).map((pair) => pair.join(',')),
  },
  { weight: 2, arbitrary: fc.bigInt({ min: 0n, max: 10n ** 16n }).map(String) },
  fc.constantFrom('same', 'valid', 'true', 'false', 'True', 'reflect', 'circular', 'replicate', 'zeros'),
  fc.constantFrom(
    '',
    ' ',
    '1e5',
    '10^30',
    '3.5',
    '-0',
    '007',
    '７',
    '３，５',
    '1,024',
    'NaN',
    'Infinity',
    'undefined',
    '%',
    '%zz',
    'null',
  ),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '{flops}',
    "' onload='",
    '\u0000',
    '🙂',
    '9'.repeat(300),
  ),
  fc.string({ maxLength: 12 }),
);
const key = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...Object.keys(FIELDS)) },
  fc.constantFrom('__proto__', 'constructor', 'toString', 'parameters', '', '<b>', 'out_channels.x'),
  fc.string({ maxLength: 8 }),
);
/** Queries: escaped as links are, or raw, with escapes that mean nothing. */
const query = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom('worked-example', 'worked-example', 'other', ''), key, text), { maxLength: 7 }),
    fc.boolean(),
  )
  .map(([parts, raw]) => {
    const write = raw ? (part: string) => part : encodeURIComponent;
    return `?${parts.map(([id, field, value]) => `${write(id)}.${write(field)}=${write(value)}`).join('&')}`;
  });

const { example, conditions, refusals, faults, fields, cure, cure_code, copying, operations } = wordsOf('en');
const words = { example, conditions, refusals, faults, fields, cure, cure_code, copying };
const props = {
  id: 'worked-example',
  layer: 'Conv2d',
  values: VALUES,
  title: 'x',
  number: 1,
  words,
  myriads: false,
  fields: ['height', 'width', 'in_channels', 'out_channels', 'kernel_size'],
  folded: ['batch', 'stride', 'padding', 'dilation', 'groups', 'bias'],
} as const;

/** An example's HTML in a state that its model has taken. */
function render(model: models.Model, kind: 'parameters' | 'flops'): string {
  const View = (kind === 'flops' ? built.FlopsExample : built.ParametersExample).default as unknown as new (
    given: object,
  ) => { model: models.Model; render: (given: object) => Parameters<typeof renderToString>[0] };
  const given = { ...props, counts: kind, operations };
  const view = new View(given);
  view.model = model;
  return renderToString(view.render(given));
}

function check(search: string, drawn: boolean): void {
  const model = built.model.createModel('worked-example', 'Conv2d', VALUES);
  built.link.readAddress(model, search);
  const status = built.status.statusOf(model, words);
  expect(`${status.lead} ${status.text}`).not.toMatch(/NaN|undefined|\[object|Infinity/);
  const shown = model.shown.value;
  for (const count of [shown.parameters, shown.memory, shown.flops, shown.macs, ...shown.output_shape])
    expect(count >= 0n).toBe(true);
  expect(evaluate(model.layer, shown.options).ok, search).toBe(true);
  expect(model.held.value).toBe(status.kind === 'error');
  expect(built.link.addressOf(model, 'https://book.example/en/')).toMatch(
    /^https:\/\/book\.example\/en\/(\?[\w.=&,-]*)?$/,
  );
  if (!drawn) return;
  for (const kind of ['parameters', 'flops'] as const) {
    const html = render(model, kind);
    expect(html).not.toMatch(/<script|<img|onerror="|onload="/i);
    // A link that names these words is quoted with them.
    if (!/NaN|undefined|Infinity/.test(search)) expect(html).not.toMatch(/NaN|undefined|\[object|Infinity/);
    for (const [, figure = ''] of html.matchAll(/<output[^>]*data-value="([^"]*)"/g))
      expect(figure).toMatch(/^\d+(,\d+)*$/);
  }
}

describe('the built examples', () => {
  it('take 100,000 random links: no exception, no NaN, no markup', () => {
    let run = 0;
    fc.assert(
      fc.property(query, (search) => {
        check(search, run++ % 25 === 0);
      }),
      { numRuns: 100_000 },
    );
    expect(run).toBeGreaterThanOrEqual(100_000);
  }, 120_000);
});
