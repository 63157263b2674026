import { defineConfig, globalIgnores } from "eslint/config";
import nextVitals from "eslint-config-next/core-web-vitals";
import nextTypescript from "eslint-config-next/typescript";

export default defineConfig([
  ...nextVitals,
  ...nextTypescript,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": ["error", { allow: ["error", "warn"] }],
      "no-restricted-syntax": [
        "error",
        { selector: "ExportAllDeclaration", message: "No barrel files: export what this file makes." },
        { selector: "TSEnumDeclaration", message: "A union of strings instead." },
      ],
      // next/image writes a style attribute, which our Content-Security-Policy refuses.
      "@next/next/no-img-element": "off",
      "object-shorthand": "error",
      "prefer-const": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  { files: ["*.config.mjs"], rules: { "import/no-anonymous-default-export": "off" } },
  { files: ["lib/run/**", "prisma/**", "tests/**"], rules: { "no-console": "off" } },
  {
    files: ["tests/**"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off", "@next/next/no-html-link-for-pages": "off" },
  },
  globalIgnores([
    "node_modules/**",
    ".next/**",
    ".data/**",
    "**/generated/**",
    "next-env.d.ts",
    "coverage/**",
  ]),
]);
