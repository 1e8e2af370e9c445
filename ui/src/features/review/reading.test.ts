/** While a package is reviewed nothing that writes is drawn: not greyed out, not there. */
import { cleanup, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import App from "../../App.svelte";
import Refused from "./Refused.svelte";
import { answerWith } from "../../lib/api/call";
import type { Verification } from "../../lib/api/generated";
import { opening } from "../../lib/review.svelte";
import { session } from "../../lib/session.svelte";

Element.prototype.scrollTo = vi.fn();

const review = {
  file: "paket.zip",
  organisation: "Kommun EXEMPEL",
  grants: ["100"],
  as_of: "2026-11-21",
  verdict: "ok",
  notes_file: "paket.granskning.json",
};
const view = {
  package: review,
  samples: [],
  marks: [],
  notes: [],
  drawn: 0,
  marked: 0,
  questioned: 0,
  questioned_amount: "0.00",
};

function program(verdict: string): void {
  const status = { book: null, recent: [], language: "sv", actor: "Revisor", today: "2026-11-29" };
  answerWith(async (name) => {
    if (name === "status") return { ...status, review: { ...review, verdict } };
    if (name === "show_review") return view;
    if (name === "list_operations")
      return [{ seq: 1, title: "Läste in", reversible: true, voided_by: null, hash: "abc", detail: "" }];
    if (name === "list_grants") return [];
    throw { code: "internal", fields: {}, message: name };
  });
}

beforeEach(() => {
  window.location.hash = "";
});

afterEach(() => {
  cleanup();
  session.status = null;
});

it("has a banner that says what is open, and only the auditor's screens", async () => {
  program("ok");
  render(App);
  expect((await screen.findByTestId("review-banner")).textContent).toContain("kontrollsummorna stämmer");
  const links = screen.getAllByRole("link").map((link) => link.getAttribute("data-testid"));
  expect(links.filter((id) => id?.startsWith("nav-"))).toEqual(
    ["review", "contents", "grants", "checks", "history", "settings"].map((name) => `nav-${name}`),
  );
  expect(screen.queryByRole("button", { name: "Ångra" })).toBeNull();
});

it("has no way to take an operation back", async () => {
  program("ok");
  window.location.hash = "#/history";
  render(App);
  expect(await screen.findByText("Läste in")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Återta" })).toBeNull();
});

it("says in red of a package that was opened although it fails", async () => {
  program("failed");
  render(App);
  expect((await screen.findByTestId("review-banner")).textContent).toContain("håller inte");
});

it("shows what fails of a package that is not opened, on a page and not in passing", async () => {
  const row = { verdict: "failed", message: "Filer är ändrade." };
  opening.file = { file: "f1", name: "paket.zip" };
  opening.refused = {
    files: row,
    log: row,
    signer: row,
    sums: row,
    rules: row,
    findings: [
      { code: "bag-file-differs", severity: "error", file: "data/ledger/costs-100.csv", message: "Ändrad." },
    ],
    summary: null,
    signed_by: null,
    checks: [],
  } satisfies Verification;
  render(Refused);
  expect((await screen.findByRole("alert")).textContent).toContain("data/ledger/costs-100.csv");
  expect(screen.queryByTestId("open-despite")).toBeNull();
});
