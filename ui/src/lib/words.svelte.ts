/** The window's own words, from the catalogue that the whole program shares. */
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

// Every area has a file of its own, so all of them are read; what the window does not say is a few kilobytes.
const english = import.meta.glob<string>("../../../assets/locales/en/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});
const swedish = import.meta.glob<string>("../../../assets/locales/sv/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

function bundle(locale: string, files: Record<string, string>): FluentBundle {
  const made = new FluentBundle(locale, { useIsolating: false });
  for (const text of Object.values(files)) made.addResource(new FluentResource(text));
  return made;
}

const bundles: Record<string, FluentBundle> = {
  sv: bundle("sv-SE", swedish),
  en: bundle("en-GB", english),
};

let language = $state("sv");

export function setLanguage(next: string): void {
  language = next in bundles ? next : "sv";
  document.documentElement.lang = language;
}

/** Returns the message under `ui-<key>`; a missing one shows its key. */
export function t(key: string, fields: Record<string, FluentVariable> = {}): string {
  const chosen = bundles[language];
  const pattern = chosen?.getMessage(`ui-${key}`)?.value;
  return chosen && pattern ? chosen.formatPattern(pattern, fields) : key;
}
