/** The tags a chapter may use. */
export const COMPONENT_NAMES: readonly string[] = ['Amount', 'Example', 'Figure', 'Legend', 'Note', 'Value'];
