/** Changes to schemes of one's own that are not kept yet: they outlive the screen they were typed on. */
import type { SchemeChange } from "./api/generated";

class Drafts {
  #changes = $state<Record<string, SchemeChange[]>>({});

  of(id: string): SchemeChange[] {
    return this.#changes[id] ?? [];
  }

  /** Adds a change; typing anew at the place that was typed last takes the place of it. */
  add(id: string, place: string, value: string | null): void {
    const before = this.of(id);
    const last = before.at(-1);
    const again = last?.place === place && !place.endsWith("+");
    this.#changes[id] = [...(again ? before.slice(0, -1) : before), { place, value }];
  }

  /** What was typed last at a place. */
  typed(id: string, place: string): string | null | undefined {
    return this.of(id).findLast((change) => change.place === place)?.value;
  }

  drop(id: string): void {
    this.#changes[id] = [];
  }
}

export const drafts = new Drafts();
