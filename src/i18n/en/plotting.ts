/** English words of the picture of all networks. */
export const plotting = {
  plotting: {
    count: 'upwards',
    families: 'families',
    lit: '{n} {n|family|families} lit',
    all: 'light all',
    plot: 'All networks: parameters to the right, {count} upwards',
    dot: '{name}: {parameters} parameters, {work} {count}',
    dot_with_top1: '{name}: {parameters} parameters, {work} {count}, top-1 {top1}%',
    caption:
      'Every step of a line is ten times as much. A larger dot has a higher published top-1 accuracy on ImageNet; the smallest have none. A dot leads to its line in the table.',
    keys: 'On a dot the arrow keys lead to the next: left and right by parameters, up and down by operations.',
    missing: 'Not drawn, since this tool gives no number or 0: {names}.',
    list: ', ',
    failed: 'The numbers did not come: try again. The picture stands as it was.',
    coming: 'The numbers are on their way.',
    by: 'operations by {tool}',
  },
};
