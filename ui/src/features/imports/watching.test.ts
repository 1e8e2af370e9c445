import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { answerWith } from "../../lib/api/call";
import type { Inbox } from "../../lib/api/generated";
import { InboxWatch } from "./watching.svelte";

const watched: Inbox = { folder: "in", failure: null, new: 1, unread: 0, files: [], more: 0 };

/** Answers with one inbox after another, and then with the last; counts the questions. */
function program(...inboxes: Inbox[]): { count: number } {
  const asked = { count: 0 };
  answerWith(async () => inboxes[Math.min(asked.count++, inboxes.length - 1)]);
  return asked;
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it("looks every ten seconds, and when the window is come back to", async () => {
  const asked = program(watched);
  const inbox = new InboxWatch();
  const letBe = inbox.follow();
  await inbox.lookFor("bok");
  expect([asked.count, inbox.waiting]).toEqual([1, 1]);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(asked.count).toBe(3);
  window.dispatchEvent(new Event("focus"));
  await vi.advanceTimersByTimeAsync(0);
  expect(asked.count).toBe(4);
  letBe();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(asked.count).toBe(4);
});

it("does not ask where no folder is watched, no book is open or the window is not seen", async () => {
  const asked = program({ ...watched, folder: null, new: 0 });
  const inbox = new InboxWatch();
  const letBe = inbox.follow();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(asked.count).toBe(0);
  await inbox.lookFor("bok");
  await vi.advanceTimersByTimeAsync(20_000);
  expect(asked.count).toBe(1);
  program(watched);
  await inbox.lookFor("en annan bok");
  const visible = vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
  const unseen = program(watched);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(unseen.count).toBe(0);
  visible.mockRestore();
  letBe();
});

it("looks again at once while there is more to read, as long as it gets anywhere", async () => {
  const asked = program(
    { ...watched, unread: 500 },
    { ...watched, unread: 100 },
    { ...watched, unread: 100 },
  );
  await new InboxWatch().lookFor("bok");
  expect(asked.count).toBe(3);
});

it("drops an answer that was begun for another book", async () => {
  const answers: ((inbox: Inbox) => void)[] = [];
  answerWith(() => new Promise<Inbox>((resolve) => answers.push(resolve)));
  const inbox = new InboxWatch();
  const first = inbox.lookFor("bok");
  void inbox.lookFor("en annan bok");
  answers[0]!({ ...watched, folder: "den första" });
  await vi.advanceTimersByTimeAsync(0);
  expect(inbox.inbox).toBeNull();
  answers[1]!({ ...watched, folder: "den andra" });
  await first;
  expect(inbox.inbox?.folder).toBe("den andra");
});
