import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { answerWith } from "../../lib/api/call";
import type { ImportChoices, ImportPreview } from "../../lib/api/generated";
import Import from "./Import.svelte";
import { queue } from "./queue.svelte";
import {
  candidate,
  followUpRow,
  followUpSheet,
  invoice,
  ledger,
  ofFollowUp,
  ofInvoices,
  ofPayroll,
  ofShareList,
  ofTable,
  result,
  salary,
} from "./replies.test-support";

interface Asked {
  name: string;
  file: string;
  choices: ImportChoices | null;
}

/** Files are picked, and each is answered as its name says. */
function program(previews: Record<string, ImportPreview>): Asked[] {
  const asked: Asked[] = [];
  answerWith(async (name, request) => {
    asked.push({ name, ...(request as Omit<Asked, "name">) });
    if (name === "pick_files") return Object.keys(previews).map((file) => ({ file, name: file }));
    if (name === "preview_import") return previews[(request as Asked).file];
    if (name === "confirm_import") return { ...result, file: (request as Asked).file };
    if (name === "list_grants") return [{ code: "31210", name: "Skolutveckling" }];
    throw { code: "internal", fields: {}, message: name };
  });
  return asked;
}

async function opened(
  previews: Record<string, ImportPreview>,
): Promise<{ asked: Asked[]; container: Element }> {
  const asked = program(previews);
  const { container } = render(Import);
  await fireEvent.click(screen.getByTestId("import-pick"));
  return { asked, container };
}

async function violations(container: Element): Promise<unknown[]> {
  return (await axe.run(container, { rules: { "color-contrast": { enabled: false } } })).violations;
}

function lastChoices(asked: Asked[]): ImportChoices | null | undefined {
  return asked.filter((one) => one.name === "preview_import").at(-1)?.choices;
}

beforeEach(() => queue.clear());
afterEach(cleanup);

it("begins with the keyboard at the button that picks files", () => {
  program({});
  render(Import);
  expect(document.activeElement).toBe(screen.getByTestId("import-pick"));
});

it("takes a ledger in by Ctrl+Enter, and says what was taken", async () => {
  const { asked } = await opened({ "huvudbok.se": ledger() });
  expect((await screen.findByTestId("import-count-new")).textContent).toBe("10");
  await fireEvent.keyDown(document.body, { key: "Enter", ctrlKey: true });
  expect(await screen.findByText("huvudbok.se är inläst")).toBeTruthy();
  expect(screen.getByTestId("import-undo")).toBeTruthy();
  expect(asked.filter((one) => one.name === "confirm_import")).toHaveLength(1);
});

it("says what has to be chosen of a table and does not go on without it", async () => {
  const { asked, container } = await opened({ "utdrag.csv": ofTable() });
  const forward = (await screen.findByTestId("import-forward")) as HTMLButtonElement;
  expect(forward.disabled).toBe(true);
  expect(screen.getByText("2 val återstår.")).toBeTruthy();
  expect(await violations(container)).toEqual([]);
  await fireEvent.click(
    within(screen.getByRole("group", { name: /Decimaltecken/ })).getAllByRole("radio")[0]!,
  );
  expect(lastChoices(asked)?.mapping?.decimal).toBe("comma");
  await fireEvent.change(screen.getByRole("combobox", { name: "Fakturatext" }), {
    target: { value: "ignored" },
  });
  expect(lastChoices(asked)?.mapping?.columns[6]?.field).toBe("ignored");
  expect(lastChoices(asked)?.mapping?.decimal).toBe("comma");
});

it("shows what an amount becomes either way", async () => {
  await opened({ "utdrag.csv": ofTable() });
  const group = await screen.findByRole("group", { name: /Decimaltecken/ });
  expect(group.textContent).toMatch(/Komma:\s+1\.234 →\s+1\s234,00/);
  expect(group.textContent).toMatch(/Punkt:\s+1\.234 →\s+går inte att läsa/);
});

it("goes straight to the preview of a table that is known, says so, and Esc leads to its columns", async () => {
  await opened({ "utdrag.csv": ofTable({ source: "saved", saved_with: "mars.csv", choices: [] }) });
  expect(await screen.findByText("Kopplingen är hämtad från mars.csv.")).toBeTruthy();
  await fireEvent.keyDown(document.body, { key: "Escape" });
  expect(await screen.findByTestId("mapping-columns")).toBeTruthy();
  await fireEvent.keyDown(document.body, { key: "Enter" });
  expect(await screen.findByTestId("import-preview")).toBeTruthy();
});

it("says how a table is read that the program has made out by itself, when a person goes on from it", async () => {
  const { asked } = await opened({ "utdrag.csv": ofTable({ source: "proposed", choices: [] }) });
  const forward = await screen.findByTestId("import-forward");
  await fireEvent.click(forward);
  expect(await screen.findByTestId("import-preview")).toBeTruthy();
  expect(lastChoices(asked)?.mapping).toEqual(ofTable().table?.mapping);
});

it("asks about invoices that do not say themselves what they are", async () => {
  const { asked, container } = await opened({
    "fakturor.xml": ofInvoices([
      invoice(1, { attachments: ["faktura.pdf"] }),
      invoice(2, {
        status: "unclear",
        why: "Två kostnader.",
        candidates: [candidate("17"), candidate("18")],
      }),
      invoice(3, { status: "no-grant", why: "Fakturan nämner inget bidrag.", parts: [] }),
    ]),
  });
  await screen.findByTestId("import-invoices");
  expect(screen.getByText(/2 fakturor utan svar lämnas utanför/)).toBeTruthy();
  expect(await violations(container)).toEqual([]);
  await fireEvent.click(screen.getByRole("radio", { name: /kostnad 18/ }));
  expect(lastChoices(asked)?.invoices).toEqual([
    { place: 2, grant: null, cost: "18", as_new: false, leave: false },
  ]);
  const grant = within(screen.getByRole("article", { name: "Faktura F-103" })).getByRole("combobox");
  await fireEvent.change(grant, { target: { value: "31210" } });
  expect(lastChoices(asked)?.invoices.map((one) => one.grant)).toEqual([null, "31210"]);
});

it("keeps an invoice in sight that is answered while only the unclear ones are shown", async () => {
  const previews = {
    "f.xml": ofInvoices([invoice(1), invoice(2, { status: "unclear", candidates: [candidate("17")] })]),
  };
  await opened(previews);
  await fireEvent.click(await screen.findByRole("button", { name: "Oklar (1)" }));
  previews["f.xml"] = ofInvoices([
    invoice(1),
    invoice(2, { status: "completes", candidates: [candidate("17")] }),
  ]);
  await fireEvent.click(screen.getByRole("radio", { name: /kostnad 17/ }));
  const article = await screen.findByRole("article", { name: "Faktura F-102" });
  expect(await within(article).findByText("Hör till en kostnad")).toBeTruthy();
  expect((within(article).getByRole("radio", { name: /kostnad 17/ }) as HTMLInputElement).checked).toBe(true);
});

it("goes to the next invoice that waits for an answer", async () => {
  await opened({ "f.xml": ofInvoices([invoice(1), invoice(2, { status: "no-grant", parts: [] })]) });
  await waitFor(() => expect(document.activeElement?.tagName).toBe("H2"));
  await fireEvent.keyDown(window, { key: "n", altKey: true });
  expect(document.activeElement?.closest("[data-place]")?.getAttribute("data-place")).toBe("2");
});

it("takes and leaves salaries one by one", async () => {
  const known = salary(2, { status: "known", take: false, why: "Lönen är inläst förut." });
  const { asked, container } = await opened({ "lon.xml": ofPayroll([salary(1), known]) });
  await screen.findByTestId("import-salaries");
  expect(await violations(container)).toEqual([]);
  const [first, second] = screen.getAllByRole("checkbox") as HTMLInputElement[];
  expect(second?.disabled).toBe(true);
  await fireEvent.click(first!);
  expect(lastChoices(asked)?.salaries).toEqual([{ place: 1, take: false }]);
});

it("asks which grant a sheet is of, and takes or leaves its rows", async () => {
  const told = { code: "x", severity: "info", line: 2, message: "'Lyftet'!A1: raden är ingen kostnad." };
  const { asked, container } = await opened({
    "uppfoljning.xlsx": ofFollowUp([
      followUpSheet("31210 Skola", {
        rows: [
          followUpRow(1),
          followUpRow(2, { status: "in-ledger", take: false, why: "Huvudboken har samma belopp." }),
        ],
        findings: [told],
      }),
      followUpSheet("Lyftet", {
        status: "unclear",
        grant: null,
        why: "Välj bidrag.",
        rows: [followUpRow(3)],
      }),
      followUpSheet("Översikt", { status: "no-table", grant: null }),
    ]),
  });
  await screen.findByTestId("import-sheets");
  expect(screen.getByText(/Ett blad utan bidrag lämnas utanför/)).toBeTruthy();
  expect(await violations(container)).toEqual([]);
  await fireEvent.click(screen.getByRole("checkbox", { name: /rad 6/ }));
  expect(lastChoices(asked)?.follow_up?.rows).toEqual([{ place: 2, take: true }]);
  expect((screen.getByRole("checkbox", { name: /rad 7/ }) as HTMLInputElement).disabled).toBe(true);
  await fireEvent.change(screen.getByRole("combobox", { name: "Bidrag för bladet Lyftet" }), {
    target: { value: "31210" },
  });
  expect(lastChoices(asked)?.follow_up?.sheets).toEqual([{ sheet: "Lyftet", grant: "31210", leave: false }]);
  expect(lastChoices(asked)?.follow_up?.rows).toEqual([{ place: 2, take: true }]);
  await fireEvent.click(screen.getByRole("button", { name: "Läs som huvudboksutdrag" }));
  expect(lastChoices(asked)?.follow_up).toEqual({ read: false, sheets: [], rows: [] });
});

it("says that a sheet with errors stands in the way, and that a table may be a follow-up", async () => {
  const wrong = followUpSheet("Lyftet", { status: "wrong", why: "Ett fel på bladet." });
  await opened({ "a.xlsx": ofFollowUp([wrong], { can_import: false }) });
  expect(((await screen.findByTestId("import-confirm")) as HTMLButtonElement).disabled).toBe(true);
  expect(screen.getByText(/^Ett blad har fel/)).toBeTruthy();
  cleanup();
  queue.clear();
  const { asked } = await opened({ "utdrag.csv": ofTable() });
  await fireEvent.click(await screen.findByRole("button", { name: "Läs som uppföljning" }));
  expect(lastChoices(asked)?.follow_up?.read).toBe(true);
});

it("asks which row and which grant a list of shares is of", async () => {
  const { asked, container } = await opened({ "lista.csv": ofShareList() });
  await screen.findByTestId("import-share-list");
  expect(screen.getByText("Listan har ingen rad för Bergs kommun.")).toBeTruthy();
  expect(await violations(container)).toEqual([]);
  await fireEvent.change(screen.getByRole("combobox", { name: "Vår rad i listan" }), {
    target: { value: "Berg" },
  });
  await fireEvent.change(screen.getByRole("combobox", { name: "Bidrag" }), { target: { value: "31210" } });
  expect([lastChoices(asked)?.recipient, lastChoices(asked)?.grant]).toEqual(["Berg", "31210"]);
});

it("works through several files and tells of them all when they are done", async () => {
  const { container } = await opened({ "a.se": ledger({ file: "a.se" }), "b.se": ledger({ file: "b.se" }) });
  await screen.findByText("0 av 2 klara");
  await fireEvent.click(await screen.findByTestId("import-confirm"));
  await screen.findByText("1 av 2 klara");
  expect(await screen.findByRole("heading", { name: "b.se" })).toBeTruthy();
  await waitFor(() =>
    expect(screen.getByTestId("import-confirm").getAttribute("aria-disabled")).toBe("false"),
  );
  await fireEvent.click(screen.getByTestId("import-confirm"));
  expect(await screen.findByRole("heading", { name: "2 filer är inlästa" })).toBeTruthy();
  expect(screen.getAllByTestId("import-undo")).toHaveLength(2);
  expect(await violations(container)).toEqual([]);
});

it("says what stands in the way of a file, and how many", async () => {
  const error = { code: "x", severity: "error", line: 4, message: "Rad 4: fel." };
  const blocked = ledger({ can_import: false });
  blocked.inspection = { ...blocked.inspection, findings: [error, error] };
  await opened({ "huvudbok.se": blocked });
  expect(((await screen.findByTestId("import-confirm")) as HTMLButtonElement).disabled).toBe(true);
  expect(screen.getByText(/^2 fel i filen hindrar inläsningen/)).toBeTruthy();
});
