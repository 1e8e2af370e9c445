import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { answerWith } from "../../lib/api/call";
import type { ConsolidationReply, ConsolidationRow, ConsolidationTable } from "../../lib/api/generated";
import { session } from "../../lib/session.svelte";
import Consolidate from "./Consolidate.svelte";

const sums = {
  allocated: "0.00",
  requisitioned: "1000000.00",
  received: "1000000.00",
  used: "333333.33",
  unused: "666666.67",
  over_use: "0.00",
  unaccounted: "0.00",
  booked: "0.00",
  to_repay: "666666.67",
};

function row(recipient: string, standing: string): ConsolidationRow {
  return {
    recipient,
    organisation: `${recipient} kommun`,
    orgnr: recipient === "Ale" ? "212000-0142" : "212000-0159",
    code: null,
    kind: "kommun",
    standing,
    standing_name: standing === "reported" ? "återrapporterat" : "ej återrapporterat",
    sums,
    share: standing === "reported" ? "67" : null,
    used_for: [],
    grants: ["100"],
  };
}

const reply: ConsolidationReply = {
  recipients: 2,
  schemes: [
    {
      scheme: "KOMP-2026",
      versions: [1],
      name: "Kompetensutveckling",
      short: "Kompetens",
      performance: false,
      reported: 1,
      not_reported: 1,
      not_requisitioned: 0,
      sums: { ...sums, received: "2000000.00", unaccounted: "1000000.00" },
      share: "33",
      kinds: [{ id: "invoice", name: "faktura", amount: "333333.33" }],
      purposes: [{ id: "", name: "utan ändamål", amount: "333333.33" }],
      rows: [row("Ale", "reported"), row("Mora", "not-reported")],
    },
  ],
  findings: [
    {
      code: "consolidation-refused",
      severity: "error",
      message: "trasig.zip är inte med: Paketet håller inte.",
      remedy: "Be om ett nytt paket.",
      orgnr: null,
      scheme: null,
      files: ["trasig.zip"],
    },
  ],
  sources: [
    {
      file: "ale.zip",
      kind: "package",
      state: "counted",
      message: "med i summorna",
      organisation: "Ale kommun",
      orgnr: "212000-0142",
      recipient: "kommun",
      grants: ["100"],
      as_of: "2026-11-21",
      head_seq: 9,
      head_hash: "ab",
      sha256: "cd",
      verdicts: ["ok", "ok", "not-checked", "ok", "ok"],
    },
    {
      file: "trasig.zip",
      kind: "package",
      state: "refused",
      message: "Paketet håller inte.",
      organisation: null,
      orgnr: null,
      recipient: null,
      grants: [],
      as_of: null,
      head_seq: null,
      head_hash: null,
      sha256: "ef",
      verdicts: [],
    },
  ],
};

const table: ConsolidationTable = {
  title: "Mottaget och använt belopp",
  columns: [
    { title: "Statsbidrag", group: null, figures: false },
    { title: "Mottaget", group: null, figures: true },
  ],
  rows: [["Kompetens", "2 000 000"]],
  sums: ["Summa", "2 000 000"],
  notes: ["Belopp i hela kronor."],
  tsv: "Statsbidrag\tMottaget\nKompetens\t2000000\n",
};

afterEach(cleanup);

let asked: { name: string; request: unknown }[] = [];

beforeEach(() => {
  asked = [];
  session.dropped = [];
  answerWith(async (name, request) => {
    asked.push({ name, request });
    if (name === "pick_files")
      return [
        { file: "f1", name: "ale.zip" },
        { file: "f2", name: "trasig.zip" },
      ];
    if (name === "pick_file") return { file: "f9", name: "ut.xlsx" };
    if (name === "lay_out_consolidation") return table;
    if (name === "write_consolidation") return { file: "ut.xlsx" };
    return reply;
  });
});

const accessible = async (container: HTMLElement) =>
  (await axe.run(container, { rules: { "color-contrast": { enabled: false } } })).violations;

async function consolidated() {
  const page = render(Consolidate);
  await fireEvent.click(screen.getByTestId("consolidate-add"));
  await screen.findByText("trasig.zip");
  await fireEvent.click(screen.getByTestId("consolidate-run"));
  await screen.findByTestId("consolidate-result");
  await screen.findByText("Mottaget och använt belopp");
  return page;
}

it("says what to choose while nothing is chosen", async () => {
  const { container } = render(Consolidate);
  expect(screen.getByText("Inga filer valda")).toBeTruthy();
  expect((screen.getByTestId("consolidate-run") as HTMLButtonElement).disabled).toBe(true);
  expect(await accessible(container)).toEqual([]);
});

it("shows sums, what is refused and the files", async () => {
  const { container } = await consolidated();
  expect(screen.getByTestId("consolidate-result").textContent).toContain("2 mottagare ur 1 av 2 filer");
  const findings = within(screen.getByTestId("consolidate-findings"));
  expect(findings.getByText(/trasig\.zip är inte med/)).toBeTruthy();
  const rows = within(screen.getByTestId("consolidate-rows"));
  expect(rows.getByText("67 %")).toBeTruthy();
  expect(rows.getByText("Mora", { exact: false })).toBeTruthy();
  expect(await accessible(container)).toEqual([]);
}, 20_000);

it("finds recipients by words and state and keeps the sums of all", async () => {
  await consolidated();
  const rows = () => within(screen.getByTestId("consolidate-rows"));
  await fireEvent.input(screen.getByTestId("consolidate-search"), { target: { value: "mora" } });
  expect(rows().queryByText(/212000-0142/)).toBeNull();
  expect(rows().getByText(/212000-0159/)).toBeTruthy();
  expect(rows().getByText("33 %")).toBeTruthy();
  await fireEvent.change(screen.getByTestId("consolidate-standing"), { target: { value: "reported" } });
  expect(screen.getByText("Ingen mottagare svarar mot urvalet.")).toBeTruthy();
});

it("lays the table out as it is chosen, for one scheme where the table shows one", async () => {
  await consolidated();
  await fireEvent.change(screen.getByTestId("consolidate-layout-choice"), { target: { value: "annex-5" } });
  const last = asked.filter((one) => one.name === "lay_out_consolidation").at(-1);
  expect(last?.request).toEqual({ layout: "annex-5", schemes: ["KOMP-2026"] });
});

it("saves what is shown", async () => {
  await consolidated();
  await fireEvent.click(screen.getByTestId("consolidate-save"));
  const written = () => asked.find((one) => one.name === "write_consolidation");
  await waitFor(() => expect(written()).toBeTruthy());
  expect(written()?.request).toEqual({ file: "f9", layout: "summary", schemes: [], replace: true });
});

it("takes what is dropped on the window", async () => {
  render(Consolidate);
  session.dropped = [{ file: "f7", name: "mora.zip" }];
  expect(await screen.findByText("mora.zip")).toBeTruthy();
  expect(session.dropped).toEqual([]);
});
