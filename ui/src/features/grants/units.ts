/** What the form of a decision asks the program, as it was typed: nothing is read or computed here. */
import type { AllocationForm, PoolForm } from "../../lib/api/generated";

/** A pool in the form; every field is text, also where nothing is typed. */
export interface PoolDraft {
  name: string;
  purpose: string;
  amount: string;
  method: string;
  driver: string;
  rate: string;
  rows: string;
}

export const METHODS = ["pro-rata", "rate", "amounts"] as const;

export function emptyPool(): PoolDraft {
  return { name: "", purpose: "", amount: "", method: "pro-rata", driver: "", rate: "", rows: "" };
}

function given(text: string): string | null {
  return text.trim() === "" ? null : text;
}

/** A rate that was typed before another method was chosen is not part of the pool. */
function pool(draft: PoolDraft): PoolForm {
  return {
    name: draft.name,
    purpose: given(draft.purpose),
    amount: given(draft.amount),
    method: draft.method,
    driver: given(draft.driver),
    rate: draft.method === "rate" ? given(draft.rate) : null,
    rows: draft.rows,
  };
}

export function allocation(
  grant: string,
  head: { name: string; date: string; reference: string },
  pools: PoolDraft[],
): AllocationForm {
  return {
    grant,
    name: head.name,
    date: given(head.date),
    reference: given(head.reference),
    file: null,
    pools: pools.map(pool),
  };
}

/** Says whether there is anything to ask about: an untouched form has no faults yet. */
export function isBegun(pools: PoolDraft[]): boolean {
  return pools.some((draft) => draft.rows.trim() !== "");
}

export function tone(state: string): "ok" | "warn" | "neutral" | "info" {
  if (state === "reported") return "ok";
  if (state === "not-paid") return "neutral";
  return state === "reported-more" ? "info" : "warn";
}
