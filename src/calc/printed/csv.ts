/** A line of a CSV file (RFC 4180), without its end: a field that holds a comma, a quote or a break stands in quotes. */
export const csvLine = (fields: readonly string[]): string =>
  fields.map((text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(',');
