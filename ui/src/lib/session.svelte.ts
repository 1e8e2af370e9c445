/** What is open, what is going on, and what went wrong last. */
import { ApiFailure, call, cancelWork, onEvent, type Picked, type Progress } from "./api/call";
import type { Status } from "./api/generated";
import { go, route } from "./router.svelte";
import { setLanguage } from "./words.svelte";

export interface Toast {
  id: number;
  text: string;
  undo: boolean;
}

class Session {
  status = $state<Status | null>(null);
  /** Raised whenever the book changed: screens that read it ask anew. */
  version = $state(0);
  progress = $state<Progress | null>(null);
  busy = $state(0);
  failure = $state<ApiFailure | null>(null);
  toasts = $state<Toast[]>([]);
  /** Opens a file that the user pointed at; set where that is known. */
  open: (file: Picked) => void = () => {};
  /** Files are held over the window. */
  dragging = $state(false);
  dropped = $state<Picked[]>([]);
  #next = 1;

  /** A book may be written; a package that is reviewed may not, and then nothing that writes is drawn. */
  get writes(): boolean {
    return !this.status?.review;
  }

  /** The day that is asked about: today, or the day that the package under review speaks of. */
  get day(): string {
    return this.status?.review?.as_of ?? this.status?.today ?? "";
  }

  /**
   * Runs something that is often quick: the bar comes when it was not. What goes wrong is the caller's to tell.
   */
  async wait<T>(work: () => Promise<T>): Promise<T> {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      this.busy += 1;
    }, 400);
    try {
      return await work();
    } finally {
      clearTimeout(timer);
      if (late) this.busy -= 1;
      if (this.busy === 0) this.progress = null;
    }
  }

  /** Runs something long or changing: the bar shows, and a failure is kept for all to see. */
  async run<T>(work: () => Promise<T>): Promise<T | undefined> {
    this.busy += 1;
    this.failure = null;
    try {
      return await work();
    } catch (error) {
      this.failure =
        error instanceof ApiFailure
          ? error
          : new ApiFailure({ code: "internal", fields: {}, message: String(error) });
      return undefined;
    } finally {
      this.busy -= 1;
      if (this.busy === 0) this.progress = null;
    }
  }

  async refresh(): Promise<void> {
    const status = await call("status", {});
    setLanguage(status.language);
    this.status = status;
    this.version += 1;
  }

  say(text: string, undo = false): void {
    const id = this.#next++;
    // Undo takes the latest step back: beside an older message it would take back something else than it says.
    const older = this.toasts.slice(-2).map((toast) => (undo ? { ...toast, undo: false } : toast));
    this.toasts = [...older, { id, text, undo }];
    setTimeout(() => this.dismiss(id), 8000);
  }

  dismiss(id: number): void {
    this.toasts = this.toasts.filter((toast) => toast.id !== id);
  }

  stop(): void {
    void cancelWork();
  }

  listen(): () => void {
    const stops = [
      onEvent<string>("changed", () => void this.refresh()),
      onEvent<Progress>("progress", (progress) => {
        this.progress = progress;
      }),
      onEvent<boolean>("dragging", (dragging) => {
        this.dragging = dragging;
      }),
      onEvent<Picked[]>("dropped", (files) => {
        const [file] = files;
        // The coordinator's page takes what is dropped on it itself.
        const here = route()[0] === "consolidate";
        // Onto an open book fall files to take in; elsewhere a book or a package that is to be opened.
        if (this.status?.book || here || files.length !== 1 || !file) {
          this.dropped = [...this.dropped, ...files];
          if (this.status?.book && !here) go("import");
        } else this.open(file);
      }),
      onEvent<ConstructorParameters<typeof ApiFailure>[0]>("failed", (failure) => {
        this.failure = new ApiFailure(failure);
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }
}

export const session = new Session();
