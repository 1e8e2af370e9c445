import { describe, expect, it } from "vitest";
import { amount, bytes, clipboardAmount, clipboardText, count, days, percent, shortDays } from "./format";

describe("amounts", () => {
  it("are shown as Swedes write them, to the öre and however large", () => {
    expect(amount("1234.50")).toBe("1\u00a0234,50");
    expect(amount("-1234.50")).toBe("\u22121\u00a0234,50");
    expect(amount("9999999999999.99")).toBe("9\u00a0999\u00a0999\u00a0999\u00a0999,99");
    expect(amount("0.00")).toBe("0,00");
  });

  it("are shown as they stand when they are no amounts", () => {
    expect(amount("abc")).toBe("abc");
    expect(amount("")).toBe("");
  });

  it("go to Excel with a plain minus and without grouping", () => {
    expect(clipboardAmount("-1234.50")).toBe("-1234,50");
  });
});

describe("the rest", () => {
  it("is shown as Swedes write it", () => {
    expect(count(12345)).toBe("12\u00a0345");
    expect(percent("63.4")).toBe("63,4\u00a0%");
    expect(days({ first: "2026-01-01", last: "2026-12-31" })).toBe("2026-01-01–2026-12-31");
    expect(shortDays({ first: "2024-02-01", last: "2024-02-29" })).toBe("2024-02");
    expect(shortDays({ first: "2026-02-01", last: "2026-03-31" })).toBe("2026-02-01–2026-03-31");
    expect(bytes("999")).toBe("999 B");
    expect(bytes("1500000")).toBe("1,5 MB");
  });
});

describe("texts on the clipboard", () => {
  it("are no formulas, and each is one cell", () => {
    for (const text of ["=1+1", "+46 8", "-5", "@SUM(1)", "＝1"])
      expect(clipboardText(text)).toBe(`'${text}`);
    expect(clipboardText("\t=1")).toBe("' =1");
    expect(clipboardText("två\trader\nhär")).toBe("två rader här");
    for (const text of ["", "-", "Åre", "12-03"]) expect(clipboardText(text)).toBe(text);
  });

  it("leave amounts what they are", () => {
    expect(clipboardAmount("-1234.50")).toBe("-1234,50");
  });
});
