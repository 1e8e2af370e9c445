import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, expect, it, vi } from "vitest";
import type { PackageLevel } from "../../lib/api/generated";
import Level from "./Level.svelte";

function level(level: string, shows: string[], leaves_out: string[]): PackageLevel {
  return {
    level,
    name: `Namn ${level}`,
    about: `När ${level}`,
    is_default: level === "agency",
    needs_reader: level === "everything",
    shows,
    leaves_out,
  };
}

const LEVELS = [
  level("public", ["Belopp står öppet."], ["4 namn ersätts.", "12 fritexter stängs."]),
  level("agency", ["12 fritexter står öppet."], ["4 namn ersätts."]),
  level("everything", ["4 namn står öppet."], []),
];

afterEach(cleanup);

it("says what the chosen level shows and leaves out before anything is written", async () => {
  const choose = vi.fn();
  const { container, rerender } = render(Level, { levels: LEVELS, chosen: "agency", choose });
  expect(screen.getByTestId<HTMLInputElement>("level-agency").checked).toBe(true);
  expect(screen.getByTestId("level-told").textContent).toContain("12 fritexter står öppet.");
  expect(screen.getByTestId("level-told").textContent).not.toContain("12 fritexter stängs.");
  await fireEvent.click(screen.getByTestId("level-public"));
  expect(choose).toHaveBeenCalledWith("public");
  await rerender({ levels: LEVELS, chosen: "public", choose });
  expect(screen.getByTestId("level-told").textContent).toContain("12 fritexter stängs.");
  const found = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  expect(found.violations).toEqual([]);
});

it("has no empty list where nothing is left out", () => {
  render(Level, { levels: LEVELS, chosen: "everything", choose: () => {} });
  expect(screen.getByTestId("level-told").querySelectorAll("ul")).toHaveLength(1);
});
