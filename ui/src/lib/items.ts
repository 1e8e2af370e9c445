/** The items of a group on the screen, and what is asked of the program when they are saved. */
import type { ItemRow } from "./api/generated";

export interface Item {
  /** Stays the same while the name is typed. */
  key: number;
  name: string;
  /** What is typed, by field. */
  values: Record<string, string>;
}

/** The items of an answer, in its order. */
export function itemsOf(rows: ItemRow[], show: (field: string, value: string) => string): Item[] {
  const items: Item[] = [];
  for (const row of rows) {
    let item = items.find((other) => other.name === row.item);
    if (!item) {
      item = { key: items.length, name: row.item, values: {} };
      items.push(item);
    }
    item.values[row.field] = show(row.field, row.value);
  }
  return items;
}

/** Every field of every item as it stands, and fields taken back of items that have gone or have another name. */
export function asked(before: ItemRow[], items: Item[], fields: string[]): ItemRow[] {
  const names = items.map((item) => item.name.trim());
  const gone = before.filter((row) => !names.includes(row.item)).map((row) => ({ ...row, value: "" }));
  const stand = items.flatMap((item) =>
    fields.map((field) => ({ item: item.name, field, value: item.values[field] ?? "" })),
  );
  return [...gone, ...stand];
}
