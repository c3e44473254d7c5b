/** English words of the pictures of layers around a convolution. */
export const otherLayers = {
  other_layers: {
    windows: {
      largest: {
        title: 'max pooling',
        work: '{comparisons} {comparisons|comparison|comparisons} a window',
        alt: 'Max pooling. A grid of {across} × {across} numbers under windows of {side} × {side} next to one another. The largest number of each window is marked, and stands in the output: {list}.',
      },
      mean: {
        title: 'average pooling',
        work: '{additions} {additions|addition|additions}, {divisions} {divisions|division|divisions} a window',
        alt: 'Average pooling. A grid of {across} × {across} numbers under windows of {side} × {side} next to one another. All numbers of a window are marked, and their mean stands in the output: {list}.',
      },
      nothing: 'no weights',
    },
    means: {
      kinds: { batch: 'batch', layer: 'layer', group: 'group', instance: 'instance' },
      places: 'H·W',
      sets: '{sets} means,',
      each: 'each of {each} values',
      channels: { one: 'one channel', some: '{n} channels', all: 'all channels' },
      images: { one: 'of one image', some: 'of {n} images', all: 'of all images' },
      at: { one: 'at one place', some: 'at {n} places', all: 'at all places' },
      alt: 'Means of {kind} normalization. A block of {rows} images, {columns} channels and {depth} places. One set is marked, of values that share a mean: {channels} {images} {places}. There are {sets} sets of {each} values.',
    },
    curves: {
      title: 'ReLU and GELU',
      work: 'operations for one value',
      kinds: {
        multiply: '{n} {n|multiplication|multiplications}',
        add: '{n} {n|addition|additions}',
        compare: '{n} {n|comparison|comparisons}',
        divide: '{n} {n|division|divisions}',
        exponential: '{n} {n|function|functions}',
        square_root: '{n} {n|root|roots}',
        look_up: '{n} {n|look-up|look-ups}',
      },
      comma: ', ',
      row: '{name} does {all} {all|operation|operations} for one value: {parts}.',
      alt: 'ReLU and GELU as curves, from −{reach} to {reach}. ReLU, dashed, is 0 left of 0 and rises with its value right of it. GELU, drawn through, follows it far from 0, passes below it near 0, and is lowest at {lowest}.',
    },
    sources: {
      copied: {
        title: 'nearest',
        work: '{flops} operations',
        made: 'copies {value}',
        alt: 'Nearest upsampling. {side} × {side} old values, each cell cut into {factor} × {factor} new ones. One new value is marked. It copies the old value whose cell it lies in: {value}.',
      },
      blended: {
        title: 'bilinear',
        work: '{flops} operations',
        made: 'blends {count} values: {value}',
        alt: 'Bilinear upsampling. {side} × {side} old values, each cell cut into {factor} × {factor} new ones. One new value is marked. It blends the {count} old values around it, {list}, and makes {value}, in {flops} operations.',
      },
      steps: {
        title: 'blend by blend',
        work: '{blends} × {each} = {flops} operations',
        each: 'a blend: {multiply} × and {add} +',
        alt: 'The {blends} blends of bilinear upsampling. In the upper row {upper}, in the lower {lower}. Between the two results {last}. Each blend takes {multiply} multiplications and {add} {add|addition|additions}: {blends} × {each} = {flops} operations.',
      },
    },
    rows: {
      title: 'rows that are read',
      parameters: '{parameters} parameters in {rows} rows',
      work: '{flops} operations',
      alt: 'A table of {rows} rows of {columns} numbers, broken, since it is longer than drawn. {read} tokens read a row each into the output; two of them are the same token and read the same row. Nothing is computed.',
    },
    unrolled: {
      once: 'the weights, once',
      steps: 'steps in time',
      comma: ', ',
      parameters: '{parameters} parameters',
      work: '{steps} × {each} = {flops} operations',
      same: 'every step uses the same weights',
      alt_weights: 'The tensors side by side, a square for each number: {list}. Together {parameters} parameters.',
      alt_steps:
        '{steps} steps from left to right. Each takes {input} input values from below and the state of the step before it from the left, and makes a state of {state} values. All do so with the same weights, in {each} operations each.',
    },
    products: {
      steps: {
        projections: {
          title: '3 projections',
          alt: 'The input, {n} × {E}, times a weight matrix of {E} × {E} makes the queries, {n} × {E}; two more projections like it make keys and values.',
        },
        scores: {
          title: 'scores',
          alt: 'The queries, {n} × {E}, times the keys, {E} × {n}, make a square of {n} × {n} scores. Both factors are data.',
        },
        sums: {
          title: 'weighted sums',
          alt: 'A square of {n} × {n} attention weights times the values, {n} × {E}, makes {n} × {E} sums. Both factors are data.',
        },
        output: {
          title: 'output',
          alt: 'The sums, {n} × {E}, times a weight matrix of {E} × {E} make the output, {n} × {E}.',
        },
      },
      macs: '{macs} MACs',
      weights: 'learned weights',
      none: 'no learned weights',
      alt: '{what} {macs} MACs.',
    },
  },
};
