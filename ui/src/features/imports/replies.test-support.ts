/** Made-up replies of the program, for tests: only what a test is about differs from these. */
import type {
  ImportPreview,
  PreviewFollowUpRow,
  PreviewInvoice,
  PreviewSalary,
  PreviewSheet,
  PreviewTable,
} from "../../lib/api/generated";

const inspection: ImportPreview["inspection"] = {
  file: "fil",
  format: "sie",
  version: "4E",
  encoding: "PC8",
  program: "Ekonomisystemet 7",
  organisation: { name: "Västerå kommun", orgnr: "212000-0000" },
  years: [{ number: 0, period: { first: "2026-01-01", last: "2026-12-31" } }],
  counts: { vouchers: 12, rows: 30, added_rows: 0, removed_rows: 0 },
  accounts: [],
  objects: [],
  checksum: "ok",
  invoices: [],
  payroll: null,
  table: null,
  follow_up: [],
  share_list: null,
  findings: [],
};

const preview: ImportPreview = {
  file: "huvudbok.se",
  inspection,
  letters: ["Läkarlön"],
  code_parts: [{ dimension: "6", name: "Projekt", codes: 3, chosen: true }],
  same_as: null,
  new: 0,
  known: 0,
  changed: 0,
  refused: 0,
  grants: [],
  rows: [],
  unmapped: [],
  suggestions: [],
  table: null,
  invoices: [],
  salaries: [],
  sheets: [],
  share_list: null,
  can_import: true,
};

export function ledger(said: Partial<ImportPreview> = {}): ImportPreview {
  const grants = [{ code: "31210", name: "Skolutveckling", new: 10, costs: "12480.00", income: "0.00" }];
  return { ...preview, new: 10, grants, ...said };
}

function column(at: number, heading: string, field: string, samples: string[], confidence = "sure") {
  return { column: at, heading, field, confidence, samples };
}

export function table(said: Partial<PreviewTable> = {}): PreviewTable {
  const columns = [
    column(0, "Konto", "account", ["5010", "4010", "5020", "5010", "5060"]),
    column(1, "Ver", "voucher", ["LEV 1023", "LEV 1024", "A 17"]),
    column(2, "Bokf.datum", "posting-date", ["03/04/2026", "05/04/2026", "11/04/2026"]),
    column(3, "Belopp", "amount", ["1.234", "-12.500", "980"]),
    column(4, "Projekt", "object:6", ["31210", "31210", "74502"]),
    column(5, "Ansvar", "object:1", ["4100", "4100", "4210"], "likely"),
    column(6, "Fakturatext", "text", ["Lokalhyra april", "Handledning, grupp B, vecka 14", "Material"]),
    column(7, "", "ignored", ["x", "x", ""], "unsure"),
    column(8, "Motpart", "supplier", ["Fastighets AB Ån", "Handledarna i Väst AB"], "unsure"),
  ];
  return {
    source: "proposed",
    saved_with: null,
    sheets: [""],
    encoding: "UTF-8",
    separator: ";",
    rows: 1284,
    columns,
    mapping: {
      sheet: "",
      header_row: 1,
      columns: columns.map(({ column, heading, field }) => ({ column, heading, field })),
      decimal: null,
      date_order: null,
      negative: "minus",
      sign: "debit-positive",
      code_part: "6",
      day: null,
    },
    decimal: { cell: "D2", value: "1.234", comma: "1234.00", point: null },
    choices: ["decimal", "date-order"],
    fields: [
      "account",
      "account-text",
      "voucher",
      "date",
      "posting-date",
      "text",
      "amount",
      "debit",
      "credit",
      "object:1",
      "object:6",
      "supplier",
      "ignored",
    ],
    ...said,
  };
}

export function ofTable(said: Partial<PreviewTable> = {}): ImportPreview {
  const made = table(said);
  return ledger({ file: "utdrag.csv", table: made, can_import: made.choices.length === 0 });
}

export function invoice(place: number, said: Partial<PreviewInvoice> = {}): PreviewInvoice {
  const part = {
    grant: "31210",
    amount: "4000.00",
    period: { first: "2026-03-01", last: "2026-03-31" },
    basis: "assumed",
    text: "Handledning, grupp B",
    cost: null,
  };
  return {
    place,
    file: null,
    number: `F-${100 + place}`,
    kind: "invoice",
    supplier: "Handledarna i Väst AB",
    issued: "2026-03-12",
    net: "4000.00",
    status: "new",
    why: null,
    parts: [part],
    own: null,
    candidates: [],
    attachments: [],
    findings: [],
    ...said,
  };
}

export function candidate(cost: string) {
  return {
    cost,
    grant: "31210",
    amount: "4000.00",
    booked_on: "2026-03-20",
    voucher: "LEV 1023",
    text: "Handledning",
  };
}

export function ofInvoices(invoices: PreviewInvoice[], said: Partial<ImportPreview> = {}): ImportPreview {
  const grants = [{ code: "31210", name: "Skolutveckling", new: 2, costs: "8000.00", income: "0.00" }];
  const inspected = { ...inspection, format: "peppol", version: "3.0", encoding: "UTF-8" };
  return { ...preview, file: "fakturor.xml", inspection: inspected, invoices, grants, ...said };
}

export function salary(place: number, said: Partial<PreviewSalary> = {}): PreviewSalary {
  return {
    place,
    grant: "31210",
    person: `100${place} Å. Öberg`,
    pseudonym: `P${place}`,
    period: { first: "2026-03-01", last: "2026-03-31" },
    gross: "32000.00",
    rate: "40.15",
    amount: "44848.00",
    hours: "120.5",
    status: "new",
    why: null,
    take: true,
    ...said,
  };
}

export function ofPayroll(salaries: PreviewSalary[], said: Partial<ImportPreview> = {}): ImportPreview {
  const payroll = { persons: 3, times: [], pays: [], sum: "96000.00" };
  const inspected = { ...inspection, format: "paxml", version: "2.2", encoding: "UTF-8", payroll };
  return { ...preview, file: "lon-mars.xml", inspection: inspected, salaries, ...said };
}

export function followUpRow(place: number, said: Partial<PreviewFollowUpRow> = {}): PreviewFollowUpRow {
  return {
    place,
    row: place + 4,
    status: "new",
    why: null,
    date: "2026-03-12",
    period: { first: "2026-03-01", last: "2026-03-31" },
    basis: "assumed",
    text: `Handledning ${place}`,
    amount: "4000.00",
    kind: "other",
    account: null,
    voucher: "LEV 1023",
    supplier: null,
    take: true,
    ...said,
  };
}

export function followUpSheet(name: string, said: Partial<PreviewSheet> = {}): PreviewSheet {
  return {
    name,
    hidden: false,
    status: "read",
    why: null,
    grant: "31210",
    sum: "4000.00",
    figures: [],
    rows: [],
    findings: [],
    ...said,
  };
}

export function ofFollowUp(sheets: PreviewSheet[], said: Partial<ImportPreview> = {}): ImportPreview {
  const inspected = { ...inspection, format: "follow-up", version: "xlsx", encoding: "utf-8" };
  return { ...preview, file: "uppfoljning.xlsx", inspection: inspected, sheets, ...said };
}

export function ofShareList(said: Partial<ImportPreview["share_list"]> = {}): ImportPreview {
  const share_list = {
    heading: "Belopp",
    recipients: [
      { name: "Berg", code: "2326" },
      { name: "Boden", code: "2582" },
    ],
    sum: "1254.50",
    recipient: null,
    cell: null,
    amount: null,
    grant: null,
    held: null,
    status: "open",
    why: "Listan har ingen rad för Bergs kommun.",
    ...said,
  };
  const inspected = { ...inspection, format: "share-list", version: "csv" };
  return { ...preview, file: "lista.csv", inspection: inspected, share_list, can_import: false };
}

export const result = {
  file: "huvudbok.se",
  new: 10,
  known: 0,
  changed: 0,
  refused: 0,
  costs: 4,
  evidence: 0,
  left: 0,
  operation: 41,
  findings: [],
};
