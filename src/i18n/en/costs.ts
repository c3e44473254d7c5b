/** English words of calculators that are not one layer; each calculator has its own in a file of `costs/`. */
import { kvCache } from './costs/kvCache.ts';
import { linearRoofline, roofline } from './costs/roofline.ts';
import { trainingCompute, trainingMemory } from './costs/training.ts';

export const costs = {
  costs: {
    increase: 'Up: {field}',
    decrease: 'Down: {field}',
    read: 'Counted.',
    hint: 'Type, or step with the arrow keys (Shift: ten). Every field of the formula wears its letter.',
    about: 'about',
    units: {
      bytes: 'bytes',
      parameters: 'parameters',
      flops: 'FLOPs',
      speed: 'FLOPS',
      bandwidth: 'B/s',
      intensity: 'FLOPs/B',
      seconds: 's',
    },
    refusals: {
      empty: '{field} is empty. {takes}',
      not_whole: '{at} is not a whole number in plain digits. {takes}',
      fraction: '{field} takes no fraction. {takes}',
      not_number: '{at} is not a number. {takes}',
      comma: 'A comma in {field} stands between thousands, as in 3,402. Decimals take a point.',
      negative: '{field} is not below zero. {takes}',
      unit: '{at} is not in the unit of {field}. {takes}',
      word: '{at} is none of the words of {field}. {takes}',
      too_small: '{field} starts at {min}.',
      too_large: '{field} ends at {max}.',
    },
    valid: {
      whole: 'Write a whole number from {min} to {max}.',
      figure: 'Write a number with its unit; a number alone is in {valid}.',
      word: 'Choose one of {valid}.',
    },
    calculators: {
      'kv-cache': kvCache,
      'training-compute': trainingCompute,
      'training-memory': trainingMemory,
      roofline,
      'linear-roofline': linearRoofline,
    },
  },
};
