/** Where the user is: the hash of the address, cut at its slashes. */
function read(): string[] {
  const parts = window.location.hash.replace(/^#\/?/, "").split("/").filter(Boolean);
  return parts.map((part) => decodeURIComponent(part));
}

let parts = $state(read());
window.addEventListener("hashchange", () => {
  parts = read();
});

export function route(): string[] {
  return parts;
}

export function href(...to: string[]): string {
  return `#/${to.map(encodeURIComponent).join("/")}`;
}

export function go(...to: string[]): void {
  window.location.hash = href(...to);
}
