/** The names of a message's arguments and tags, sorted: what the same message in another language must have too. */
export function argumentsOf(message: string): string[] {
  const found = new Set<string>();
  readText(message, 0, found);
  return [...found].sort();
}

/** Reads text up to its closing brace or the end; returns where it stopped. */
function readText(message: string, from: number, found: Set<string>): number {
  let at = from;
  while (at < message.length) {
    const char = message[at];
    if (char === "}") return at;
    if (char === "'" && /['{}]/.test(message[at + 1] ?? "")) at = skipQuoted(message, at);
    else if (char === "{") at = readArgument(message, at + 1, found);
    else {
      const tag = char === "<" ? /^<([a-zA-Z]\w*)>/.exec(message.slice(at))?.[1] : undefined;
      if (tag !== undefined) found.add(`<${tag}>`);
      at++;
    }
  }
  return at;
}

function skipQuoted(message: string, at: number): number {
  if (message[at + 1] === "'") return at + 2;
  const end = message.indexOf("'", at + 1);
  return end < 0 ? message.length : end + 1;
}

function readArgument(message: string, from: number, found: Set<string>): number {
  const [head = "", name = ""] = /^\s*(\w+)\s*,?/.exec(message.slice(from)) ?? [];
  found.add(name);
  let at = from + head.length;
  while (at < message.length && message[at] !== "}") {
    if (message[at] === "{") at = readText(message, at + 1, found);
    at++;
  }
  return at + 1;
}
