/** What a preview is of, what stands against taking it in, and what of it would be left. Nothing is reckoned here. */
import type {
  FollowUpChoices,
  ImportPreview,
  InvoiceChoice,
  PreviewInvoice,
  PreviewFollowUpRow,
  PreviewSalary,
  PreviewSheet,
  SalaryChoice,
} from "../../lib/api/generated";

export type Tone = "ok" | "warn" | "bad" | "neutral";

/** Sign and colour of a status; its words are `invoice-status-…`, `salary-status-…`, `sheet-status-…`, `row-status-…`. */
export const TONES: Record<string, Tone> = {
  new: "ok",
  completes: "ok",
  read: "ok",
  known: "neutral",
  left: "neutral",
  "no-table": "neutral",
  "in-ledger": "neutral",
  changed: "warn",
  unclear: "warn",
  "no-grant": "warn",
  wrong: "bad",
};

/** Statuses of invoices in the order that they want to be looked at. */
export const INVOICE_STATUSES = ["wrong", "unclear", "no-grant", "new", "completes", "known", "left"];
export const SALARY_STATUSES = ["wrong", "new", "in-ledger", "known"];

export type Kind = "ledger" | "table" | "invoices" | "payroll" | "follow-up" | "share-list";

const INVOICE_FORMATS = ["invoice", "peppol", "ubl", "svefaktura"];

export function kindOf(preview: ImportPreview): Kind {
  if (preview.table) return "table";
  if (preview.inspection.format === "follow-up") return "follow-up";
  if (preview.share_list) return "share-list";
  if (preview.inspection.payroll || preview.salaries.length > 0) return "payroll";
  const isInvoices = preview.invoices.length > 0 || INVOICE_FORMATS.includes(preview.inspection.format);
  return isInvoices ? "invoices" : "ledger";
}

/** Something that stands in the way, and how many of it; the words are `stands-…`. */
export interface Obstacle {
  kind: "choices" | "errors" | "sheets" | "wrong" | "again" | "nothing";
  count: number;
}

/** Errors of a follow-up are told sheet by sheet, as a sheet may be left out. */
function errorsOf(preview: ImportPreview): number {
  return preview.inspection.findings.filter((one) => one.severity === "error").length;
}

/** What stands in the way of a file that cannot be taken in. */
export function obstacles(preview: ImportPreview): Obstacle[] {
  if (preview.can_import) return [];
  const all: Obstacle[] = [
    { kind: "choices", count: preview.table?.choices.length ?? 0 },
    { kind: "choices", count: preview.share_list?.status === "open" ? 1 : 0 },
    { kind: "again", count: preview.share_list?.status === "known" ? 1 : 0 },
    { kind: "errors", count: preview.sheets.length > 0 ? 0 : errorsOf(preview) },
    { kind: "wrong", count: preview.invoices.filter((one) => one.status === "wrong").length },
    { kind: "sheets", count: preview.sheets.filter((one) => one.status === "wrong").length },
    { kind: "wrong", count: preview.salaries.filter((one) => one.status === "wrong" && one.take).length },
  ];
  const found = all.filter((one) => one.count > 0);
  if (found.length > 0) return found;
  return [{ kind: preview.same_as === null ? "nothing" : "again", count: 1 }];
}

/** Nothing is wrong with it: it cannot be taken in before somebody has said something. */
export function waitsForChoice(preview: ImportPreview): boolean {
  if (preview.can_import) return false;
  const found = obstacles(preview);
  return (
    found.some((one) => one.kind === "choices") ||
    (noneIsWrong(found) && unansweredSheets(preview).length > 0)
  );
}

function noneIsWrong(found: Obstacle[]): boolean {
  return found.every((one) => one.kind === "nothing");
}

/** Invoices that wait for somebody to say something; they are left where nobody does. */
export function unanswered(preview: ImportPreview): PreviewInvoice[] {
  return preview.invoices.filter((one) => one.status === "unclear" || one.status === "no-grant");
}

/** Sheets of which nobody has said the grant; they are left where nobody does. */
export function unansweredSheets(preview: ImportPreview): PreviewSheet[] {
  return preview.sheets.filter((one) => one.status === "unclear");
}

const NOT_TAKEN = ["known", "unclear", "no-grant", "wrong", "left"];

/** Invoices that were not taken. */
export function leftInvoices(preview: ImportPreview): PreviewInvoice[] {
  return preview.invoices.filter((one) => NOT_TAKEN.includes(one.status));
}

/** Salaries that were not taken. */
export function leftSalaries(preview: ImportPreview): PreviewSalary[] {
  return preview.salaries.filter((one) => !one.take);
}

/** What one chooses of an invoice, as a value of a radio button. */
export function answerOf(choice: InvoiceChoice | undefined): string {
  if (choice?.leave) return "leave";
  if (choice?.as_new) return "new";
  return choice?.cost ? `cost:${choice.cost}` : "";
}

/** The choices with one invoice answered otherwise; what says nothing is not kept. */
export function withAnswer(choices: InvoiceChoice[], place: number, answer: string): InvoiceChoice[] {
  const before = choices.find((one) => one.place === place);
  const cost = answer.startsWith("cost:") ? answer.slice("cost:".length) : null;
  return withChoice(choices, {
    place,
    grant: before?.grant ?? null,
    cost,
    as_new: answer === "new",
    leave: answer === "leave",
  });
}

export function withGrant(choices: InvoiceChoice[], place: number, grant: string): InvoiceChoice[] {
  const before = choices.find((one) => one.place === place);
  const rest = before ?? { place, grant: null, cost: null, as_new: false, leave: false };
  return withChoice(choices, { ...rest, grant: grant || null });
}

function withChoice(choices: InvoiceChoice[], choice: InvoiceChoice): InvoiceChoice[] {
  const others = choices.filter((one) => one.place !== choice.place);
  const saysSomething = choice.grant !== null || choice.cost !== null || choice.as_new || choice.leave;
  const all = saysSomething ? [...others, choice] : others;
  return all.sort((one, other) => one.place - other.place);
}

export function withTake(choices: SalaryChoice[], place: number, take: boolean): SalaryChoice[] {
  const others = choices.filter((one) => one.place !== place);
  return [...others, { place, take }].sort((one, other) => one.place - other.place);
}

/** Statuses that occur, in order, with how many there are of each. */
export function statusCounts(
  order: string[],
  rows: { status: string }[],
): { status: string; count: number }[] {
  const counted = order.map((status) => ({
    status,
    count: rows.filter((row) => row.status === status).length,
  }));
  return counted.filter((one) => one.count > 0);
}

export const NO_FOLLOW_UP: FollowUpChoices = { read: null, sheets: [], rows: [] };

/** What is chosen of a sheet: what was said of it, else the grant that it names itself. */
export function sheetAnswer(said: FollowUpChoices, sheet: PreviewSheet): string {
  const choice = said.sheets.find((one) => one.sheet === sheet.name);
  if (choice?.leave) return "leave";
  return choice?.grant ?? sheet.grant ?? "";
}

/** The choices with one sheet answered otherwise: a code, `leave`, or nothing. */
export function withSheetSaid(said: FollowUpChoices, sheet: string, answer: string): FollowUpChoices {
  const others = said.sheets.filter((one) => one.sheet !== sheet);
  const leave = answer === "leave";
  const choice = { sheet, grant: leave ? null : answer, leave };
  return { ...said, sheets: answer ? [...others, choice] : others };
}

export function withRow(said: FollowUpChoices, place: number, take: boolean): FollowUpChoices {
  const others = said.rows.filter((one) => one.place !== place);
  return { ...said, rows: [...others, { place, take }].sort((one, other) => one.place - other.place) };
}

/** Rows that were not taken, with the sheet of each. */
export function leftRows(preview: ImportPreview): { sheet: PreviewSheet; row: PreviewFollowUpRow }[] {
  return preview.sheets.flatMap((sheet) =>
    sheet.rows.filter((row) => !row.take).map((row) => ({ sheet, row })),
  );
}
