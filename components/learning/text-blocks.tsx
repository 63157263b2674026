interface TextBlocksProps {
  text: string;
  lang?: string;
}

const ITEM = /^\s*[-*•]\s+/;

/** Text as people write it: paragraphs, and lines that begin with a dash as a list. Nothing in it is markup. */
export function TextBlocks({ text, lang }: TextBlocksProps) {
  return (
    <div className="grid max-w-measure gap-3" lang={lang}>
      {text.split(/\n{2,}/).flatMap((block, index) => {
        const lines = block.split("\n");
        const items = lines.filter((line) => ITEM.test(line));
        const words = lines.filter((line) => !ITEM.test(line)).join("\n");
        return [
          words === "" ? null : (
            <p key={`p${index}`} className="whitespace-pre-line">
              {words}
            </p>
          ),
          items.length === 0 ? null : <BulletList key={`l${index}`} lines={items} />,
        ];
      })}
    </div>
  );
}

/** One point a line, with or without a dash before it. */
export function BulletList({ lines, lang }: { lines: readonly string[]; lang?: string }) {
  return (
    <ul className="max-w-measure list-disc space-y-1 pl-5" lang={lang}>
      {lines.map((line, index) => (
        <li key={index}>{line.replace(ITEM, "")}</li>
      ))}
    </ul>
  );
}
