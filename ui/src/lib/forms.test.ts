import { describe, expect, it, vi } from "vitest";
import { once, submitByKey } from "./forms";

describe("sending a form by the keyboard", () => {
  function press(init: KeyboardEventInit): { sent: number; stopped: boolean } {
    const form = document.createElement("form");
    const input = form.appendChild(document.createElement("input"));
    const send = vi.spyOn(form, "requestSubmit").mockImplementation(() => {});
    form.addEventListener("keydown", submitByKey);
    const event = new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init });
    input.dispatchEvent(event);
    return { sent: send.mock.calls.length, stopped: event.defaultPrevented };
  }

  it("sends it once, and stops what the browser would do by itself", () => {
    expect(press({ key: "Enter", ctrlKey: true })).toEqual({ sent: 1, stopped: true });
  });

  it("leaves other keys alone", () => {
    expect(press({ key: "Enter" })).toEqual({ sent: 0, stopped: false });
    expect(press({ key: "s", ctrlKey: true })).toEqual({ sent: 0, stopped: false });
  });

  it("saves once however often it is asked while it is under way", async () => {
    let finish = (): void => {};
    const work = vi.fn(() => new Promise<void>((done) => (finish = done)));
    const save = once(work);
    const first = save("a");
    await save("b");
    expect(work).toHaveBeenCalledTimes(1);
    finish();
    await first;
    const next = save("c");
    finish();
    await next;
    expect(work).toHaveBeenCalledTimes(2);
  });
});
