/** Opening a package to be reviewed: verified first; one that fails is told on a page of its own. */
import { call, pickFile, type Picked } from "./api/call";
import type { SampleItem, SampleRow, Verification } from "./api/generated";
import { go } from "./router.svelte";
import { session } from "./session.svelte";

class Opening {
  file = $state<Picked | null>(null);
  /** What verifying said of a package that was not opened. */
  refused = $state<Verification | null>(null);

  /** Opens a package; one that fails only when somebody who has seen what fails asks for it. */
  async review(file: Picked, despite = false): Promise<void> {
    this.file = file;
    this.refused = null;
    const opened = await session.run(() =>
      call("open_review", { file: file.file, notes: null, known_keys: [], despite_failures: despite }),
    );
    if (!opened) return;
    if (opened.review) {
      await session.refresh();
      go("review");
    } else {
      this.refused = opened.verification;
      go("refused");
    }
  }

  async book(file: Picked): Promise<void> {
    const status = await session.run(() => call("open_book", { file: file.file }));
    if (!status) return;
    await session.refresh();
    go("overview");
  }

  /** Opens what a file is by its ending: a package, else a book. */
  async any(file: Picked): Promise<void> {
    await (/\.zip$/i.test(file.name) ? this.review(file) : this.book(file));
  }

  async ask(): Promise<void> {
    const picked = await session.run(() => pickFile("any-open"));
    if (picked) await this.any(picked);
  }
}

export const opening = new Opening();
session.open = (file) => void opening.any(file);

/** The costs of a sample in the order they are examined: those apart come last. */
export function itemsOf(sample: SampleRow): SampleItem[] {
  return [...sample.items, ...sample.apart];
}

/** The next cost without a mark after one, from the beginning again; the one after where all are marked. */
export function nextUnmarked(items: { mark: unknown }[], at: number): number {
  const order = items.map((_, step) => (at + 1 + step) % items.length);
  return order.find((index) => items[index]?.mark === null) ?? Math.min(at + 1, items.length - 1);
}

export type MarkName = "seen" | "questioned" | "without-remark";

/** What a key marks a cost as; both F (ifrågasatt) and Q (questioned) question it. */
export function markOf(key: string): MarkName | null {
  const marks: Record<string, MarkName> = {
    s: "seen",
    f: "questioned",
    q: "questioned",
    u: "without-remark",
  };
  return marks[key.toLowerCase()] ?? null;
}
