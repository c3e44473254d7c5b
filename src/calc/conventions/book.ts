/** The book's own conventions: the article's FLOPs (every operation is one), and multiply–accumulates. */
import type { Convention } from './define.ts';
import { counted } from './define.ts';

export const article: Convention = {
  id: 'book',
  key: 'flops',
  name: 'this book',
  unit: 'FLOPs',
  answer: (call) => counted(call.work.flops),
};

export const macs: Convention = {
  id: 'macs',
  key: 'macs',
  name: 'MACs',
  unit: 'MACs',
  answer: (call) => counted(call.work.macs),
};
