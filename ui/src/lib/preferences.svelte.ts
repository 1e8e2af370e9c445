/** How this user likes the window: kept in the web view, of no consequence for any book. */
type Theme = "system" | "light" | "dark";
type Density = "normal" | "compact" | "airy";

function kept<T extends string>(key: string, fallback: T): T {
  return (localStorage.getItem(key) as T | null) ?? fallback;
}

class Preferences {
  theme = $state<Theme>(kept("theme", "system"));
  density = $state<Density>(kept("density", "normal"));
  letters = $state(kept("letters", "on") === "on");

  apply(): void {
    const root = document.documentElement;
    if (this.theme === "system") delete root.dataset.theme;
    else root.dataset.theme = this.theme;
    root.dataset.density = this.density;
    localStorage.setItem("theme", this.theme);
    localStorage.setItem("density", this.density);
    localStorage.setItem("letters", this.letters ? "on" : "off");
  }
}

export const preferences = new Preferences();
