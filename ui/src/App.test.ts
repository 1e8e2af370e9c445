import { cleanup, render, screen } from "@testing-library/svelte";
import { afterEach, expect, it, vi } from "vitest";
import App from "./App.svelte";
import { inboxWatch } from "./features/imports/watching.svelte";
import { answerWith } from "./lib/api/call";
import { session } from "./lib/session.svelte";

const book = {
  file: "bok.bidragsbok",
  organisation: "Kommun EXEMPEL",
  orgnr: "422000-0014",
  undo: null,
  redo: null,
};
const inbox = { folder: "in", failure: null, new: 2, unread: 0, files: [], more: 0 };

// What is drawn nowhere cannot be scrolled.
Element.prototype.scrollTo = vi.fn();

/** Answers what the window asks when it opens. */
function program(waiting: number): void {
  answerWith(async (name) => {
    if (name === "status") return { book, recent: [], language: "sv", actor: "Eva", today: "2026-11-21" };
    if (name === "list_inbox") return { ...inbox, new: waiting };
    throw { code: "internal", fields: {}, message: name };
  });
}

afterEach(async () => {
  cleanup();
  session.status = null;
  await inboxWatch.lookFor("");
});

it("says in the navigation how many files wait in the inbox", async () => {
  program(2);
  render(App);
  expect((await screen.findByTestId("nav-waiting")).textContent).toBe("2");
  expect(screen.getByRole("link", { name: "Läs in filer, 2 nya filer i inkorgen" })).toBeTruthy();
});

it("says nothing of an inbox in which nothing waits", async () => {
  program(0);
  render(App);
  expect((await screen.findByTestId("nav-import")).getAttribute("aria-label")).toBeNull();
  expect(screen.queryByTestId("nav-waiting")).toBeNull();
});
