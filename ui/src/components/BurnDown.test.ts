import { fireEvent, render, screen } from "@testing-library/svelte";
import axe from "axe-core";
import { expect, it } from "vitest";
import BurnDown from "./BurnDown.svelte";

const points = [
  { month: "2026-01", used: "100.00", left: "1100.00", even_pace_left: "1100.00" },
  { month: "2026-02", used: "200.50", left: "899.50", even_pace_left: "1000.00" },
  { month: "2026-03", used: "0.00", left: null, even_pace_left: "900.00" },
];

it("shows the same figures as a table, to the öre", async () => {
  const { container } = render(BurnDown, { points, title: "Kvar" });
  await fireEvent.click(screen.getByRole("button"));
  expect(screen.getByText("899,50")).toBeTruthy();
  expect(screen.getByText("200,50")).toBeTruthy();
  expect((await axe.run(container, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual(
    [],
  );
});
