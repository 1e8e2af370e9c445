import { fireEvent, render, screen } from "@testing-library/svelte";
import axe from "axe-core";
import { expect, it } from "vitest";
import { answerWith } from "../../lib/api/call";
import ExportDialog from "./ExportDialog.svelte";

const written = {
  folder: "ut",
  as_of: "2026-11-21",
  at: "2026-12-31",
  files: [
    {
      name: "kostnadslista-74502-2026-11-21.pdf",
      what: "costs",
      format: "pdf",
      grant: "74502",
      bytes: "2048",
      replaced: true,
      remark: "",
    },
  ],
  left_out: [{ what: "sie", grant: "74502", code: "export-entry-none", message: "Ingen order behövs." }],
};

// The page of the tests has no modal dialogs.
HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
  this.open = true;
};

async function violations(container: Element): Promise<unknown[]> {
  return (await axe.run(container, { rules: { "color-contrast": { enabled: false } } })).violations;
}

it("asks before a file is replaced, and tells what was written and what was not", async () => {
  const asked: Record<string, unknown>[] = [];
  answerWith(async (name, request) => {
    if (name === "pick_file") return { file: "f1", name: "ut" };
    asked.push(request as Record<string, unknown>);
    if (asked.length === 1)
      return Promise.reject({ code: "export-files-exist", fields: {}, message: "Där ligger redan filer." });
    return written;
  });
  const { container } = render(ExportDialog, {
    props: { grants: ["74502"], chosen: ["costs"], at: null, rows: [], onclose: () => undefined },
  });
  expect(await violations(container)).toEqual([]);
  await fireEvent.click(screen.getByTestId("export-folder"));
  await screen.findByText("ut");
  await fireEvent.click(screen.getByTestId("export-write"));
  await fireEvent.click(await screen.findByTestId("export-replace"));
  await screen.findByTestId("export-done");
  expect(asked.map((request) => request["replace"])).toEqual([false, true]);
  expect(asked[1]).toMatchObject({ grants: ["74502"], what: ["costs"], folder: "f1", reader: null });
  expect(screen.getByText("Ingen order behövs.")).toBeTruthy();
  expect(screen.getByText(/kostnadslista-74502/)).toBeTruthy();
  expect(await violations(container)).toEqual([]);
}, 60_000);

it("takes an account for one grant beside the one for all", async () => {
  const asked: Record<string, unknown>[] = [];
  answerWith(async (name, request) => {
    if (name === "pick_file") return { file: "f1", name: "ut" };
    if (name === "list_grants") return [{ code: "74502" }, { code: "90001" }];
    asked.push(request as Record<string, unknown>);
    return written;
  });
  render(ExportDialog, {
    props: { grants: [], chosen: ["entry"], at: null, rows: [], onclose: () => undefined },
  });
  await fireEvent.click(screen.getByTestId("export-folder"));
  await screen.findByText("ut");
  const type = async (id: string, value: string) =>
    fireEvent.input(await screen.findByTestId(`export-account-${id}`), { target: { value } });
  await type("balance-accrued", "29910");
  await type("90001-balance-accrued", " 29920 ");
  await fireEvent.click(screen.getByTestId("export-write"));
  await screen.findByTestId("export-done");
  expect(asked[0]?.["accounts"]).toEqual([
    { grant: null, role: "balance-accrued", account: "29910" },
    { grant: "90001", role: "balance-accrued", account: "29920" },
  ]);
}, 60_000);
