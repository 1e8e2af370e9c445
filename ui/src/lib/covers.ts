/** Boxes on a page that are covered: drawn, moved and sized in thousandths of the page. No money here. */
import type { CoverRow } from "./api/generated";

const SIDE = 1000;
const LEAST = 4;

const held = (value: number): number => Math.min(SIDE, Math.max(0, Math.round(value)));

/** The box between two points, whichever comes first. Nothing where it would be too small to see. */
export function between(page: number, from: [number, number], to: [number, number]): CoverRow | null {
  const box = {
    page,
    left: held(Math.min(from[0], to[0])),
    top: held(Math.min(from[1], to[1])),
    right: held(Math.max(from[0], to[0])),
    bottom: held(Math.max(from[1], to[1])),
  };
  return box.right - box.left < LEAST || box.bottom - box.top < LEAST ? null : box;
}

/** A box in the middle of the page, for those who draw with the keyboard. */
export function middle(page: number): CoverRow {
  return { page, left: 350, top: 470, right: 650, bottom: 500 };
}

/** Moves a box by so much, or with `sizing` its right and lower edge; it stays on the page. */
export function shifted(box: CoverRow, across: number, down: number, sizing: boolean): CoverRow {
  if (sizing) {
    return {
      ...box,
      right: Math.max(box.left + LEAST, held(box.right + across)),
      bottom: Math.max(box.top + LEAST, held(box.bottom + down)),
    };
  }
  const x = Math.min(Math.max(across, -box.left), SIDE - box.right);
  const y = Math.min(Math.max(down, -box.top), SIDE - box.bottom);
  return { ...box, left: box.left + x, right: box.right + x, top: box.top + y, bottom: box.bottom + y };
}

/** What an arrow does: ten thousandths, or one with Alt. */
export function byKey(
  event: { key: string; altKey: boolean; shiftKey: boolean },
  box: CoverRow,
): CoverRow | null {
  const step = event.altKey ? 1 : 10;
  const moves: Record<string, [number, number]> = {
    ArrowLeft: [-step, 0],
    ArrowRight: [step, 0],
    ArrowUp: [0, -step],
    ArrowDown: [0, step],
  };
  const move = moves[event.key];
  return move ? shifted(box, move[0], move[1], event.shiftKey) : null;
}
