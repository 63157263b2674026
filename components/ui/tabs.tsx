import { TextLink } from "./link";

export interface Tab {
  href: string;
  label: string;
  current?: boolean;
  count?: number;
}

/** Parts of one thing on pages of their own: links, not buttons. `many` lets them stand in several lines. */
export function Tabs({ tabs, label, many }: { tabs: Tab[]; label: string; many?: boolean }) {
  return (
    <nav aria-label={label} className={many ? "tabs tabs-many no-print" : "tabs no-print"}>
      <ul>
        {tabs.map(({ href, label: text, current, count }) => (
          <li key={href} className={current ? "tab tab-current" : "tab"}>
            {current ? (
              <a href={href} aria-current="page">
                {text}
                {count === undefined ? null : <span className="tab-count">{count}</span>}
              </a>
            ) : (
              <TextLink href={href} tone="bare">
                {text}
                {count === undefined ? null : <span className="tab-count">{count}</span>}
              </TextLink>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
