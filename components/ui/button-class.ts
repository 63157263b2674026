export type Tone = "primary" | "secondary" | "quiet" | "danger";
export type Size = "normal" | "small";

/** The look of a button, also for what is not one of ours (a `summary`, a label); how it looks is said in `button.css`. */
export function buttonClass(tone: Tone = "secondary", size: Size = "normal", extra = ""): string {
  const names = ["button"];
  if (tone !== "secondary") names.push(`button-${tone}`);
  if (size !== "normal") names.push(`button-${size}`);
  return extra ? `${names.join(" ")} ${extra}` : names.join(" ");
}
