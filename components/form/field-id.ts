/** "days.0.start" → "f-days-0-start": where the error summary's links lead. */
export function fieldId(name: string, scope = ""): string {
  return `f-${scope ? `${scope}-` : ""}${name.replace(/[^A-Za-z0-9_-]+/g, "-")}`;
}
