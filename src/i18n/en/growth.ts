/** English words of pictures of how counts grow. */
export const growth = {
  growth: {
    params: 'parameters',
    macs: 'MACs',
    times: 'times the first',
    end: '{count} × {times}',
    table: '{title}: the numbers',
    numbers: 'The numbers',
    said: 'Parameters and MACs by {axis}: from {from} to {to} the parameters become {params} times, the MACs {macs} times as many.',
    axes: {
      resolution: 'side of the image',
      width: 'width_mult',
      depth: 'layers',
    },
  },
};
