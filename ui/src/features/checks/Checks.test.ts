import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, expect, it } from "vitest";
import { answerWith } from "../../lib/api/call";
import type { FindingGroup, FindingRow } from "../../lib/api/generated";
import Checks from "./Checks.svelte";

afterEach(cleanup);

const finding = (number: number): FindingRow => ({
  id: `evidence-missing-${number}`,
  check: "evidence-missing",
  severity: "warning",
  grant: "100",
  about: { kind: "voucher", reference: `LEV ${number}`, label: `Verifikation LEV ${number}` },
  code: "evidence-missing",
  message: `LEV ${number} saknar underlag`,
  remedy: "Lägg till det.",
  rule: { text: "", source: "" },
  accepted: null,
});

it("draws the first findings of each severity, says how many there are, and shows more when asked", async () => {
  const limits: number[] = [];
  answerWith(async (name, request) => {
    if (name === "list_grants") return [];
    const { limit } = request as { limit: number };
    limits.push(limit);
    const rows = Array.from({ length: limit }, (_, at) => finding(at));
    const groups: FindingGroup[] = [
      { severity: "error", count: 1, rows: [{ ...finding(0), id: "unused-1", severity: "error" }] },
      { severity: "warning", count: 20_000, rows },
    ];
    return groups;
  });
  render(Checks);
  expect(await screen.findByText(/Varningar \(20\s000\)/)).toBeTruthy();
  expect(screen.getAllByTestId("finding")).toHaveLength(101);
  expect(screen.queryByTestId("more-error")).toBeNull();
  await fireEvent.click(screen.getByTestId("more-warning"));
  await waitFor(() => expect(screen.getAllByTestId("finding")).toHaveLength(1001));
  expect(limits).toEqual([100, 1000]);
  expect(screen.getByText(/bidragsbok check/)).toBeTruthy();
});
