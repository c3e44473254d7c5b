/**
 * What a transformer keeps while it writes a text: of each token before, a key and a value in every layer.
 * Grouped queries: Ainslie et al. 2023, https://arxiv.org/abs/2305.13245. A window: Beltagy et al. 2020,
 * https://arxiv.org/abs/2004.05150. One latent and a rotary part a token: DeepSeek-V2, https://arxiv.org/abs/2405.04434.
 */
import { ratio } from '../numbers/ratio.ts';
import type { CostDefinition, CostForm, CostSetting } from './define.ts';
import { precisionField, wholeField } from './define.ts';

const REST = 'sequence * batch * dtype';
const GROUPED = `2 * layers * kv_heads * head_dim * ${REST}`;

/** The bytes of the whole cache, by kind. */
const CACHES = {
  full: `2 * layers * heads * head_dim * ${REST}`,
  grouped: GROUPED,
  window: '2 * layers * kv_heads * head_dim * window * batch * dtype',
  latent: `layers * (latent_dim + rope_dim) * ${REST}`,
} as const;

/** The bytes that one token of one sequence adds. */
const TOKENS = {
  full: '2 * layers * heads * head_dim * dtype',
  grouped: '2 * layers * kv_heads * head_dim * dtype',
  latent: 'layers * (latent_dim + rope_dim) * dtype',
} as const;

const KINDS = ['full', 'grouped', 'window', 'latent'] as const;

const isKind = (kind: string) => (setting: CostSetting) => setting.words.kind === kind;

/** True while the text has not outgrown the window: then nothing is left out of the cache yet. */
const within =
  (reached: 0n | 1n) =>
  ({ numbers }: CostSetting): boolean => {
    const { sequence, window } = numbers;
    return sequence !== undefined && window !== undefined && sequence.over + reached <= window.over;
  };

const both =
  (one: (setting: CostSetting) => boolean, other: (setting: CostSetting) => boolean) => (setting: CostSetting) =>
    one(setting) && other(setting);

const windowForms: readonly CostForm[] = [{ is: GROUPED, when: within(0n) }, { is: CACHES.window }];

export const kvCache: CostDefinition = {
  name: 'kv-cache',
  fields: [
    { kind: 'word', name: 'kind', symbol: '', choices: Object.fromEntries(KINDS.map((kind) => [kind, null])) },
    wholeField('layers', 'L'),
    wholeField('heads', 'h'),
    wholeField('kv_heads', 'g'),
    wholeField('head_dim', 'd'),
    wholeField('window', 'w'),
    wholeField('latent_dim', 'c'),
    wholeField('rope_dim', 'r', 0n),
    wholeField('sequence', 'n'),
    wholeField('batch', 'N'),
    precisionField(),
  ],
  conditions: [
    {
      name: 'groups',
      fields: ['kv_heads', 'heads'],
      holds: ({ numbers: { heads = ratio(1n), kv_heads = ratio(1n) } }) => heads.over % kv_heads.over === 0n,
    },
  ],
  results: [
    {
      name: 'cache',
      unit: 'bytes',
      forms: [
        { is: CACHES.full, when: isKind('full') },
        { is: GROUPED, when: isKind('grouped') },
        { is: GROUPED, when: both(isKind('window'), within(0n)) },
        { is: CACHES.window, when: isKind('window') },
        { is: CACHES.latent },
      ],
    },
    {
      name: 'token',
      unit: 'bytes',
      forms: [
        { is: TOKENS.full, when: isKind('full') },
        { is: TOKENS.grouped, when: isKind('grouped') },
        { is: TOKENS.grouped, when: both(isKind('window'), within(1n)) },
        { is: '0', when: isKind('window') },
        { is: TOKENS.latent },
      ],
    },
    { name: 'full', unit: 'bytes', chosen: isKind('full'), forms: [{ is: CACHES.full }] },
    { name: 'grouped', unit: 'bytes', chosen: isKind('grouped'), forms: [{ is: GROUPED }] },
    { name: 'window_cache', unit: 'bytes', chosen: isKind('window'), forms: windowForms },
    { name: 'latent', unit: 'bytes', chosen: isKind('latent'), forms: [{ is: CACHES.latent }] },
  ],
  main: 'cache',
};
