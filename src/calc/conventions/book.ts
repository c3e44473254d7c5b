/** The book's own conventions: the article's FLOPs (every operation is one), and multiply–accumulates. */
import { isHolder } from '../run/call.ts';
import type { Convention } from './define.ts';
import { counted, INSIDE } from './define.ts';

export const article: Convention = {
  id: 'book',
  key: 'flops',
  name: 'this book',
  unit: 'FLOPs',
  answer: (call) => (isHolder(call) ? INSIDE : counted(call.work.flops)),
};

export const macs: Convention = {
  id: 'macs',
  key: 'macs',
  name: 'MACs',
  unit: 'MACs',
  answer: (call) => (isHolder(call) ? INSIDE : counted(call.work.macs)),
};
