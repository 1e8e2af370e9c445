import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, expect, it, vi } from "vitest";
import { answerWith } from "../../lib/api/call";
import type { GrantDetail, ParticipantsPreview, ParticipantView } from "../../lib/api/generated";
import { session } from "../../lib/session.svelte";
import Participants from "./Participants.svelte";

HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};

const detail = { row: { code: "31210" }, purposes: [] } as unknown as GrantDetail;
const nobody: ParticipantView = { rows: [], categories: [], questions: [], cells: "nr\tperson" };
const row = {
  line: 2,
  participant: null,
  person: "P1",
  category: "Undersköterska",
  training: "",
  who: ["kvinna"],
  start: "",
  end: "",
  outcome: "",
  hours: "",
  problem: null as string | null,
};
const columns = [
  { heading: "Person", field: "person" },
  { heading: "Avdelning", field: null },
];

afterEach(cleanup);

function answering(preview: ParticipantsPreview): { name: string; request: unknown }[] {
  const asked: { name: string; request: unknown }[] = [];
  answerWith(async (name, request) => {
    asked.push({ name, request });
    return name === "preview_participants" ? preview : nobody;
  });
  return asked;
}

async function paste(text: string): Promise<void> {
  await fireEvent.click(await screen.findByTestId("paste-participants-open"));
  await fireEvent.input(await screen.findByLabelText("Rader med rubriker"), { target: { value: text } });
}

it("shows what pasted rows would do and takes them all in one step by the keyboard", async () => {
  const changed = { ...row, line: 3, participant: "D7", person: "P2" };
  const preview = { columns, rows: [row, changed], added: 1, changed: 1, wrong: 0, can_add: true };
  const asked = answering(preview);
  const { container } = render(Participants, { detail });
  await paste("Person\tAvdelning\nP1\tNord\n");
  const shown = await screen.findByTestId("paste-participants");
  expect(shown.textContent).toContain("Undersköterska");
  expect(shown.textContent).toContain("D7 ändras");
  expect(screen.getByText("Avdelning: används inte")).toBeTruthy();
  expect((await axe.run(container, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual(
    [],
  );
  await fireEvent.keyDown(screen.getByLabelText("Rader med rubriker"), { key: "Enter", ctrlKey: true });
  await waitFor(() => expect(screen.queryByTestId("paste-participants")).toBeNull());
  expect(asked.filter((one) => one.name === "add_participants")).toEqual([
    {
      name: "add_participants",
      request: { grant: "31210", text: "Person\tAvdelning\nP1\tNord\n", file: null },
    },
  ]);
  expect(session.toasts.at(-1)?.text).toBe("1 deltagare är tillagda och 1 ändrade.");
});

it("takes nothing while a row is wrong, and what was pasted stays", async () => {
  const wrong = { ...row, problem: "”Läkare” finns inte" };
  const asked = answering({ columns, rows: [wrong], added: 0, changed: 0, wrong: 1, can_add: false });
  render(Participants, { detail });
  await paste("Person\tKategori\nP1\tLäkare\n");
  expect((await screen.findByRole("alert")).textContent).toContain("En rad går inte att föra in");
  const field = screen.getByLabelText<HTMLTextAreaElement>("Rader med rubriker");
  await fireEvent.keyDown(field, { key: "Enter", ctrlKey: true });
  expect(asked.some((one) => one.name === "add_participants")).toBe(false);
  expect(field.value).toContain("Läkare");
});

it("copies the list as cells that a spreadsheet takes", async () => {
  const writeText = vi.fn().mockResolvedValue(undefined);
  vi.stubGlobal("navigator", { ...navigator, clipboard: { writeText } });
  const person = {
    participant: "D1",
    grant: "31210",
    person: "P1",
    name: null,
    training: null,
    category: null,
    category_name: "",
    sex: null,
    provider: null,
    staff: null,
    start: null,
    end: null,
    outcome: null,
    hours: null,
    linked: [],
    costs: [],
    amount: "0.00",
    lacks: [],
  };
  answerWith(async () => ({ ...nobody, rows: [person], cells: "nr\tperson\nD1\tP1" }));
  render(Participants, { detail });
  await fireEvent.click(await screen.findByTestId("copy-participants"));
  expect(writeText).toHaveBeenCalledWith("nr\tperson\nD1\tP1");
  vi.unstubAllGlobals();
});
