import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answerWith } from "../../lib/api/call";
import type { MatrixLine, QuestionRow } from "../../lib/api/generated";
import Question from "./Question.svelte";

const line = (id: string, answer_kind = ""): MatrixLine => ({ id, name: id, answer_kind, required: false });

function question(of: Partial<QuestionRow>): QuestionRow {
  return {
    id: "P-1",
    text: "Hur många?",
    answer_kind: "count",
    derived: false,
    required: true,
    rows: [],
    columns: [],
    cells: [],
    counted: false,
    list_cells: [],
    differs: false,
    row_choices: [],
    items: [],
    date: null,
    lines: [],
    for_form: "",
    frozen_lines: null,
    carried: false,
    uncertain: null,
    state: "missing",
    options: [],
    figures: [],
    how: [],
    choices: [],
    given: null,
    words: null,
    comment: null,
    condition: null,
    condition_met: null,
    evidence: [],
    changed: false,
    basis: [],
    ...of,
  };
}

const matrix = question({
  answer_kind: "count-matrix",
  rows: [line("nurse"), line("aide")],
  columns: [line("women"), line("men")],
});

let asked: Record<string, unknown>[] = [];
const failing = { on: false };

beforeEach(() => {
  asked = [];
  failing.on = false;
  answerWith(async (_, request) => {
    asked.push(request as Record<string, unknown>);
    if (failing.on)
      throw {
        code: "count-unreadable",
        fields: { row: { type: "text", value: "nurse" }, column: { type: "text", value: "men" } },
        message: "”1,5” är inget antal.",
      };
    return {};
  });
});

afterEach(cleanup);

const cell = (name: string): HTMLInputElement => screen.getByRole("textbox", { name });
const save = () => fireEvent.click(screen.getByRole("button", { name: "Spara" }));
const pasted = (text: string) => ({ clipboardData: { getData: () => text } });

describe("a matrix of numbers", () => {
  it("takes rows from Excel as they stand and sends them as they are typed", async () => {
    const { container } = render(Question, { grant: "100", question: matrix });
    await fireEvent.paste(cell("nurse, women"), pasted("1 250\t\r\n3\t0\r\n"));
    await save();
    expect(asked[0]?.typed).toEqual([
      { row: "nurse", column: "women", text: "1 250" },
      { row: "nurse", column: "men", text: "" },
      { row: "aide", column: "women", text: "3" },
      { row: "aide", column: "men", text: "0" },
    ]);
    const found = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
    expect(found.violations).toEqual([]);
  });

  it("says so when what is pasted has no room, and takes none of it", async () => {
    render(Question, { grant: "100", question: matrix });
    await fireEvent.paste(cell("aide, men"), pasted("1\t2"));
    expect(screen.getByRole("alert").textContent).toContain("Inget är inklistrat");
    expect(cell("aide, men").value).toBe("");
  });

  it("moves with Enter and the arrows", async () => {
    render(Question, { grant: "100", question: matrix });
    cell("nurse, women").focus();
    await fireEvent.keyDown(cell("nurse, women"), { key: "Enter" });
    await expect.poll(() => document.activeElement).toBe(cell("aide, women"));
    await fireEvent.keyDown(cell("aide, women"), { key: "ArrowRight" });
    await expect.poll(() => document.activeElement).toBe(cell("aide, men"));
    expect(asked).toEqual([]);
  });

  it("keeps what was typed and marks the cell when it is no number", async () => {
    failing.on = true;
    render(Question, { grant: "100", question: matrix });
    await fireEvent.input(cell("nurse, men"), { target: { value: "1,5" } });
    await save();
    expect((await screen.findByTestId("failure")).textContent).toContain("inget antal");
    expect(cell("nurse, men").value).toBe("1,5");
    expect(cell("nurse, men").getAttribute("aria-invalid")).toBe("true");
    expect(cell("nurse, women").getAttribute("aria-invalid")).toBeNull();
  });
});

describe("the other kinds", () => {
  it("chooses for each row by figures, and takes back by Delete", async () => {
    const options = ["hög", "låg"].map((id) => ({ id, name: id, with_text: false }));
    const rows = [line("a"), line("b")];
    const { container } = render(Question, {
      grant: "100",
      question: question({ answer_kind: "choice-matrix", rows, options }),
    });
    await fireEvent.keyDown(screen.getByRole("radio", { name: "a: hög" }), { key: "2" });
    await fireEvent.keyDown(screen.getByRole("radio", { name: "b: hög" }), { key: "1" });
    await fireEvent.keyDown(screen.getByRole("radio", { name: "b: hög" }), { key: "Delete" });
    await fireEvent.keyDown(screen.getByRole("radio", { name: "b: hög" }), { key: "3" });
    await save();
    expect(asked[0]?.row_choices).toEqual([{ row: "a", choice: "låg" }]);
    const found = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
    expect(found.violations).toEqual([]);
  });

  it("adds an item and sends its fields as they are typed", async () => {
    const rows = [line("places", "count"), line("text", "text")];
    const { container } = render(Question, {
      grant: "100",
      question: question({ answer_kind: "group", rows }),
    });
    await fireEvent.click(screen.getByRole("button", { name: "Lägg till post" }));
    await fireEvent.input(screen.getByLabelText("Namn på enhet eller post"), { target: { value: "Nord" } });
    await fireEvent.input(screen.getByLabelText("places"), { target: { value: "fyrtio" } });
    await save();
    expect(asked[0]?.items).toEqual([
      { item: "Nord", field: "places", value: "fyrtio" },
      { item: "Nord", field: "text", value: "" },
    ]);
    const found = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
    expect(found.violations).toEqual([]);
  });

  it("sends a number as it is typed, so that the program can say what is wrong with it", async () => {
    render(Question, { grant: "100", question: question({}) });
    await fireEvent.input(screen.getByLabelText("Antal"), { target: { value: "tolv" } });
    await save();
    expect(asked[0]?.number).toBe("tolv");
  });

  it("shows what is computed and how, with nothing to type", () => {
    const lines = [{ label: "", text: "17 %" }];
    const how = [{ label: "", text: "timanställda delat med alla" }];
    render(Question, {
      grant: "100",
      question: question({ answer_kind: "computed", derived: true, lines, how, uncertain: "Vår läsning." }),
    });
    expect(screen.getByText("17 %")).toBeTruthy();
    expect(screen.getByText("timanställda delat med alla")).toBeTruthy();
    expect(screen.getByText("Vår läsning.", { exact: false })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Spara" })).toBeNull();
  });
});

describe("beside the answer", () => {
  it("shows what the frozen report answered and what the answer would be now", async () => {
    const { container } = render(Question, {
      grant: "100",
      question: question({
        derived: true,
        state: "derived",
        frozen_lines: [{ label: "", text: "12" }],
        lines: [{ label: "", text: "13" }],
      }),
    });
    const beside = screen.getByTestId("frozen-answer");
    expect(beside.textContent).toContain("I den frysta rapporten");
    expect(beside.textContent).toMatch(/12[\s\S]*13/);
    const found = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
    expect(found.violations).toEqual([]);
  });

  it("confirms an answer that was taken over", async () => {
    render(Question, { grant: "100", question: question({ carried: true, state: "answered", given: "3" }) });
    await fireEvent.click(screen.getByRole("button", { name: "Bekräfta svaret" }));
    expect(asked).toEqual([{ grant: "100", questions: ["P-1"] }]);
  });

  it("saves own text beside a figure without touching the figure", async () => {
    const figure = { id: "", name: "", amount: "100.00", for_form: "100", frozen: null, costs: [] };
    render(Question, {
      grant: "100",
      question: question({ answer_kind: "amount", derived: true, state: "derived", figures: [figure] }),
    });
    await fireEvent.input(screen.getByLabelText("Egen text"), { target: { value: "Före rättelsen" } });
    await fireEvent.click(screen.getByRole("button", { name: "Spara egen text" }));
    expect(asked[0]).toMatchObject({ amount: null, words: null, comment: "Före rättelsen" });
  });
});
