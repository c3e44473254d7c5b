/** The tags a chapter may use. Each is a component of that name (components/vocabulary.ts, which the compiler holds to this list). */
export const COMPONENT_NAMES = [
  'Address',
  'Amount',
  'Answer',
  'Asked',
  'Cell',
  'Count',
  'Citations',
  'ConventionRows',
  'Cost',
  'Example',
  'ExampleList',
  'Figure',
  'FrameCode',
  'Growth',
  'Legend',
  'LinkMaker',
  'Machines',
  'Moved',
  'Network',
  'NetworkCount',
  'NetworkShare',
  'Note',
  'Playground',
  'Question',
  'Roofline',
  'Route',
  'Slip',
  'Speeds',
  'Term',
  'Timing',
  'Tools',
  'TrainingMemory',
  'Try',
  'Value',
  'WhichCount',
] as const;

export type ComponentName = (typeof COMPONENT_NAMES)[number];

/** True for a tag that chapters may use. */
export function isComponentName(name: string): name is ComponentName {
  return (COMPONENT_NAMES as readonly string[]).includes(name);
}
