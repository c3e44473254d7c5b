/** The floors of calc, the lowest first: each may import those before it and itself, nothing else. */
export const FLOORS = [
  'numbers',
  'fields',
  'layers',
  'run',
  'conventions',
  'printed',
  'conv2d',
  'questions',
  'costs',
] as const;
