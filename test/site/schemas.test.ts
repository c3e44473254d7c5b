import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#i18n/index.ts';
import { CHAPTERS } from '#site/chapters.ts';
import { isKind, KINDS } from '#site/kinds.ts';
import { readExamples } from '#site/schemas/examples.ts';
import { readGlossary } from '#site/schemas/glossary.ts';
import { readMessages } from '#site/schemas/messages.ts';
import { readNetworkFamilies } from '#site/schemas/networks.ts';
import { readPublished } from '#site/schemas/published.ts';
import { readSlugs } from '#site/schemas/slugs.ts';

/** What a reading complains of, line by line. */
function faultsIn(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    return (error as Error).message.split('\n');
  }
  return [];
}

const file = (name: string): string => readFileSync(`content/${name}.yaml`, 'utf8');

/** The text with one line of it replaced. Throws where there is none such, or several. */
function planted(text: string, line: string, by: string): string {
  const parts = text.split(`${line}\n`);
  if (parts.length !== 2) throw new Error(`${parts.length - 1} lines are '${line}'`);
  return parts.join(`${by}\n`);
}

const CONV = 'layer: Conv2d\n    height: 5\n    width: 5\n    in_channels: 3\n    out_channels: 7\n    kernel_size: 3';

/** The faults of examples in the chapter *Parameters*, whose ids begin on line 2. */
const examples = (text: string) => faultsIn(() => readExamples(`parameters:\n${text}`, CHAPTERS));
const glossary = (text: string) => faultsIn(() => readGlossary(text));

describe('the files of content/', () => {
  it('are as their schemas want them', () => {
    expect(readSlugs('content/chapters.yaml', file('chapters'))).toContain('parameters');
    expect(readSlugs('content/pages.yaml', file('pages'), CHAPTERS)).toContain('questions');
    expect(readGlossary(file('glossary')).mac?.en.term).toBe('MAC');
    expect(readExamples(file('examples'), CHAPTERS).parameters?.['worked-example']?.out_channels).toBe(7);
    expect(readNetworkFamilies(file('networks')).find((one) => one.networks.includes('resnet50'))?.file).toBe('resnet');
    expect(readPublished(file('published'))[0]?.rows[0]?.operations).toBe('0.714 G');
  });
});

describe('content/networks.yaml', () => {
  it('names all its faults in one message, in the order of their lines', () => {
    const once = planted(
      file('networks'),
      '  input: 1,1,28,28\n  networks: [lenet5]',
      '  input: 1,1,28\n  networks: [LeNet]',
    );
    const text = planted(once, '  file: alexnet', '  files: alexnet');
    const at = (line: string) => `content/networks.yaml:${text.split('\n').indexOf(line) + 1}: `;
    expect(faultsIn(() => readNetworkFamilies(text))).toEqual([
      expect.stringMatching(`^${at('  networks: [LeNet]')}'LeNet' is no name of Python's`),
      expect.stringContaining("'file' is missing"),
      expect.stringMatching(`^${at('  files: alexnet')}there is no 'files' here`),
    ]);
    const shapeless = planted(
      file('networks'),
      '  input: 1,1,28,28\n  networks: [lenet5]',
      '  input: 28 by 28\n  networks: [lenet5]',
    );
    expect(faultsIn(() => readNetworkFamilies(shapeless))).toEqual([
      expect.stringContaining("'28 by 28' is no shape; write one as 1,3,224,224"),
    ]);
  });
});

describe('content/published.yaml', () => {
  it('holds figures as they are written, of inputs that are shapes', () => {
    const line = '{ network: r3d_18, weights: KINETICS400_V1,';
    const [row = ''] = file('published')
      .split('\n')
      .filter((one) => one.includes(line));
    const wrong = row.replace(/operations: [\d.]+ G/, 'operations: many').replace(/input: '[\d,]+'/, 'input: wide');
    const text = planted(file('published'), row, wrong);
    expect(faultsIn(() => readPublished(text))).toEqual([
      expect.stringContaining("'wide' is no shape"),
      expect.stringContaining("'many' is no figure; write one as '25557032' or 4.09 G"),
    ]);
  });
});

describe('content/examples.yaml', () => {
  it('names all its faults in one message, in the order of their lines', () => {
    const once = planted(file('examples'), '    num_features: 64', '    num_feature: 64');
    const twice = planted(once, '    hidden_size: 7', '    hidden_size: seven');
    const text = planted(twice, '    value: 4.09', '    value: 4,09');
    const found = faultsIn(() => readExamples(text, CHAPTERS)).map((one) => one.replace(/;.*/, ''));
    const lines = text.split('\n');
    const at = (line: string) => `content/examples.yaml:${lines.indexOf(line) + 1}: `;
    expect(found).toEqual([
      `${at('    value: 4,09')}value cannot be "4,09". Write 4.09, 25.56M, 1.8 GMACs, 2556万 or 3.9e9.`,
      `${at('  batch-norm:')}BatchNorm2d needs num_features, which has no value`,
      `${at('    num_feature: 64')}BatchNorm2d has no 'num_feature'`,
      `${at('    hidden_size: seven')}hidden_size cannot be 'seven'`,
    ]);
  });

  it('refuses a count that is none, and says which there are', () => {
    expect(examples(`  a:\n    counts: parametres\n    ${CONV}`)).toEqual([
      `content/examples.yaml:3: 'parametres' is no count; one of ${Object.keys(KINDS).join(', ')}`,
    ]);
    expect(examples(`  a:\n    ${CONV}`)).toEqual([expect.stringMatching(/yaml:2: 'a' does not say what it counts/)]);
    expect(examples('  a: 3')).toEqual([expect.stringMatching(/yaml:2: 'a' does not say what it counts/)]);
    for (const name of ['constructor', '__proto__', '', 7]) expect(isKind(name)).toBe(false);
  });

  it.each([
    ['an unknown layer', 'counts: layer\n    layer: conv2d', ["4: there is no layer 'conv2d'; did you mean Conv2d?"]],
    ['no layer', 'counts: flops\n    height: 5', ['2: the example has no layer: write layer, or of and one of base']],
    [
      'a layer that the frame cannot draw',
      'counts: parameters\n    layer: Linear\n    in_features: 3\n    out_features: 7',
      ["4: 'parameters' shows Conv2d only; Linear has 'layer'"],
    ],
    [
      'a field of another layer',
      `counts: flops\n    ${CONV}\n    out_chanels: 3`,
      ["10: Conv2d has no 'out_chanels'; it has batch"],
    ],
    [
      'a field that only a summary has',
      `counts: flops\n    ${CONV}\n    returns: true`,
      ["10: Conv2d has no 'returns'"],
    ],
    [
      'a value that the field refuses',
      `counts: flops\n    ${CONV}\n    stride: 0`,
      ["10: stride cannot be '0'; it takes a whole number from 1 to 10¹⁵, two of them as 3,5"],
    ],
    [
      'a list',
      `counts: flops\n    ${CONV}\n    stride: [1, 2]`,
      ['10: stride cannot be [1,2]; it takes a whole number'],
    ],
    ['nothing', `counts: flops\n    ${CONV}\n    stride:`, ['10: stride cannot be null']],
    [
      'a missing value',
      'counts: layer\n    layer: Linear\n    input_shape: 1,3\n    in_features: 3',
      ['2: Linear needs out_features'],
    ],
    [
      'an impossible example',
      `counts: flops\n    ${CONV}\n    dilation: 9`,
      ['9: the example is impossible: The 19-high kernel covers more than the 5-high padded input.'],
    ],
    [
      'a follower of nothing',
      'counts: summary\n    of: nowhere',
      ["4: 'nowhere' is no example of this chapter with a layer; one of base"],
    ],
    ['a follower of itself', 'counts: summary\n    of: a', ["4: 'a' is no example of this chapter with a layer"]],
    [
      'a summary that follows none',
      `counts: summary\n    ${CONV}`,
      ["2: 'summary' follows another example: write of, and one of base"],
    ],
    [
      'two layers',
      'counts: summary\n    layer: Conv2d\n    of: base',
      ["4: an example with 'of' has the layer of that one"],
    ],
    [
      'a follower whose values are impossible',
      'counts: summary\n    of: base\n    dilation: 9',
      ['5: the example is impossible: '],
    ],
    [
      'an unknown key of the converter',
      'counts: conversion\n    value: 4\n    unit: GMACs\n    speed: 1T\n    utilisation: 40\n    batch: 3',
      ["8: there is no 'batch' here; it has counts, value, unit, speed, utilisation"],
    ],
    [
      'a converter without speed',
      'counts: conversion\n    value: 4\n    unit: GMACs\n    utilisation: 40',
      ["2: 'speed' is missing"],
    ],
    [
      'a unit that is none',
      'counts: conversion\n    value: 4\n    unit: apples\n    speed: 1T\n    utilisation: 40',
      ['5: unit cannot be "apples". Write FLOPs or MACs, alone or behind one of K, '],
    ],
  ])('refuses %s, by its line', (_, text, [wanted]) => {
    const found = examples(`  a:\n    ${text}\n  base:\n    counts: flops\n    ${CONV}`);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`content/examples.yaml:${wanted}`);
  });

  it('names every fault of one example', () => {
    const fields = '    value: many\n    unit: apples\n    speed: [1]';
    expect(examples(`  a:\n    counts: conversion\n${fields}`)).toEqual([
      "content/examples.yaml:2: 'utilisation' is missing",
      expect.stringContaining('yaml:4: value cannot be "many". Write 4.09'),
      expect.stringContaining('yaml:5: unit cannot be "apples". Write FLOPs or MACs'),
      expect.stringContaining('yaml:6: speed cannot be [1]. Write 19.5 TFLOPS'),
    ]);
    const fraction = '    value: 4.5\n    unit: FLOPs\n    speed: 1\n    utilisation: 101';
    expect(examples(`  a:\n    counts: conversion\n${fraction}`)).toEqual([
      expect.stringContaining('yaml:4: 4.5 FLOPs is no count. Write 4.09'),
      'content/examples.yaml:7: utilisation cannot be 101. Write a percentage above 0, up to 100.',
    ]);
    expect(examples(`  a:\n    counts: flops\n    ${CONV}\n    stride: no\n    paddding: 1`)).toEqual([
      expect.stringContaining("yaml:10: stride cannot be 'no'; it takes"),
      expect.stringContaining("yaml:11: Conv2d has no 'paddding'; it has"),
    ]);
  });

  it('refuses a name that lacks a language, has one too many, or says nothing', () => {
    const named = (name: string) => examples(`  a:\n    counts: flops\n    name: ${name}\n    ${CONV}`);
    const each = LOCALES.map((locale) => `${locale}: a`).join(', ');
    expect(named(`{ ${each} }`)).toEqual([]);
    expect(named(`{ ${each}, xx: a }`)).toEqual([
      `content/examples.yaml:4: there is no 'xx' here; it has ${LOCALES.join(', ')}`,
    ]);
    expect(named("{ en: ' ' }")).toEqual([
      "content/examples.yaml:4: 'en' is empty; write a text",
      "content/examples.yaml:4: 'zh-cn' is missing",
    ]);
    expect(named('Stride')).toEqual(["content/examples.yaml:4: 'name' must be a mapping"]);
  });

  it('refuses chapters and ids that are none, and what is no YAML', () => {
    expect(faultsIn(() => readExamples('parametres:\n  a: {}\nflops: 3\n', CHAPTERS))).toEqual([
      `content/examples.yaml:1: 'parametres' is no chapter; one of ${CHAPTERS.join(', ')}`,
      "content/examples.yaml:3: 'flops' must be a mapping",
    ]);
    expect(examples(`  a.b:\n    counts: flops\n    ${CONV}`)).toEqual([
      expect.stringContaining("yaml:2: 'a.b' is no id"),
    ]);
    expect(examples(`  a:\n    counts: flops\n    ${CONV}\n    height: 5`)).toEqual([
      'content/examples.yaml:10: Map keys must be unique',
    ]);
    expect(faultsIn(() => readExamples('', CHAPTERS))).toEqual(['content/examples.yaml:1: the file must be a mapping']);
  });
});

describe('content/glossary.yaml', () => {
  const term = (means: string, more = '') =>
    `${LOCALES.map((locale, index) => `\n  ${locale}:\n    term: a\n    means: ${index === 0 ? means : 'b'}`).join('')}${more}`;
  const lines = term('').split('\n').length;

  it('names all its faults in one message', () => {
    expect(glossary(`a:${term('')}\nb:${term('fine', '\n    meens: x')}\nB c:${term('fine')}`)).toEqual([
      "content/glossary.yaml:4: 'means' must be a text",
      `content/glossary.yaml:${2 * lines + 1}: there is no 'meens' here; it has term, also, means`,
      `content/glossary.yaml:${2 * lines + 2}: 'B c' is no id; one is small letters, digits and hyphens, as in feature-map`,
    ]);
  });

  it('refuses a term that lacks a language, or has one too many', () => {
    expect(glossary('a:\n  en: { term: a, means: b }\n  xx: { term: a, means: b }')).toEqual([
      ...LOCALES.slice(1).map((locale) => `content/glossary.yaml:1: '${locale}' is missing`),
      `content/glossary.yaml:3: there is no 'xx' here; it has ${LOCALES.join(', ')}`,
    ]);
    const [first, ...rest] = LOCALES.map((locale) => `\n  ${locale}: { term: a, means: b }`);
    expect(glossary(`a:${first?.replace('term: a', "term: ' '")}${rest.join('')}`)).toEqual([
      "content/glossary.yaml:2: 'term' is empty; write a text",
    ]);
  });
});

describe('content/messages.yaml', () => {
  it('leads each message to layers that the book counts', () => {
    const found = readMessages(file('messages'));
    expect(found.length).toBeGreaterThan(50);
    expect(found.flatMap(({ layers }) => layers)).toContain('Conv3d');
  });

  it('names a layer that is none, and a message without any, by line', () => {
    expect(faultsIn(() => readMessages('one: [Linear]\ntwo: [Conv?d, Dense]\nthree: []\n'))).toEqual([
      "content/messages.yaml:2: there is no layer 'Dense'; write a class of PyTorch that the book counts",
      'content/messages.yaml:3: the message leads to no layer; write at least one',
    ]);
  });
});

describe.each(['content/chapters.yaml', 'content/pages.yaml'])('%s', (path) => {
  it('refuses what is no slug, what is listed twice, and what is taken, by line', () => {
    expect(
      faultsIn(() => readSlugs(path, '# Order.\n- flops\n- Two words\n- flops\n- glossary\n- units\n', ['units'])),
    ).toEqual([
      `${path}:3: 'Two words' is no slug; one is small letters, digits and hyphens, as in why-tools-disagree`,
      `${path}:4: 'flops' is listed twice; leave one of them out`,
      `${path}:5: 'glossary' is the address of another page; the chapter needs one of its own`,
      `${path}:6: 'units' is listed twice; leave one of them out`,
    ]);
  });

  it('refuses what is no list, and an entry that is no text', () => {
    expect(faultsIn(() => readSlugs(path, 'flops: 1\n'))).toEqual([`${path}:1: the file must be a list`]);
    expect(faultsIn(() => readSlugs(path, '- flops\n- 3\n'))).toEqual([`${path}:2: '1' must be a text`]);
  });
});
