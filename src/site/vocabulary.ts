/** The tags a chapter may use. Each is a component of that name (components/vocabulary.ts, which the compiler holds to this list). */
export const COMPONENT_NAMES = [
  'Address',
  'Amount',
  'Answer',
  'Cell',
  'Count',
  'Citations',
  'ConventionRows',
  'Example',
  'ExampleList',
  'Figure',
  'FrameCode',
  'Legend',
  'LinkMaker',
  'Moved',
  'Network',
  'NetworkCount',
  'NetworkShare',
  'Note',
  'Playground',
  'Question',
  'Route',
  'Slip',
  'Term',
  'Tools',
  'Try',
  'Value',
  'WhichCount',
] as const;

export type ComponentName = (typeof COMPONENT_NAMES)[number];

/** True for a tag that chapters may use. */
export function isComponentName(name: string): name is ComponentName {
  return (COMPONENT_NAMES as readonly string[]).includes(name);
}
