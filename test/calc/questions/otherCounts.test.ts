/** Counts and slips of parameters, and the textbook's operations: of any layer. */
import { describe, expect, it } from 'vitest';
import { LAYERS } from '#calc/layers/index.ts';
import { PROOFS } from '#calc/layers/proofs.ts';
import { explanation } from '#calc/questions/explanation.ts';
import { LOCALES, wordsOf } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { ask, BY_FLOPS, BY_MACS, fits, said } from './ask.ts';

const one = (figure: string, code: string, input: string) => said(figure, code, input).join('; ');

describe('a count of parameters', () => {
  it.each([
    ['256', 'nn.BatchNorm2d(64)', '1,64,56,56', '128 parameters, with_statistics'],
    ['257', 'nn.BatchNorm2d(64)', '1,64,56,56', '128 parameters, with_buffers'],
    ['256', 'nn.BatchNorm2d(64)', '2,64,56,56', '256 torchinfo; 128 parameters, with_statistics'],
    ['1,024', 'nn.BatchNorm1d(256)', '8,256', '512 parameters, with_statistics'],
    ['64', 'nn.BatchNorm3d(16)', '1,16,3,3,3', '32 parameters, with_statistics'],
    ['320', 'nn.Sequential(nn.Conv2d(1, 16, 3), nn.BatchNorm2d(16))', '2,1,9,9', ''],
    ['224', 'nn.Sequential(nn.Conv2d(1, 16, 3), nn.BatchNorm2d(16))', '2,1,9,9', '192 parameters, with_statistics'],
    ['396', 'nn.LSTM(1, 9)', '7,3,1', '432 parameters, one_bias'],
    ['2,480', 'nn.LSTM(10, 20)', '5,3,10', '2560 parameters, one_bias'],
    ['2480', 'nn.LSTMCell(10, 20)', '3,10', '2560 parameters, one_bias'],
    ['6,240', 'nn.GRU(32, 32)', '5,3,32', '6336 parameters, one_bias'],
    ['6,336', 'nn.GRU(32, 32)', '5,3,32', '6336 parameters'],
    ['620', 'nn.RNN(10, 20)', '5,3,10', '640 parameters, one_bias'],
    ['4,960', 'nn.LSTM(10, 20, bidirectional=True)', '5,3,10', '5120 parameters, one_bias'],
    ['189', 'nn.Conv2d(3, 7, 3)', '16,3,6,6', '189 parameters, bias_left_out'],
    ['203', 'nn.Conv2d(3, 7, 3)', '16,3,6,6', '196 parameters, biases_doubled'],
    ['60', 'nn.Linear(10, 5)', '8,10', '55 parameters, biases_doubled'],
    ['70', 'nn.Conv2d(3, 7, 3)', '1,3,6,6', '70 parameters, channels_forgotten'],
    ['63', 'nn.Conv2d(3, 7, 3)', '1,3,6,6', '63 parameters, channels_and_bias_forgotten'],
    ['36,928', 'nn.Conv2d(64, 64, 3, groups=64)', '1,64,8,8', '36928 parameters, groups_ignored'],
    ['36,864', 'nn.Conv2d(64, 64, 3, groups=64)', '1,64,8,8', '36864 parameters, groups_and_bias_ignored'],
    ['5', 'nn.ConvTranspose2d(3, 1, 2)', '1,3,2,2', '5 parameters, channels_forgotten'],
    ['441', 'nn.Conv2d(3, 7, 3)', '1,3,6,6', ''],
    ['3,136 params', 'nn.Conv2d(3, 7, 3)', '16,3,6,6', ''],
    ['392 params', 'nn.Conv2d(3, 7, 3)', '1,3,6,6', ''],
    ['98', 'nn.Conv2d(3, 7, 3)', '1,3,6,6', ''],
    ['50 params', 'nn.Linear(10, 5)', '8,10', '50 parameters, bias_left_out'],
    ['3402 parameters', 'nn.Conv2d(3, 7, 3)', '1,3,5,5', ''],
    ['196 FLOPs', 'nn.Conv2d(3, 7, 3)', '1,3,5,5', ''],
  ])('%s of %s on %s is told: %s', (figure, code, input, found) => {
    expect(one(figure, code, input)).toBe(found);
  });
});

describe('operations', () => {
  it.each([
    ['1,088', 'nn.Linear(8, 16)', '4,8', '512 macs, textbook'],
    ['10,250', 'nn.Linear(512, 10)', '1,512', '5120 macs, textbook'],
    ['101,376', 'nn.ConvTranspose2d(16, 6, 2, stride=2)', '2,16,8,8', '49152 macs, textbook'],
    ['4,960', 'nn.Bilinear(8, 8, 4)', '8,8', ''],
    ['112', 'nn.ConvTranspose2d(3, 1, (2, 2), stride=(2, 2))', '1,3,2,2', '48 macs, textbook'],
    ['52', 'nn.ConvTranspose2d(3, 1, (2, 2), stride=(2, 2))', '1,3,2,2', '208 torchinfo, by_the_input'],
    [
      '384',
      'nn.ConvTranspose2d(3, 1, (2, 2), stride=(2, 2))',
      '1,3,2,2',
      '96 flop-counter, output_size; 192 thop, doubled',
    ],
    ['1,638', 'nn.Conv2d(3, 7, 3)', '1,3,5,5', '3339 book, additions_without_bias'],
    ['1,638', 'nn.Conv2d(3, 7, 3, bias=False)', '1,3,5,5', '3339 book, additions_alone'],
    ['40', 'nn.Linear(10, 5)', '8,10', '800 book, output_values'],
    ['567', 'nn.Conv2d(3, 7, 3)', '1,3,5,5', `567 ${BY_MACS}, channels_forgotten`],
    ['5,103', 'nn.Conv2d(3, 7, 3)', '3,5,5', ''],
    ['9,450', 'nn.Conv2d(3, 7, 3)', '3,5,5', `3402 ${BY_FLOPS}, input_size`],
    ['12,000', 'nn.LSTM(10, 20)', '5,3,10', '36000 macs, batch_left_out'],
    ['7,200', 'nn.LSTM(10, 20)', '5,3,10', ''],
  ])('%s of %s on %s: %s', (figure, code, input, found) => {
    expect(one(figure, code, input)).toBe(found);
  });
});

/** Slips that a count of parameters cannot have, and words of theirs. */
const OF_OPERATIONS = [
  'batch_left_out',
  'batch_counted',
  'input_size',
  'output_size',
  'by_the_input',
  'doubled',
  'halved',
];
const THEIR_WORDS = /batch|image|MAC|FLOP|mult-add|multipl|size|output|批|图|乘|大小|输出|运算/;

/** The sentences of an answer, in every language. */
const sentences = (figure: string, code: string, input: string): string[] =>
  LOCALES.flatMap((locale) => {
    const { explain: words } = wordsOf(locale);
    return explanation(
      figure,
      ask(figure, code, input),
      (name, fills) => message({ ...words, ...words.slips }[name], fills),
      (sources) => sources.map((one) => (one === 'parameters' ? words.parameters : one.name)).join(words.list),
    );
  });

describe.each(LAYERS.flatMap(({ name }) => PROOFS[name]?.examples ?? []))(
  '$code on $input',
  ({ code, input, parameters }) => {
    it('tells of no figure of parameters that batch, MACs or sizes make it', () => {
      for (const figure of [parameters, 2n * parameters, 4n * parameters, parameters * BigInt(input[0] ?? 1)]) {
        if (figure === 0n) continue;
        for (const unit of ['', ' params'])
          for (const { slip, sources } of fits(`${figure}${unit}`, code, input.join(',')))
            if (sources.includes('parameters')) expect(OF_OPERATIONS).not.toContain(slip);
        for (const sentence of sentences(`${figure} params`, code, input.join(','))) {
          expect(sentence).not.toMatch(THEIR_WORDS);
          expect(sentence).not.toMatch(/[{}|]/);
        }
      }
    });
  },
);
