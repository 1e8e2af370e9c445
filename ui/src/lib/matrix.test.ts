import { describe, expect, it } from "vitest";
import { cellsOf, isSheet, moved, placed } from "./matrix";

const size = { rows: 2, columns: 3 };
const atEnd = { start: 2, end: 2, length: 2 };
const inside = { start: 1, end: 1, length: 2 };
const press = (key: string, shiftKey = false) => ({ key, shiftKey });

describe("a key in a matrix", () => {
  it("goes down with Enter, and on at the top of the next column", () => {
    expect(moved(press("Enter"), { row: 0, column: 0 }, size, inside)).toEqual({ row: 1, column: 0 });
    expect(moved(press("Enter"), { row: 1, column: 0 }, size, inside)).toEqual({ row: 0, column: 1 });
    expect(moved(press("Enter"), { row: 1, column: 2 }, size, inside)).toBeNull();
    expect(moved(press("Enter", true), { row: 0, column: 1 }, size, inside)).toEqual({ row: 1, column: 0 });
  });

  it("moves up and down, and stops at the edge", () => {
    expect(moved(press("ArrowDown"), { row: 0, column: 1 }, size, inside)).toEqual({ row: 1, column: 1 });
    expect(moved(press("ArrowDown"), { row: 1, column: 1 }, size, inside)).toBeNull();
    expect(moved(press("ArrowUp"), { row: 0, column: 1 }, size, inside)).toBeNull();
  });

  it("moves sideways only from the end of the text, or when all of it is marked", () => {
    expect(moved(press("ArrowRight"), { row: 0, column: 0 }, size, atEnd)).toEqual({ row: 0, column: 1 });
    expect(moved(press("ArrowRight"), { row: 0, column: 0 }, size, inside)).toBeNull();
    expect(moved(press("ArrowLeft"), { row: 0, column: 1 }, size, atEnd)).toBeNull();
    const marked = { start: 0, end: 2, length: 2 };
    expect(moved(press("ArrowLeft"), { row: 0, column: 1 }, size, marked)).toEqual({ row: 0, column: 0 });
  });

  it("is left to the field when it is a figure or a tab", () => {
    for (const key of ["1", "Tab", "Escape", " "])
      expect(moved(press(key), { row: 0, column: 0 }, size, inside)).toBeNull();
  });
});

describe("what is pasted from a sheet", () => {
  it("is cut at tabs and line breaks of any kind, and keeps its texts", () => {
    expect(cellsOf("1 250\t3\r\n\t0\r\n")).toEqual([
      ["1 250", "3"],
      ["", "0"],
    ]);
    expect(cellsOf("12,5\tx")).toEqual([["12,5", "x"]]);
  });

  it("is a sheet only when it has several cells", () => {
    expect(isSheet("12\n")).toBe(false);
    expect(isSheet("12\t13")).toBe(true);
    expect(isSheet("12\n13")).toBe(true);
  });

  it("goes from the cell that is pasted into", () => {
    expect(placed("1\t2\n3\t4", { row: 0, column: 1 }, size)).toEqual([
      { row: 0, column: 1, text: "1" },
      { row: 0, column: 2, text: "2" },
      { row: 1, column: 1, text: "3" },
      { row: 1, column: 2, text: "4" },
    ]);
  });

  it("is refused whole when a cell has no room, unless that cell is empty", () => {
    expect(placed("1\t2\t3", { row: 0, column: 1 }, size)).toBeNull();
    expect(placed("1\n2", { row: 1, column: 0 }, size)).toBeNull();
    expect(placed("1\t2\t", { row: 0, column: 1 }, size)).toHaveLength(2);
  });
});
