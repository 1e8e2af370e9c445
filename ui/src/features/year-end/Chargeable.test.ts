import { fireEvent, render, screen } from "@testing-library/svelte";
import { expect, it } from "vitest";
import { answerWith } from "../../lib/api/call";
import { session } from "../../lib/session.svelte";
import Chargeable from "./Chargeable.svelte";

const row = (date: string) => ({
  file: "huvudbok.se",
  voucher: "LEV 1",
  position: 2,
  date,
  account: "5010",
  amount: "100.00",
  text: `Kurs ${date}`,
  reasons: [],
});

it("marks one of two rows that have the same name", async () => {
  session.status = null;
  answerWith(async () => ({
    files: ["huvudbok.se"],
    rows: [row("2025-03-01"), row("2026-03-01")],
    total: "200.00",
  }));
  render(Chargeable, { props: { code: "100" } });
  await fireEvent.click(screen.getByTestId("find-chargeable"));
  const box = async (at: number) => (await screen.findByTestId(`chargeable-${at}`)) as HTMLInputElement;
  await fireEvent.click(await box(1));
  expect([(await box(0)).checked, (await box(1)).checked]).toEqual([false, true]);
  expect(screen.getByTestId("export-open")).toBeTruthy();
});
