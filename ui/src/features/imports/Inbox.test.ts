import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { answerWith } from "../../lib/api/call";
import type { Inbox, InboxFile } from "../../lib/api/generated";
import Import from "./Import.svelte";
import { inboxWatch } from "./watching.svelte";
import { queue } from "./queue.svelte";
import { ledger } from "./replies.test-support";

const NOTHING: Inbox = { folder: null, failure: null, new: 0, unread: 0, files: [], more: 0 };

function file(name: string, state: string, said: Partial<InboxFile> = {}): InboxFile {
  const rest = { bytes: "12000", modified: "2026-11-21 10:29", kind: "ledger", held: 0, invoices: 0 };
  return { file: name, name, state, ...rest, ...said };
}

function inboxOf(files: InboxFile[], said: Partial<Inbox> = {}): Inbox {
  const fresh = files.filter((one) => one.state === "new").length;
  return { ...NOTHING, folder: "Filer från systemen", new: fresh, files, ...said };
}

/** A program with an inbox, in which files are put aside and brought back; notes what was asked. */
function program(inbox: Inbox): [string, unknown][] {
  const asked: [string, unknown][] = [];
  let now = inbox;
  const set = (name: string, state: string) => {
    now = inboxOf(now.files.map((one) => (one.file === name ? { ...one, state } : one)));
    return now;
  };
  answerWith(async (name, request) => {
    asked.push([name, request]);
    const of = (request as { file: string }).file;
    if (name === "list_inbox") return now;
    if (name === "put_file_aside") return set(of, "aside");
    if (name === "bring_file_back") return set(of, "new");
    if (name === "pick_file") return { file: "f1", name: "Ny mapp" };
    if (name === "watch_folder") return (now = inboxOf([], { folder: "Ny mapp" }));
    if (name === "stop_watching") return (now = NOTHING);
    if (name === "preview_import") return ledger({ file: of });
    throw { code: "internal", fields: {}, message: name };
  });
  return asked;
}

async function opened(inbox: Inbox): Promise<{ asked: [string, unknown][]; container: Element }> {
  const asked = program(inbox);
  await inboxWatch.lookFor("422000-0014 bok.bidragsbok");
  const { container } = render(Import);
  await screen.findByTestId("inbox");
  return { asked, container };
}

async function violations(container: Element): Promise<unknown[]> {
  return (await axe.run(container, { rules: { "color-contrast": { enabled: false } } })).violations;
}

function name(of: string): HTMLElement {
  return document.querySelector<HTMLElement>(`[data-inbox-file="${of}"]`)!;
}

beforeEach(() => queue.clear());
afterEach(async () => {
  cleanup();
  await inboxWatch.lookFor("");
});

it("explains itself where no folder is watched, and asks for one", async () => {
  const { asked, container } = await opened(NOTHING);
  expect(screen.getByText(/Ingenting läses in, flyttas eller raderas/)).toBeTruthy();
  expect(await violations(container)).toEqual([]);
  await fireEvent.click(screen.getByTestId("inbox-choose"));
  expect(await screen.findByText(/Mappen ”Ny mapp” bevakas/)).toBeTruthy();
  expect(asked).toContainEqual(["pick_file", { purpose: "watch-open", suggested: null }]);
  expect(asked).toContainEqual(["watch_folder", { folder: "f1" }]);
  await fireEvent.click(screen.getByTestId("inbox-stop"));
  const choose = await screen.findByTestId("inbox-choose");
  await waitFor(() => expect(document.activeElement).toBe(choose));
});

it("lists what waits before what is done with, each with its state in words", async () => {
  const part = file("mars.zip", "part", { kind: "parcel", held: 3, invoices: 30 });
  const files = [file("a.se", "new"), part, file("b.se", "written", { kind: null }), file("c.se", "taken")];
  const { container } = await opened(inboxOf(files, { more: 12, unread: 2 }));
  const rows = within(screen.getByTestId("inbox"));
  expect(rows.getByText("3 av 30 fakturor inlästa")).toBeTruthy();
  expect(rows.getByText("Skrivs fortfarande")).toBeTruthy();
  expect(rows.getByText("Undanlagda och inlästa (1)")).toBeTruthy();
  expect(rows.getByText("12 filer till finns i mappen men visas inte i listan.")).toBeTruthy();
  expect(rows.getByText(/En ny fil\.\s+2 filer läses fortfarande\./)).toBeTruthy();
  expect(await violations(container)).toEqual([]);
});

it("goes from file to file by arrows and reviews by Enter, but never half a file", async () => {
  const { asked } = await opened(
    inboxOf([file("a.se", "new"), file("b.se", "new"), file("c.se", "written")]),
  );
  expect(name("a.se").tabIndex).toBe(0);
  expect(name("b.se").tabIndex).toBe(-1);
  name("a.se").focus();
  await fireEvent.keyDown(name("a.se"), { key: "ArrowDown" });
  expect(document.activeElement).toBe(name("b.se"));
  expect(name("b.se").tabIndex).toBe(0);
  await fireEvent.keyDown(name("b.se"), { key: "End" });
  expect(document.activeElement).toBe(name("c.se"));
  await fireEvent.click(name("c.se"));
  expect(queue.files).toEqual([]);
  await fireEvent.keyDown(name("c.se"), { key: "ArrowUp" });
  await fireEvent.click(name("b.se"));
  expect(await screen.findByTestId("import-preview")).toBeTruthy();
  expect(queue.current?.picked.name).toBe("b.se");
  expect(asked.filter(([command]) => command === "preview_import")).toHaveLength(1);
  expect(asked.some(([command]) => command === "confirm_import")).toBe(false);
});

it("puts a file aside by Delete, goes on to the next, and takes it back by Ctrl+Z", async () => {
  const { asked, container } = await opened(inboxOf([file("a.se", "new"), file("b.se", "new")]));
  name("a.se").focus();
  await fireEvent.keyDown(name("a.se"), { key: "Delete" });
  await waitFor(() => expect(document.activeElement).toBe(name("b.se")));
  expect(screen.getByTestId("inbox-done").textContent).toContain("a.se är undanlagd.");
  expect(inboxWatch.waiting).toBe(1);
  expect(await violations(container)).toEqual([]);
  await fireEvent.keyDown(name("b.se"), { key: "z", ctrlKey: true });
  await waitFor(() => expect(document.activeElement).toBe(name("a.se")));
  expect(asked.map(([command]) => command)).not.toContain("undo");
  expect(inboxWatch.waiting).toBe(2);
});

it("keeps the keyboard when the last file was put aside", async () => {
  await opened(inboxOf([file("a.se", "new")]));
  name("a.se").focus();
  await fireEvent.keyDown(name("a.se"), { key: "Delete" });
  const takeBack = within(await screen.findByTestId("inbox-done")).getByRole("button");
  await waitFor(() => expect(document.activeElement).toBe(takeBack));
  await fireEvent.click(takeBack);
  await waitFor(() => expect(document.activeElement).toBe(name("a.se")));
});

it("reviews all that are new, one after another", async () => {
  await opened(inboxOf([file("a.se", "new"), file("b.se", "new"), file("c.se", "aside")]));
  await fireEvent.click(screen.getByTestId("inbox-review-all"));
  expect(await screen.findByTestId("import-queue")).toBeTruthy();
  expect(queue.files.map((one) => one.picked.name)).toEqual(["a.se", "b.se"]);
  expect(queue.current?.picked.name).toBe("a.se");
});

it("says in plain words that the folder is gone, and goes on watching it", async () => {
  const failure = { code: "inbox-folder-gone", fields: {}, message: "Mappen går inte att läsa just nu." };
  const { container } = await opened({ ...NOTHING, folder: "USB", failure });
  expect(screen.getByTestId("inbox-failure").textContent).toBe("Mappen går inte att läsa just nu.");
  expect(screen.getByText("Mappen ”USB” bevakas.")).toBeTruthy();
  expect(await violations(container)).toEqual([]);
});
