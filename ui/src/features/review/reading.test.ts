/** While a package is reviewed nothing that writes is drawn: not greyed out, not there. */
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import App from "../../App.svelte";
import Refused from "./Refused.svelte";
import { ApiFailure, answerWith } from "../../lib/api/call";
import type { Verification } from "../../lib/api/generated";
import { opening } from "../../lib/review.svelte";
import { session } from "../../lib/session.svelte";
import { t } from "../../lib/words.svelte";

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
  withdrawn: [],
  notes: [],
  drawn: 0,
  marked: 0,
  questioned: 0,
  questioned_amount: "0.00",
};

const month = {
  grant: "100",
  month: "2026-03",
  state: "ready",
  ledger: "12.00",
  book: "12.00",
  open: 0,
  signed_by: null,
  signed_at: null,
  note: null,
};
const line = {
  grant: "100",
  account: "5010",
  month: "2026-03",
  ledger: "12.00",
  book: "7.00",
  difference: "5.00",
  explained: false,
  explanation: null,
};
const asked: string[] = [];

function program(verdict: string): void {
  const status = { book: null, recent: [], language: "sv", actor: "Revisor", today: "2026-11-29" };
  answerWith(async (name) => {
    asked.push(name);
    if (name === "status") return { ...status, review: { ...review, verdict } };
    if (name === "show_review") return view;
    if (name === "list_operations")
      return [{ seq: 1, title: "Läste in", reversible: true, voided_by: null, hash: "abc", detail: "" }];
    if (name === "list_grants") return [];
    if (name === "list_months") return [month];
    if (name === "reconcile") return [line];
    if (name === "list_signers") return { signers: [], own: null };
    if (name === "write_review_anew") return view;
    throw { code: "internal", fields: {}, message: name };
  });
}

beforeEach(() => {
  window.location.hash = "";
});

afterEach(() => {
  cleanup();
  session.status = null;
  session.failure = null;
});

it("has a banner that says what is open, and only the auditor's screens", async () => {
  program("ok");
  render(App);
  expect((await screen.findByTestId("review-banner")).textContent).toContain("kontrollsummorna stämmer");
  const links = screen.getAllByRole("link").map((link) => link.getAttribute("data-testid"));
  expect(links.filter((id) => id?.startsWith("nav-"))).toEqual(
    [
      "review",
      "contents",
      "grants",
      "checks",
      "reconcile",
      "verify",
      "compare",
      "consolidate",
      "history",
      "settings",
    ].map((name) => `nav-${name}`),
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

it("goes where the keys lead, also to the pages that need no book", async () => {
  program("ok");
  render(App);
  await screen.findByTestId("review-banner");
  for (const [keys, heading] of [
    ["gm", t("nav-consolidate")],
    ["gj", t("nav-compare")],
    ["gv", t("nav-verify")],
  ] as const) {
    for (const key of keys) window.dispatchEvent(new KeyboardEvent("keydown", { key }));
    await waitFor(() => expect(screen.getByRole("heading", { level: 1 }).textContent).toContain(heading));
  }
});

it("has no way to sign a month off or to explain a difference", async () => {
  program("ok");
  window.location.hash = "#/reconcile";
  render(App);
  expect(await screen.findByTestId("month-2026-03")).toBeTruthy();
  expect(screen.getByText("5,00")).toBeTruthy();
  expect(screen.queryByTestId("sign-2026-03")).toBeNull();
  expect(screen.queryByTestId("explain-100-5010-2026-03")).toBeNull();
});

it("offers to write a review anew that was moved away", async () => {
  program("ok");
  render(App);
  await screen.findByTestId("review-banner");
  session.failure = new ApiFailure({ code: "review-file-gone", fields: {}, message: "Borta." });
  await fireEvent.click(await screen.findByTestId("write-anew"));
  await waitFor(() => expect(asked).toContain("write_review_anew"));
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
