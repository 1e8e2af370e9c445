import { describe, expect, it } from "vitest";
import { allocation, emptyPool, isBegun, tone } from "./units";

describe("the form of a decision", () => {
  it("sends what was typed as it was typed, and nothing for what was not", () => {
    const pool = { ...emptyPool(), name: "Boenden", amount: "4 200 000,00", rows: "Backens\t120" };
    const form = allocation("31210", { name: "RS 396", date: "", reference: " " }, [pool]);
    expect(form.pools[0]?.amount).toBe("4 200 000,00");
    expect([form.date, form.reference, form.file, form.pools[0]?.purpose]).toEqual([null, null, null, null]);
  });

  it("leaves a rate out that belongs to another method", () => {
    const pool = { ...emptyPool(), rate: "1100" };
    const sent = (method: string) =>
      allocation("1", { name: "", date: "", reference: "" }, [{ ...pool, method }]).pools[0]?.rate;
    expect([sent("rate"), sent("pro-rata")]).toEqual(["1100", null]);
  });

  it("has nothing to ask before units are pasted", () => {
    expect(isBegun([emptyPool()])).toBe(false);
    expect(isBegun([emptyPool(), { ...emptyPool(), rows: "Backens\t1" }])).toBe(true);
  });
});

it("shows a unit that has reported what it was paid as done", () => {
  expect(["reported", "not-paid", "not-reported", "reported-less", "reported-more"].map(tone)).toEqual([
    "ok",
    "neutral",
    "warn",
    "warn",
    "info",
  ]);
});
