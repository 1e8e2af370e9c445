/**
 * The watched folder: what waits in it. The program is asked while the window is seen, and not at all where no folder
 * is watched. Nothing is taken in by itself.
 */
import { ApiFailure, call, pickFile } from "../../lib/api/call";
import type { FileHandle, Inbox } from "../../lib/api/generated";
import { session } from "../../lib/session.svelte";

const PAUSE_MS = 10_000;

export class InboxWatch {
  inbox = $state.raw<Inbox | null>(null);
  /** Why the inbox could not be asked for. What is wrong with the folder stands in the inbox itself. */
  failure = $state.raw<ApiFailure | null>(null);
  #book = "";
  /** What was answered last is what holds: a look that was begun before it is of no use. */
  #answered = 0;
  #looking = false;
  #again = false;

  /** How many files wait to be reviewed. */
  get waiting(): number {
    return this.inbox?.new ?? 0;
  }

  /** Looks in the folder of the book that is open, which may be another than before, or none. */
  async lookFor(book: string): Promise<void> {
    if (book !== this.#book) {
      this.#book = book;
      this.#answered += 1;
      this.inbox = null;
      this.failure = null;
    }
    await this.look();
  }

  /** Looks in the folder, and again at once while there are files that have not been read. */
  async look(): Promise<void> {
    if (!this.#book || (this.inbox && this.inbox.folder === null)) return;
    this.#again = this.#looking;
    if (this.#looking) return;
    this.#looking = true;
    try {
      do {
        this.#again = false;
        await this.#lookOnce();
      } while (this.#again);
    } finally {
      this.#looking = false;
    }
  }

  async #lookOnce(): Promise<void> {
    const mine = this.#answered;
    const before = this.inbox?.unread || Infinity;
    try {
      const inbox = await call("list_inbox", { limit: null });
      if (mine !== this.#answered) {
        this.#again = this.#book !== "";
        return;
      }
      this.inbox = inbox;
      this.failure = null;
      if (inbox.unread > 0 && inbox.unread < before) this.#again = true;
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      if (mine === this.#answered) this.failure = error;
    }
  }

  async choose(): Promise<void> {
    const picked = await session.run(() => pickFile("watch-open"));
    if (!picked) return;
    if (await this.#set(() => call("watch_folder", { folder: picked.file }))) await this.look();
  }

  async stop(): Promise<boolean> {
    return this.#set(() => call("stop_watching", {}));
  }

  async putAside(file: FileHandle): Promise<boolean> {
    return this.#set(() => call("put_file_aside", { file }));
  }

  async bringBack(file: FileHandle): Promise<boolean> {
    return this.#set(() => call("bring_file_back", { file }));
  }

  async #set(ask: () => Promise<Inbox>): Promise<boolean> {
    const inbox = await session.run(ask);
    if (!inbox) return false;
    this.#answered += 1;
    this.inbox = inbox;
    return true;
  }

  /** Looks when the window is come back to, and every now and then while it is seen. Returns how to let be. */
  follow(): () => void {
    const look = () => {
      if (document.visibilityState === "visible") void this.look();
    };
    const timer = setInterval(look, PAUSE_MS);
    window.addEventListener("focus", look);
    return () => {
      clearInterval(timer);
      window.removeEventListener("focus", look);
    };
  }
}

/** One for the window: its count stands in the navigation. */
export const inboxWatch = new InboxWatch();
