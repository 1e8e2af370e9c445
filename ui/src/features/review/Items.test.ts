import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { answerWith } from "../../lib/api/call";
import type { SampleItem, SampleRow } from "../../lib/api/generated";
import Items from "./Items.svelte";

const item = (cost: string, mark: string | null = null): SampleItem => ({
  cost,
  amount: "100.00",
  why: "drawn",
  why_name: "dragen",
  grant: "100",
  voucher: `LEV ${cost}`,
  booked_on: "2026-03-01",
  text: `Text ${cost}`,
  supplier: null,
  charged: "100.00",
  evidence: 0,
  mark: mark
    ? {
        cost,
        mark,
        mark_name: mark,
        note: "",
        amount: null,
        in_question: "0.00",
        at: "",
        local_time: "",
        by: "",
        earlier: [],
      }
    : null,
});

const sample = (items: SampleItem[]): SampleRow => ({
  sample: "S1",
  method: "random",
  description: "",
  seed: "1",
  grants: ["100"],
  population: 9,
  population_sum: "900.00",
  interval: null,
  start: null,
  at: "",
  local_time: "",
  by: "",
  holds: true,
  items,
  apart: [],
  marked: 0,
  evaluation: null,
  rate: null,
});

const asked: [string, unknown][] = [];

beforeEach(() => {
  asked.length = 0;
  answerWith(async (name, request) => {
    asked.push([name, request]);
    if (name === "show_cost") {
      const { cost } = request as { cost: string };
      return { cost: { cost, period: { first: "2026-03-01", last: "2026-03-31" } }, evidence: [] };
    }
    return { samples: [], marks: [] };
  });
});

afterEach(cleanup);

const marks = () => asked.filter(([name]) => name === "mark_cost").map(([, request]) => request);

it("marks with the letters and goes to the next cost that has no mark", async () => {
  const onchange = vi.fn();
  render(Items, { sample: sample([item("K1"), item("K2", "seen"), item("K3")]), onchange });
  const list = screen.getByTestId("sample-items");
  await fireEvent.keyDown(list, { key: "s" });
  await waitFor(() => expect(onchange).toHaveBeenCalledTimes(1));
  expect(marks()).toEqual([{ cost: "K1", mark: "seen", note: null, amount: null }]);
  await fireEvent.keyDown(list, { key: "Enter" });
  expect(screen.getByTestId("item-K3").getAttribute("aria-selected")).toBe("true");
  await fireEvent.keyDown(list, { key: "ArrowUp" });
  expect(screen.getByTestId("item-K2").getAttribute("aria-selected")).toBe("true");
  await fireEvent.keyDown(list, { key: "u" });
  await waitFor(() => expect(marks().at(-1)).toMatchObject({ cost: "K2", mark: "without-remark" }));
});

it("questions a cost with a note and a part of its amount", async () => {
  render(Items, { sample: sample([item("K1"), item("K2")]), onchange: vi.fn() });
  await fireEvent.input(screen.getByLabelText("Anteckning"), { target: { value: "Fel bidrag" } });
  await fireEvent.input(screen.getByLabelText("Ifrågasatt belopp"), { target: { value: "40" } });
  await fireEvent.click(screen.getByTestId("save-next"));
  await waitFor(() =>
    expect(marks()).toEqual([{ cost: "K1", mark: "questioned", note: "Fel bidrag", amount: "40" }]),
  );
});

it("can be used without seeing it", async () => {
  const { container } = render(Items, { sample: sample([item("K1", "questioned")]), onchange: vi.fn() });
  await screen.findByTestId("item-detail");
  expect((await axe.run(container, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual(
    [],
  );
});
