import { describe, expect, it } from "vitest";
import { invoice, ledger, ofInvoices, ofPayroll, ofTable, salary } from "./replies.test-support";
import { answerOf, kindOf, obstacles, statusCounts, withAnswer, withGrant, withTake } from "./standing";

it("knows what a file is of", () => {
  expect([ledger(), ofTable(), ofInvoices([]), ofPayroll([])].map(kindOf)).toEqual([
    "ledger",
    "table",
    "invoices",
    "payroll",
  ]);
});

describe("what stands in the way", () => {
  it("is nothing where the file can be taken in", () => {
    expect(obstacles(ledger())).toEqual([]);
  });

  it("is counted by kind", () => {
    const error = { code: "x", severity: "error", line: 1, message: "Fel." };
    const made = ofInvoices([invoice(1, { status: "wrong" })], { can_import: false });
    made.inspection = { ...made.inspection, findings: [error, { ...error, severity: "warning" }] };
    expect(obstacles(made)).toEqual([
      { kind: "errors", count: 1 },
      { kind: "wrong", count: 1 },
    ]);
  });

  it("is said where nothing is wrong: the same file again, or nothing to take", () => {
    expect(obstacles(ledger({ can_import: false, same_as: 7 }))[0]?.kind).toBe("again");
    expect(obstacles(ledger({ can_import: false }))[0]?.kind).toBe("nothing");
  });
});

describe("answers", () => {
  it("of an invoice take the place of each other, and taking one back leaves none", () => {
    const first = withAnswer([], 2, "cost:17");
    expect(first).toEqual([{ place: 2, grant: null, cost: "17", as_new: false, leave: false }]);
    const second = withAnswer(first, 2, "new");
    expect(second.map(answerOf)).toEqual(["new"]);
    expect(withAnswer(withAnswer(second, 2, "leave"), 2, "")).toEqual([]);
  });

  it("keep the grant of an invoice that is left out for a while", () => {
    const left = withAnswer(withGrant([], 1, "31210"), 1, "leave");
    expect(withAnswer(left, 1, "")).toEqual([
      { place: 1, grant: "31210", cost: null, as_new: false, leave: false },
    ]);
  });

  it("of salaries stand in their order", () => {
    expect(withTake(withTake([], 3, false), 1, true)).toEqual([
      { place: 1, take: true },
      { place: 3, take: false },
    ]);
  });
});

it("counts the statuses that occur, in the order to look at them", () => {
  const rows = [salary(1), salary(2, { status: "wrong" }), salary(3)];
  expect(statusCounts(["wrong", "new", "known"], rows)).toEqual([
    { status: "wrong", count: 1 },
    { status: "new", count: 2 },
  ]);
});
