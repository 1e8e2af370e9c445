import { fireEvent, render, screen } from "@testing-library/svelte";
import axe from "axe-core";
import { expect, it } from "vitest";
import { answerWith } from "../../lib/api/call";
import type { AllocationView, GrantDetail } from "../../lib/api/generated";
import Units from "./Units.svelte";

const detail = { row: { code: "31210" }, purposes: [] } as unknown as GrantDetail;
const nothing: AllocationView = {
  grant: "31210",
  when_reported: false,
  unproven: "0.00",
  allocations: [],
  units: [],
  decided: "0.00",
  paid: "0.00",
  reported: "0.00",
  remaining: "0.00",
  questions: [],
};
const unit = {
  unit: "Backens",
  provider: "own",
  in_decision: true,
  decided: "400.00",
  paid: "400.00",
  reported: null,
  remaining: "400.00",
  state: "not-reported",
  state_name: "Utbetalt, ej återrapporterat",
  reported_on: null,
  reported_by: null,
  text: null,
  evidence: null,
};

async function violations(container: Element): Promise<unknown[]> {
  return (await axe.run(container, { rules: { "color-contrast": { enabled: false } } })).violations;
}

it("says what to do first where nothing is shared, and shows the program's shares as they are typed", async () => {
  const share = { unit: "Backens", provider: null, number: 120, amount: "4200000.00" };
  const pool = {
    name: "Boenden",
    purpose: null,
    purpose_name: null,
    amount: "4200000.00",
    method: "pro-rata",
    method_name: "I proportion till antal",
    driver: null,
    rate: null,
    shared: "4200000.00",
    not_allocated: "0.00",
    shares: [share],
  };
  answerWith(async (name) =>
    name === "preview_allocation"
      ? { pools: [pool], amount: "4200000.00", shared: "4200000.00", not_allocated: "0.00", problems: [] }
      : nothing,
  );
  const { container } = render(Units, { detail });
  await fireEvent.click(await screen.findByText("Nytt fördelningsbeslut"));
  await fireEvent.input(screen.getByLabelText("Enheter"), { target: { value: "Backens\t120" } });
  expect((await screen.findByTestId("allocation-preview")).textContent).toBeDefined();
  expect(await screen.findByText("120")).toBeTruthy();
  expect(await violations(container)).toEqual([]);
});

it("tells everything that is wrong with a decision and does not let it be made", async () => {
  const problem = { code: "allocation-unit-twice", fields: {}, message: "Enheten står två gånger." };
  answerWith(async (name) =>
    name === "preview_allocation"
      ? { pools: [], amount: "0.00", shared: "0.00", not_allocated: "0.00", problems: [problem] }
      : nothing,
  );
  render(Units, { detail });
  await fireEvent.click(await screen.findByText("Nytt fördelningsbeslut"));
  await fireEvent.input(screen.getByLabelText("Enheter"), { target: { value: "A\t1\nA\t2" } });
  expect(await screen.findByText("Enheten står två gånger.")).toBeTruthy();
  expect((screen.getByText("Fatta beslut") as HTMLButtonElement).disabled).toBe(true);
});

it("shows where each unit stands", async () => {
  answerWith(async () => ({ ...nothing, units: [unit] }));
  const { container } = render(Units, { detail });
  expect(await screen.findByText("Utbetalt, ej återrapporterat")).toBeTruthy();
  expect(await violations(container)).toEqual([]);
});
