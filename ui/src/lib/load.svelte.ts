/** What a screen shows: asked for when it comes, and again when the book changed. */
import { ApiFailure } from "./api/call";
import { session } from "./session.svelte";

export class Loaded<T> {
  value = $state<T | undefined>(undefined);
  failure = $state<ApiFailure | null>(null);
  #asked = 0;

  /** Call while the component is made; `ask` may read state and is then asked again when that changes. */
  constructor(ask: () => Promise<T>) {
    $effect(() => {
      void session.version;
      const mine = ++this.#asked;
      ask().then(
        (value) => {
          // An answer that was overtaken is of no use.
          if (mine === this.#asked) {
            this.value = value;
            this.failure = null;
          }
        },
        (error: unknown) => {
          if (mine === this.#asked && error instanceof ApiFailure) this.failure = error;
        },
      );
    });
  }
}
