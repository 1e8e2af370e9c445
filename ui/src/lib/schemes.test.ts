import { expect, it } from "vitest";
import type { SchemeRow } from "./api/generated";
import { grouped } from "./schemes";

const row = (id: string, year: number, example = false): SchemeRow => ({
  id,
  name: `Statsbidrag ${id}`,
  short: id,
  funder: id.startsWith("S") ? "Socialstyrelsen" : "Skolverket",
  year,
  recipients: ["kommun"],
  period: { first: `${year}-01-01`, last: `${year}-12-31` },
  total: null,
  requisition_last_day: null,
  report_due: null,
  form: "requisition",
  example,
  uncertain: 0,
  rounds: [],
  instalments: [],
});
const schemes = [
  row("SSK-2023", 2023),
  row("EX-2024", 2024, true),
  row("KOMP-2026", 2026),
  row("LYFT-2023", 2023),
];
const shown = (search: string) =>
  grouped(schemes, search).map((group) => `${group.title}: ${group.schemes.map((s) => s.id).join(" ")}`);

it("lists the newest year first and the examples last", () => {
  expect(shown("")).toEqual(["2026: KOMP-2026", "2023: SSK-2023 LYFT-2023", "example: EX-2024"]);
});

it("finds by every word of the search, in any order", () => {
  expect(shown("2023 social")).toEqual(["2023: SSK-2023"]);
  expect(shown("finns inte")).toEqual([]);
});
