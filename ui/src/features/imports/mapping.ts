/** What the columns of a table are, as they are being chosen. What can be read with it is the program's to say. */
import type { TableMappingChoice } from "../../lib/api/generated";

/** How many values of a column stand below its heading. */
export const SAMPLES_SHOWN = 3;

/** Dimensions of SIE that have a name of their own among the words. */
const NAMED_DIMENSIONS = ["1", "2", "6", "7", "8", "9", "10"];

export function fieldOf(mapping: TableMappingChoice, column: number): string {
  return mapping.columns.find((other) => other.column === column)?.field ?? "ignored";
}

/** The mapping with another meaning for one column; the order of the columns stays that of the table. */
export function withField(
  mapping: TableMappingChoice,
  column: { column: number; heading: string },
  field: string,
): TableMappingChoice {
  const others = mapping.columns.filter((other) => other.column !== column.column);
  const columns = [...others, { heading: column.heading, column: column.column, field }];
  const inOrder = columns.sort((one, other) => one.column - other.column);
  return { ...mapping, columns: inOrder };
}

/** Another sheet has columns of its own, so nothing that was said of them is kept. */
export function withSheet(mapping: TableMappingChoice, sheet: string): TableMappingChoice {
  return { ...mapping, sheet, header_row: 0, columns: [] };
}

function has(mapping: TableMappingChoice, ...fields: string[]): boolean {
  return mapping.columns.some((column) => fields.includes(column.field));
}

/** Days can be written in several orders. */
export function hasDays(mapping: TableMappingChoice): boolean {
  return has(mapping, "date", "posting-date");
}

/** The rows say themselves when they were booked. */
export function isDated(mapping: TableMappingChoice): boolean {
  return hasDays(mapping) || has(mapping, "period");
}

/** Ways to tell debit from credit that fit the columns, and the one that is chosen. */
export function signsFor(mapping: TableMappingChoice): string[] {
  const single = has(mapping, "amount") ? ["debit-positive", "credit-positive", "side-column"] : [];
  const pair = has(mapping, "debit", "credit") ? ["credit-column", "negative-credit-column"] : [];
  const offered = [...single, ...pair];
  return mapping.sign && !offered.includes(mapping.sign) ? [...offered, mapping.sign] : offered;
}

/** The code parts that a column is chosen for. */
export function dimensionsOf(mapping: TableMappingChoice): string[] {
  const found = mapping.columns.map((column) => dimensionOf(column.field)).filter((one) => one !== null);
  return [...new Set(found)];
}

/** `object:6` → `6`. */
export function dimensionOf(field: string): string | null {
  return field.startsWith("object:") ? field.slice("object:".length) : null;
}

/** The words for a code part: its name where SIE gives it one. */
export function dimensionKey(dimension: string): string {
  return NAMED_DIMENSIONS.includes(dimension) ? dimension : "other";
}
