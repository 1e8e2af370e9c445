/**
 * Figures for people. Amounts come as decimal strings and are only formatted: there is no arithmetic on money here.
 * `Intl.NumberFormat` takes decimal strings exactly.
 */
const money = new Intl.NumberFormat("sv-SE", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const whole = new Intl.NumberFormat("sv-SE", { maximumFractionDigits: 0 });
const DECIMAL = /^-?\d+(\.\d+)?$/;

type Exact = Parameters<Intl.NumberFormat["format"]>[0];

function exact(text: string): Exact {
  return text as unknown as Exact;
}

/** `-1234.50` → `−1 234,50`, with hard spaces and a true minus. What is no amount is shown as it stands. */
export function amount(text: string): string {
  return DECIMAL.test(text) ? money.format(exact(text)).replace("-", "\u2212") : text;
}

/** `1234.50` → `1234,50` for the clipboard: plain minus, no grouping. */
export function clipboardAmount(text: string): string {
  return text.replace(".", ",");
}

/** What a spreadsheet takes for a formula: the signs that `formats::write::guard` knows. */
const FORMULA = "=+-@\t\r\n\0＝＋－＠";

/**
 * A text as one cell of a table on the clipboard: without tabs and line breaks, and with an apostrophe in front where a
 * spreadsheet would take it for a formula. Amounts do not come this way.
 */
export function clipboardText(text: string): string {
  const line = text.replaceAll("\0", " ").replace(/[\t\r\n]/g, " ");
  return text !== "" && text !== "-" && FORMULA.includes(text.charAt(0)) ? `'${line}` : line;
}

/** `1234` → `1 234`. */
export function count(value: number): string {
  return whole.format(value);
}

/** `63.4` → `63,4 %`. */
export function percent(text: string): string {
  return `${text.replace(".", ",")}\u00a0%`;
}

/** First and last day with an en dash between. */
export function days(period: { first: string; last: string }): string {
  return `${period.first}–${period.last}`;
}

/** A whole calendar month as `2026-04`, everything else as `days` has it: for narrow columns. */
export function shortDays(period: { first: string; last: string }): string {
  const [year = 0, month = 0] = period.first.split("-").map(Number);
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return period.first.endsWith("-01") && period.last === last ? period.first.slice(0, 7) : days(period);
}

/** `123456` bytes → `121 kB`. */
export function bytes(text: string): string {
  const size = Number(text);
  if (size < 1000) return `${size} B`;
  if (size < 1_000_000) return `${Math.round(size / 1000)} kB`;
  return `${(size / 1_000_000).toFixed(1).replace(".", ",")} MB`;
}

/** For pixels and bars only, never for sums. */
export function forDrawing(text: string): number {
  return Number(text);
}
