import { expect, it } from "vitest";
import { drafts } from "./drafts.svelte";

it("keeps changes in order, and what is typed anew at once takes the place of it", () => {
  drafts.add("A", "name.sv", "x");
  drafts.add("A", "name.sv", "xy");
  drafts.add("A", "purposes.+", null);
  drafts.add("A", "purposes.+", null);
  drafts.add("A", "name.sv", "xyz");
  expect(drafts.of("A").map((change) => change.place)).toEqual([
    "name.sv",
    "purposes.+",
    "purposes.+",
    "name.sv",
  ]);
  expect(drafts.typed("A", "name.sv")).toBe("xyz");
  expect(drafts.of("B")).toEqual([]);
  drafts.drop("A");
  expect(drafts.of("A")).toEqual([]);
});
