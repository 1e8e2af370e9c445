import { render, screen } from "@testing-library/svelte";
import axe from "axe-core";
import { beforeEach, expect, it } from "vitest";
import { answerWith } from "../../lib/api/call";
import Overview from "./Overview.svelte";

const overview = {
  grants: [],
  received: "0.00",
  used: "0.00",
  unused: "0.00",
  to_repay: "0.00",
  deadlines: [],
  todo: [],
  burn_downs: [],
  imports: 0,
};

beforeEach(() => {
  window.location.hash = "";
});

it("says what to do first in an empty book", async () => {
  answerWith(async () => overview);
  const { container } = render(Overview);
  expect(await screen.findByText("Inga bidrag än")).toBeTruthy();
  expect((await axe.run(container, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual(
    [],
  );
});

it("shows what went wrong as the program says it", async () => {
  answerWith(async () => {
    throw { code: "book-none-open", fields: {}, message: "Ingen bok är öppen." };
  });
  render(Overview);
  expect((await screen.findByRole("alert")).textContent).toContain("Ingen bok är öppen.");
});
