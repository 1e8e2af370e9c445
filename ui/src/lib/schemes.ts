/** The schemes to choose from, as they are listed. */
import type { SchemeRow } from "./api/generated";

export interface SchemeGroup {
  title: string;
  example: boolean;
  schemes: SchemeRow[];
}

/** Those that every word of the search is found in, by year with the newest first; examples last. */
export function grouped(schemes: SchemeRow[], search: string): SchemeGroup[] {
  const words = search.toLocaleLowerCase("sv").split(/\s+/).filter(Boolean);
  const fits = (row: SchemeRow): boolean => {
    const said = `${row.id} ${row.name} ${row.short} ${row.funder} ${row.year}`.toLocaleLowerCase("sv");
    return words.every((word) => said.includes(word));
  };
  const found = schemes.filter(fits);
  const years = [...new Set(found.filter((row) => !row.example).map((row) => row.year))];
  years.sort((a, b) => b - a);
  const groups: SchemeGroup[] = years.map((year) => ({
    title: String(year),
    example: false,
    schemes: found.filter((row) => !row.example && row.year === year),
  }));
  const examples = found.filter((row) => row.example);
  return examples.length > 0 ? [...groups, { title: "example", example: true, schemes: examples }] : groups;
}
