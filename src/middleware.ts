/** While the book is built, every page may show every layer; in the browser a page loads those that it shows. */
import { defineMiddleware } from 'astro:middleware';
import { LAYERS } from '#calc/layers/index.ts';
import { COMPOSITIONS } from '#calc/run/inside/index.ts';
import { learn } from '#islands/example/layers.ts';

export const onRequest = defineMiddleware((_, next) => {
  learn(LAYERS, COMPOSITIONS);
  return next();
});
