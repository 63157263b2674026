interface PagePart {
  /** The id of its section. */
  id: string;
  label: string;
}

/** On top of a long page: a link to each of its parts. */
export function PageParts({ label, parts }: { label: string; parts: PagePart[] }) {
  return (
    <nav aria-label={label} className="page-parts no-print">
      <ul>
        {parts.map(({ id, label: text }) => (
          <li key={id}>
            <a href={`#${id}`} className="link">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
