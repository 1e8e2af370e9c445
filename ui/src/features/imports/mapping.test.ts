import { describe, expect, it } from "vitest";
import { dimensionsOf, fieldOf, hasDays, isDated, signsFor, withField, withSheet } from "./mapping";
import { table } from "./replies.test-support";

const mapping = table().mapping;

describe("the columns of a table", () => {
  it("keep their order when one becomes something else", () => {
    const next = withField(mapping, { column: 3, heading: "Belopp" }, "debit");
    expect(next.columns.map((column) => column.column)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(fieldOf(next, 3)).toBe("debit");
    expect(fieldOf(mapping, 3)).toBe("amount");
  });

  it("are not used where nothing is said of them", () => {
    expect(fieldOf({ ...mapping, columns: [] }, 3)).toBe("ignored");
  });

  it("of another sheet are not those of the first", () => {
    expect(withSheet(mapping, "Blad2")).toMatchObject({ sheet: "Blad2", header_row: 0, columns: [] });
  });

  it("say whether days have an order and rows a day", () => {
    expect([hasDays(mapping), isDated(mapping)]).toEqual([true, true]);
    const months = withField(mapping, { column: 2, heading: "Bokf.datum" }, "period");
    expect([hasDays(months), isDated(months)]).toEqual([false, true]);
  });

  it("offer the signs that fit them, and the one that is chosen", () => {
    expect(signsFor(mapping)).toEqual(["debit-positive", "credit-positive", "side-column"]);
    const pair = withField(mapping, { column: 3, heading: "Belopp" }, "debit");
    expect(signsFor(pair)).toEqual(["credit-column", "negative-credit-column", "debit-positive"]);
  });

  it("name each code part once", () => {
    expect(dimensionsOf(mapping)).toEqual(["6", "1"]);
  });
});
