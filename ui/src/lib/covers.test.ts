import { expect, test } from "vitest";
import { between, byKey, middle, shifted } from "./covers";

test("a box is drawn from any corner and stays on the page", () => {
  expect(between(1, [700, 300], [200, 100])).toEqual({
    page: 1,
    left: 200,
    top: 100,
    right: 700,
    bottom: 300,
  });
  expect(between(1, [-50, -50], [1200, 20.4])).toEqual({ page: 1, left: 0, top: 0, right: 1000, bottom: 20 });
  expect(between(1, [10, 10], [12, 400])).toBeNull();
});

test("arrows move a box, with shift they size it, and the edge of the page stops it", () => {
  const box = middle(2);
  const key = (name: string, shiftKey = false, altKey = false) => ({ key: name, shiftKey, altKey });
  expect(byKey(key("ArrowLeft"), box)).toEqual({ ...box, left: 340, right: 640 });
  expect(byKey(key("ArrowDown", true), box)).toEqual({ ...box, bottom: 510 });
  expect(byKey(key("ArrowUp", false, true), box)).toEqual({ ...box, top: 469, bottom: 499 });
  expect(byKey(key("Enter"), box)).toBeNull();
  expect(shifted(box, 900, 0, false)).toEqual({ ...box, left: 700, right: 1000 });
  expect(shifted(box, -900, 0, true).right).toBe(box.left + 4);
});
