/**
 * Ctrl+Enter sends a form from any of its fields. Enter in a field sends the form by itself in some browsers, whatever
 * is held with it, so the browser's own way is stopped: otherwise a cost would be entered twice.
 */
export function submitByKey(event: KeyboardEvent): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  (event.currentTarget as HTMLFormElement).requestSubmit();
}

/** Lets one thing happen at a time: what is asked for while it is under way is a slip of the key. */
export function once<E>(work: (event: E) => Promise<void>): (event: E) => Promise<void> {
  let busy = false;
  return async (event) => {
    if (event instanceof Event) event.preventDefault();
    if (busy) return;
    busy = true;
    try {
      await work(event);
    } finally {
      busy = false;
    }
  };
}
