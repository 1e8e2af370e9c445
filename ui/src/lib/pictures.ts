/**
 * The window lets no `data:` address in, so a picture of the program becomes a blob of this page. Whoever makes an address
 * gives it back with `URL.revokeObjectURL`.
 */
export function blobAddress(data: string): string {
  const comma = data.indexOf(",");
  const type = data.slice(5, comma).split(";")[0] ?? "";
  const bytes = Uint8Array.from(atob(data.slice(comma + 1)), (letter) => letter.charCodeAt(0));
  return URL.createObjectURL(new Blob([bytes], { type }));
}
