export type Tone = "primary" | "secondary" | "quiet" | "danger";
export type Size = "normal" | "small";

const base =
  "inline-flex items-center justify-center gap-2 rounded-md border text-center font-[580] no-underline select-none " +
  "transition-colors duration-100 aria-disabled:opacity-60 aria-disabled:cursor-default print:hidden";

const sizes: Record<Size, string> = {
  normal: "min-h-11 px-5 py-2 text-base leading-tight",
  small: "min-h-9 px-3.5 py-1 text-sm leading-tight",
};

const tones: Record<Tone, string> = {
  primary: "border-accent bg-accent text-on-accent hover:border-accent-deep hover:bg-accent-deep",
  secondary: "border-line-strong bg-surface text-ink hover:border-accent hover:text-accent",
  quiet: "border-transparent bg-transparent text-accent hover:bg-accent-soft",
  danger: "border-red bg-surface text-red-ink hover:bg-red-soft",
};

/** The look of a button, for what is not one of ours (a `summary`, a label). */
export function buttonClass(tone: Tone = "secondary", size: Size = "normal", extra = ""): string {
  return `${base} ${sizes[size]} ${tones[tone]} ${extra}`.trim();
}
