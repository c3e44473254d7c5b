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
      spreads:
        '{places} input values spread over {cells} output cells; at most {most} {most|product meets|products meet} in one.',
      zeros: '{rim} {rim|cell|cells} around the input {rim|is a zero|are zeros} of the padding.',
      cut: '{rim} {rim|cell|cells} at the edge {rim|is|are} computed and cut off.',
      unread: '{left} {left|cell is|cells are} never read.',
      empty: '{left} {left|cell receives|cells receive} no product.',
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
};
