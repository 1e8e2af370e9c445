import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";

export default ts.config(
  { ignores: ["dist/", "node_modules/", "src/lib/api/generated.ts"] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    rules: {
      // Hash routes are plain links here; there is no SvelteKit to resolve them.
      "svelte/no-navigation-without-resolve": "off",
      // Only call.ts may know the host.
      "no-restricted-imports": ["error", { patterns: ["@tauri-apps/*"] }],
    },
  },
  { files: ["src/lib/api/call.ts"], rules: { "no-restricted-imports": "off" } },
);
