import { beforeEach, expect, it } from "vitest";
import { answerWith } from "./api/call";
import { markOf, nextUnmarked, opening } from "./review.svelte";
import { session } from "./session.svelte";

const asked: [string, unknown][] = [];
const status = { book: null, recent: [], language: "sv", actor: "Revisor", today: "2026-11-29" };

function program(review: unknown): void {
  asked.length = 0;
  answerWith(async (name, request) => {
    asked.push([name, request]);
    if (name === "open_review") return { verification: { files: { verdict: "failed" } }, review };
    return { ...status, review };
  });
}

beforeEach(() => {
  window.location.hash = "";
  session.status = null;
});

it("opens a package by its ending, and shows the review", async () => {
  program({ file: "paket.zip" });
  await opening.any({ file: "f1", name: "Paket.ZIP" });
  expect(asked[0]).toEqual([
    "open_review",
    { file: "f1", notes: null, known_keys: [], despite_failures: false },
  ]);
  expect(window.location.hash).toBe("#/review");
  expect(session.writes).toBe(false);
});

it("tells of a package that fails on a page of its own and opens it only when asked again", async () => {
  program(null);
  await opening.any({ file: "f1", name: "paket.zip" });
  expect(window.location.hash).toBe("#/refused");
  expect(opening.refused?.files.verdict).toBe("failed");
  await opening.review({ file: "f1", name: "paket.zip" }, true);
  expect((asked.at(-1)?.[1] as { despite_failures: boolean }).despite_failures).toBe(true);
});

it("takes anything else for a book", async () => {
  program(null);
  await opening.any({ file: "f2", name: "bok.bidragsbok" });
  expect(asked[0]?.[0]).toBe("open_book");
});

it("goes on to the next cost without a mark, round the end, and just on where there is none", () => {
  const items = [{ mark: null }, { mark: "x" }, { mark: "x" }, { mark: null }];
  expect(nextUnmarked(items, 0)).toBe(3);
  expect(nextUnmarked(items, 3)).toBe(0);
  const all = [{ mark: "x" }, { mark: "x" }];
  expect([nextUnmarked(all, 0), nextUnmarked(all, 1)]).toEqual([1, 1]);
});

it("knows the keys of the marks", () => {
  expect(["s", "S", "f", "q", "u", "x"].map(markOf)).toEqual([
    "seen",
    "seen",
    "questioned",
    "questioned",
    "without-remark",
    null,
  ]);
});
