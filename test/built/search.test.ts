import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '#i18n/index.ts';
import type { Finding } from '#search/find.ts';
import { SUBPATH } from '../places.ts';
import type { Named } from './searching.ts';
import {
  aliasesOf,
  casesOf,
  figuresOf,
  fileOf,
  headingsOf,
  layersOf,
  listed,
  MESSAGES,
  questionsOf,
  searchIn,
  termsOf,
  toolsOf,
} from './searching.ts';

describe.each(['dist', SUBPATH.directory])('the index in %s', (root) => {
  it.each(LOCALES)('of %s is small, is named by what it holds, and every page asks for it', (locale) => {
    const file = fileOf(root, locale);
    expect(file).toMatch(/\.[\w-]{8}\.json$/);
    expect(gzipSync(readFileSync(file), { level: 9 }).length).toBeLessThan(300_000);
    const base = root === 'dist' ? '' : SUBPATH.base;
    for (const page of ['', 'flops/', 'glossary/', 'layers/lstm/', 'tools/thop/'])
      expect(readFileSync(`${root}/${locale}/${page}index.html`, 'utf8'), page).toContain(
        `data-index="${base}${file.slice(root.length)}"`,
      );
  });
});

describe.each(LOCALES)('the search in %s', (locale) => {
  let search: (query: string) => Finding;
  beforeAll(async () => {
    search = await searchIn(locale);
  });

  const urls = (query: string): string[] => listed(search(query)).map(({ url }) => url);
  const lost = (all: readonly Named[], within: number): string[] =>
    all.filter(({ name, url }) => !urls(name).slice(0, within).includes(url)).map(({ name, url }) => `${name}: ${url}`);

  it.each([
    ['title and heading of a chapter', headingsOf(locale), 65],
    ['term', termsOf(locale), 40],
    ['layer', layersOf(locale), 100],
    ['tool', toolsOf(locale), 6],
    ['peculiarity of a tool', casesOf(locale), 70],
  ])('lists every %s that is asked by its name, first or second in 95 of 100', (_, all, least) => {
    expect(all.length).toBeGreaterThanOrEqual(least);
    expect(lost(all, Number.POSITIVE_INFINITY)).toEqual([]);
    expect(lost(all, 2).length / all.length, lost(all, 2).join('\n')).toBeLessThanOrEqual(0.05);
  });

  it('lists every question that learners ask first or second, asked in its own words', () => {
    expect(questionsOf(locale).length).toBeGreaterThanOrEqual(60);
    expect(lost(questionsOf(locale), 2)).toEqual([]);
  });

  it('takes what a term is called besides for the term', () => {
    expect(aliasesOf(locale).length).toBeGreaterThan(80);
    expect(lost(aliasesOf(locale), 3)).toEqual([]);
  });

  it('finds every figure of the tables in a chapter that prints it', () => {
    const figures = figuresOf(locale);
    expect(figures.length).toBeGreaterThan(80);
    const inTable = (name: string): string[] => figures.filter((one) => one.name === name).map(({ url }) => url);
    const missed = figures.filter(
      ({ name }) => !urls(name).some((url) => inTable(name).some((one) => url.startsWith(one))),
    );
    expect(missed).toEqual([]);
  });

  it('finds a figure without its separators, and from what it is rounded to', () => {
    expect(urls('4089184256')).toEqual(urls('4,089,184,256'));
    expect(urls('8.21G')[0]).toBe(urls('8.21 G')[0]);
    expect(urls('25.557 M')).toContain(`${locale}/units/#thousands`);
  });

  it('leads from what PyTorch says to a layer that says it', () => {
    const missed = Object.entries(MESSAGES).filter(([message, layers]) => {
      const titles = listed(search(message))
        .slice(0, 3)
        .map(({ title }) => title);
      return !titles.some((title) => layers.some((layer) => layer.replace('?', title.at(-2) ?? '') === title));
    });
    expect(missed).toEqual([]);
  });

  it('leads from a message as it is printed, with its numbers', () => {
    const first = (message: string) => listed(search(message))[0]?.title;
    expect(first('RuntimeError: mat1 and mat2 shapes cannot be multiplied (1x10 and 9x5)')).toBe('Linear');
    expect(first("  File 'x.py', line 3\nIndexError: index out of range in self")).toBe('Embedding');
    expect(first('embed_dim must be divisible by num_heads')).toBe('MultiheadAttention');
    expect(
      first(
        'Given groups=1, weight of size [7, 3, 3, 3], expected input[1, 4, 5, 5] to have 3 channels, but got 4 channels instead',
      ),
    ).toMatch(/^Conv[123]d$/);
  });

  it('finds names of code, whole and by their parts', () => {
    for (const query of ['kernel_size', 'nn.Conv2d', 'torch.nn.Conv2d', 'conv2d', 'batch_first', 'out_channels'])
      expect(urls(query).length, query).toBeGreaterThan(0);
    expect(urls('nn.Conv2d')[0]).toBe(`${locale}/layers/conv2d/`);
    expect(urls('batch-norm2d')[0]).toBe(`${locale}/layers/batch-norm2d/`);
  });

  it.each([
    'Moodle',
    'Colab',
    'YOLO',
    'tensorboard',
    'StarCoder',
    '蛋白质',
    '一头大象的故事',
    '987654',
    '股票',
    '<b>zzz',
  ])('says that %s is nowhere', (word) => {
    const answer = search(word);
    expect(listed(answer)).toEqual([]);
    expect(answer.missing.length).toBeGreaterThan(0);
  });

  it('answers nothing to signs that are no words, without a fault', () => {
    for (const query of ['', ' ', '?', '（', '.*', '\\', '×', '😀']) expect(listed(search(query)), query).toEqual([]);
  });
});

describe('what is missing', () => {
  it.each([
    ['en', 'Moodle', 'module'],
    ['zh-cn', '步副', '步幅'],
  ] as const)('is told in %s with what is near: %s, %s', async (locale, word, near) => {
    expect((await searchIn(locale))(word).near).toContain(near);
  });

  it.each([
    ['zh-cn', '填充会增加计算量吗', []],
    ['zh-cn', '模型大小', []],
    ['zh-cn', '斑马步幅', ['斑马']],
    ['zh-cn', '斑马有多少参数', ['斑马']],
    ['en', 'zebra crossing', ['zebra']],
    ['en', 'how many zebras, stride', ['zebras']],
  ] as const)('of %s %s is %j, whole words and no pieces', async (locale, query, missing) => {
    const answer = (await searchIn(locale))(query);
    expect(listed(answer).length).toBeGreaterThan(0);
    expect(answer.missing).toEqual(missing);
  });
});

describe('what is asked in other words', () => {
  it.each([
    ['转置卷积', 'convolution/#transposed-layers'],
    ['反卷积', 'convolution/#transposed-layers'],
    ['偏置', 'parameters/#one-kernel'],
    ['计算量', 'flops/'],
    ['显存', 'parameters/#memory'],
    ['参数量', 'parameters/'],
    ['为什么工具不一致', 'why-tools-disagree/'],
    ['感受野', 'glossary/#receptive-field'],
    ['一个卷积层有多少参数', 'parameters/#one-kernel'],
    ['GFLOPS和GFLOPs的区别', 'questions/#gflops-or-gflops'],
    ['BN的FLOPs', 'questions/#batch-norm-flops'],
    ['反卷积FLOPs太大', 'questions/#transposed-too-high'],
    ['显存比权重大', 'questions/#memory-beyond-weights'],
    ['MACs换算成FLOPs', 'questions/#convert-macs'],
  ])('finds %s in Chinese', async (query, place) => {
    const search = await searchIn('zh-cn');
    expect(listed(search(query)).map(({ url }) => url)).toContain(`zh-cn/${place}`);
  });

  it.each([
    ['deconvolution', 'convolution/#transposed-layers'],
    ['VRAM', 'parameters/#memory'],
    ['how many parameters does a convolution have', 'parameters/'],
    ['normalisation', 'other-layers/#measured-anew'],
    ['paramters', 'parameters/'],
    ['why do tools disagree', 'why-tools-disagree/'],
    ['ResNet-101', 'networks/resnet101/'],
    ['does relu count', 'questions/#relu-and-pooling'],
    ['why half the flops of the paper', 'questions/#factor-of-two'],
    ['do tied embeddings count twice', 'questions/#tied-weights'],
    ['depthwise slow', 'questions/#depthwise-slow'],
    ['checkpoint larger than the parameters', 'questions/#file-size'],
  ])('finds %s in English', async (query, place) => {
    const search = await searchIn('en');
    expect(listed(search(query)).map(({ url }) => url)).toContain(`en/${place}`);
  });

  it('finds terms with two letters swapped', async () => {
    const search = await searchIn('en');
    const words = termsOf('en').filter(({ name }) => /^[a-z]{7,}$/.test(name));
    expect(words.length).toBeGreaterThan(10);
    const missed = words.filter(({ name, url }) => {
      const slipped = name.replace(/^(...)(.)(.)/, '$1$3$2');
      return slipped !== name && !listed(search(slipped)).some((place) => place.url === url);
    });
    expect(missed).toEqual([]);
  });
});
