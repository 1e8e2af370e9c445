/** Moving about and pasting in a matrix of numbers, as in a sheet. What is typed stays text: the program reads it. */
export interface Place {
  row: number;
  column: number;
}

export interface Size {
  rows: number;
  columns: number;
}

/** Where the caret stands in a field. */
export interface Caret {
  start: number;
  end: number;
  length: number;
}

/** Where a key leads, or `null` where the key is the field's own. Enter goes down and on at the top of the next column. */
export function moved(
  key: { key: string; shiftKey: boolean },
  at: Place,
  size: Size,
  caret: Caret,
): Place | null {
  const all = caret.start === 0 && caret.end === caret.length;
  switch (key.key) {
    case "ArrowDown":
      return within({ row: at.row + 1, column: at.column }, size);
    case "ArrowUp":
      return within({ row: at.row - 1, column: at.column }, size);
    case "ArrowLeft":
      return all || caret.end === 0 ? within({ row: at.row, column: at.column - 1 }, size) : null;
    case "ArrowRight":
      return all || caret.start === caret.length
        ? within({ row: at.row, column: at.column + 1 }, size)
        : null;
    case "Enter":
      return key.shiftKey ? before(at, size) : after(at, size);
    default:
      return null;
  }
}

function within(to: Place, size: Size): Place | null {
  const is = to.row >= 0 && to.row < size.rows && to.column >= 0 && to.column < size.columns;
  return is ? to : null;
}

function after(at: Place, size: Size): Place | null {
  if (at.row + 1 < size.rows) return { row: at.row + 1, column: at.column };
  return within({ row: 0, column: at.column + 1 }, size);
}

function before(at: Place, size: Size): Place | null {
  if (at.row > 0) return { row: at.row - 1, column: at.column };
  return within({ row: size.rows - 1, column: at.column - 1 }, size);
}

/** The cells of a text from a sheet: rows end with a line break, cells with a tab. */
export function cellsOf(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
  return lines.map((line) => line.split("\t").map((cell) => cell.trim()));
}

/** Tells whether a text is more than one cell. */
export function isSheet(text: string): boolean {
  return /[\t\n\r]/.test(text.replace(/[\r\n]+$/, ""));
}

/**
 * Where pasted cells go, from a place on; `null` where they do not all have room. Nothing is left out in silence: a cell
 * beyond the edge that says something makes the whole no fit.
 */
export function placed(text: string, from: Place, size: Size): (Place & { text: string })[] | null {
  const cells = cellsOf(text).flatMap((line, row) =>
    line.map((cell, column) => ({ row: from.row + row, column: from.column + column, text: cell })),
  );
  const inside = (cell: Place): boolean => cell.row < size.rows && cell.column < size.columns;
  return cells.every((cell) => inside(cell) || cell.text === "") ? cells.filter(inside) : null;
}
