import { expect, it } from "vitest";
import { asked, itemsOf } from "./items";

const before = [
  { item: "Nord", field: "places", value: "40" },
  { item: "Nord", field: "paid", value: "1234.50" },
  { item: "Syd", field: "places", value: "12" },
];
const plain = (_: string, value: string) => value;

it("gathers the fields of an item", () => {
  const items = itemsOf(before, plain);
  expect(items.map((item) => item.name)).toEqual(["Nord", "Syd"]);
  expect(items[0]?.values).toEqual({ places: "40", paid: "1234.50" });
});

it("asks for every field as it stands", () => {
  expect(asked([], [{ key: 0, name: "Öst", values: { places: "3" } }], ["places", "paid"])).toEqual([
    { item: "Öst", field: "places", value: "3" },
    { item: "Öst", field: "paid", value: "" },
  ]);
});

it("takes back what stood under a name that has gone, and nothing else", () => {
  const items = itemsOf(before, plain).map((item) =>
    item.name === "Syd" ? { ...item, name: "Söder" } : item,
  );
  const rows = asked(before, items, ["places"]);
  expect(rows.filter((row) => row.value === "")).toEqual([{ item: "Syd", field: "places", value: "" }]);
  expect(rows).toContainEqual({ item: "Söder", field: "places", value: "12" });
});

it("lets two items change names", () => {
  const items = itemsOf(before, plain).map((item) => ({
    ...item,
    name: item.name === "Nord" ? "Syd" : "Nord",
  }));
  const rows = asked(before, items, ["places"]);
  expect(rows).toEqual([
    { item: "Syd", field: "places", value: "40" },
    { item: "Nord", field: "places", value: "12" },
  ]);
});
