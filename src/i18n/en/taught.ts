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
  },
};
