/** English words of the pictures of transformers. */
export const transformers = {
  transformers: {
    block: {
      attention: 'attention: {count}',
      feed_forward: 'feed-forward: {count}',
      query: 'query',
      key: 'key',
      value: 'value',
      output: 'output',
      up: 'first linear layer',
      down: 'second linear layer',
      rest: 'biases and norms: {count}',
      thin: 'on this scale thinner than the line above',
      size: '{name}: {rows} × {columns} = {count}',
      alt: 'The weight matrices of one block to one scale. Four squares of {width} × {width} for query, key, value and output, {square} weights each. Two rectangles four times as large, {hidden} × {width} and {width} × {hidden}, {large} weights each. A thin line for the {rest} numbers of biases and norms.',
    },
    causal: {
      whole: 'a whole text at once',
      one: 'one token more',
      looks: 'token that looks',
      seen: 'token that is looked at',
      needed: 'needed: {count} products',
      computed: 'of {count} computed',
      cached: 'rows before: done, their keys and values kept',
      row: 'needed: {count} products, all computed',
      alt: 'Two squares of {side} × {side} cells, a row for each token that looks, a column for each that is looked at. In the first, {needed} cells on and below the diagonal are needed, and all {all} are computed. In the second, only the last row of {side} cells is computed: the rows before were done when their tokens came.',
    },
    growth: {
      kinds: { full: 'full', grouped: 'grouped', window: 'window', latent: 'latent' },
      each: '{count} numbers a token and layer',
      newest: 'newest token',
      forgotten: 'forgotten',
      adds: 'adds {bytes}',
      alt: 'The cache of one layer, a column for each token, as tall as the numbers that are kept of it: {full} with full attention, {grouped} grouped and with a window, {latent} with a latent vector. The newest token adds a column. With a window the oldest column goes.',
    },
  },
};
