/** English words of an example that teaches one option. */
export const taught = {
  taught: {
    caption: 'The layer without the option, and with it',
    places: 'Places',
    output: 'Output',
    parameters: 'Parameters',
    flops: 'FLOPs',
    unchanged: 'unchanged',
    impossible: 'does not fit',
    folded: '{parameters} {parameters|parameter|parameters}, {flops} FLOPs',
    open: 'Open the whole example',
    picture: {
      gathers:
        'the kernel covers {kernel} {kernel|cell|cells} of {cells} and stands at {places} {places|place|places}, each a dot.',
      zeros: '{rim} {rim|cell|cells} around the input {rim|is a zero|are zeros} of the padding.',
      copies: '{rim} {rim|cell|cells} around the input {rim|is a copy|are copies} of cells in it.',
      unread: '{left} {left|cell is|cells are} never read.',
      unread_drawn: 'Of the cells drawn, {left} {left|is|are} never read.',
      slice: 'A slice is drawn, depth from top to bottom and width from left to right.',
      corner: 'A corner is drawn.',
      channels:
        'each of {kernels} {kernels|kernel|kernels} has weights for {each} of {inputs} input {inputs|channel|channels}.',
      /** What the two sides of that picture are. */
      axes: '→ input channels, ↓ kernels',
      both: '{one} {other}',
    },
    stack: {
      label: 'dilation {dilations}: {cells} cells',
      alt: '{layers} layers of dilation {dilations}, one above the other: the value at the top depends on {cells} cells of the input.',
    },
  },
  /** A convolution, and the transposed one that turns it around. */
  dual: {
    gather: {
      title: 'convolution: gathers',
      sizes: '{large} → {small}',
      alt: 'a convolution makes {small} values of {large}. Lines lead from {kernel} {kernel|cell|cells} of the input up to one value of the output, which gathers their products. At most {most} {most|place reads|places read} one cell.',
    },
    scatter: {
      title: 'transposed: scatters',
      sizes: '{small} → {large}',
      alt: 'the transposed convolution makes {large} values of {small}. Lines lead from one value of the input down to {kernel} {kernel|cell|cells} of the output, over which it scatters its products. At most {most} {most|product is|products are} added in one cell.',
    },
  },
  /** Frames of a video. */
  film: {
    seen: '{frames} {frames|frame|frames}, one beside the other. The kernel covers {cells} {cells|cell|cells} in {deep} {deep|frame|frames}, {all} in all, and stands at {places} {places|place|places} along the frames, each a dot.',
    zeros: '{rim} {rim|frame of zeros stands|frames of zeros stand} around them.',
    cut: 'A corner of each frame is drawn.',
    axis: '→ frames',
  },
  separable: {
    full: 'full convolution, 3 × 3',
    pair: 'depthwise 3 × 3, then 1 × 1',
    wide: '3 × 3 on each line',
    single: '1 × 1 on each line',
    inputs: '{n} channels in',
    outputs: '{n} channels out',
    full_macs: '{cells} × {outputs} = {macs} MACs for each input value',
    pair_macs: '{first} + {second} = {macs} MACs for each input value',
    weights: '{weights} weights',
    fewer: '{times} times fewer of both',
    full_alt:
      'A full convolution: lines from each of {inputs} input channels to each of {outputs} output channels, and on each line a kernel of 3 × 3. A value of one channel is multiplied by {cells} weights on {outputs} lines, {macs} in all.',
    pair_alt:
      'The pair in its place: from each of {inputs} input channels one line with a kernel of 3 × 3 to a channel of its own, and from there lines to each of {outputs} output channels, with one weight each. A value of one channel is multiplied by {first} weights, its result by {second}, {macs} in all.',
  },
};
