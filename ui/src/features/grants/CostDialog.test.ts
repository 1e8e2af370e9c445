import { cleanup, render, screen } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, expect, it } from "vitest";
import { answerWith } from "../../lib/api/call";
import type { CostDetail, CostRow, GrantDetail } from "../../lib/api/generated";
import { session } from "../../lib/session.svelte";
import CostDialog from "./CostDialog.svelte";

HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};

const detail = { row: { code: "100" }, purposes: [] } as unknown as GrantDetail;
const cost = {
  cost: "K2",
  grant: "100",
  kind: "invoice",
  kind_name: "faktura",
  period: { first: "2026-03-01", last: "2026-03-31" },
  period_basis: "set",
  amount: "90.00",
  inside: "90.00",
  outside: "0.00",
  text: "Kurs",
  by_hand: true,
} as CostRow;
const shown: CostDetail = {
  cost,
  lines: [],
  voucher_lines: [],
  evidence: [],
  made_by: null,
  earlier: [{ ...cost, cost: "K1", amount: "100.00" }],
  reasons: ["Fel belopp"],
  changes: [
    {
      from: "K1",
      to: "K2",
      reason: "Fel belopp",
      actor: "Eva Exempel",
      local_time: "2026-11-22 10:30",
      fields: [
        { field: "amount", name: "Belopp", before: "100,00", after: "90,00" },
        { field: "account", name: "Konto", before: "", after: "7010" },
      ],
    },
  ],
  gone: null,
};

function show(reply: CostDetail): Element {
  answerWith(async () => reply);
  session.status = { book: { four_eyes: false } } as never;
  return render(CostDialog, { detail, cost: "K2", onclose: () => {} }).container;
}

afterEach(() => {
  cleanup();
  session.status = null;
});

it("shows what a correction changed side by side, with who, when and why", async () => {
  const container = show(shown);
  const table = await screen.findByTestId("change-K1");
  const cells = [...table.querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
  expect(cells).toEqual([
    ["Belopp", "100,00", "90,00"],
    ["Konto", "–", "7010"],
  ]);
  expect(table.querySelector("caption")?.textContent).toContain(
    "2026-11-22 10:30 av Eva Exempel: Fel belopp",
  );
  expect(screen.getByTestId("cost-correct")).toBeTruthy();
  expect((await axe.run(container, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual(
    [],
  );
});

it("says why a cost no longer stands, and offers nothing that would change it", async () => {
  const gone = { by_cost: null, reason: "Hör inte hit", actor: "Bo Exempel", local_time: "2026-11-23 08:00" };
  show({ ...shown, gone });
  expect((await screen.findByTestId("cost-gone")).textContent).toContain(
    "Makulerad 2026-11-23 08:00 av Bo Exempel: Hör inte hit",
  );
  expect(screen.queryByTestId("cost-correct")).toBeNull();
});

it("leads from a corrected cost to the one in its place", async () => {
  show({ ...shown, gone: { by_cost: "K3", reason: "Fel", actor: "Bo", local_time: "2026-11-23 08:00" } });
  const link = await screen.findByRole("link", { name: "K3" });
  expect(link.getAttribute("href")).toContain("/costs/K3");
});
