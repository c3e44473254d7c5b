/** A script that stands in the head of every page, as it stands there: without the blanks that its lines begin with. The policy of pages names it by its hash. */
export const inHead = (script: string): string => script.trim().replace(/\n\s+/g, '\n');
