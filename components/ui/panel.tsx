import type { ReactNode } from "react";
import { TextLink } from "./link";

interface SectionProps {
  id?: string;
  title: string;
  /** At the right of the heading: a link or a small button. */
  aside?: ReactNode;
  lead?: ReactNode;
  level?: 2 | 3;
  children: ReactNode;
}

/** A part of a page under its own heading. */
export function Section({ id, title, aside, lead, level = 2, children }: SectionProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section
      id={id}
      aria-labelledby={id ? `${id}-title` : undefined}
      className={level === 2 ? "section" : "section section-small"}
    >
      <div className="section-head">
        <Heading id={id ? `${id}-title` : undefined} className={level === 2 ? "text-xl" : "text-lg"}>
          {title}
        </Heading>
        {aside}
      </div>
      {lead ? <p className="max-w-measure text-ink-soft">{lead}</p> : null}
      {children}
    </section>
  );
}

/** A raised or sunken sheet for what stands apart from the page's own flow. */
export function Panel({
  tone = "surface",
  children,
}: {
  tone?: "surface" | "sunken" | "accent";
  children: ReactNode;
}) {
  return <div className={`panel panel-${tone}`}>{children}</div>;
}

interface CardProps {
  href: string;
  title: string;
  /** Small words above the title: a code, a province, a mode. */
  kicker?: ReactNode;
  children?: ReactNode;
  /** At the foot: tags, dates. */
  foot?: ReactNode;
  lang?: string;
  level?: 2 | 3;
}

/** One thing among others in a grid; the whole card can be pressed, the title is the link. */
export function Card({ href, title, kicker, children, foot, lang, level = 3 }: CardProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <article className="card">
      {kicker ? <p className="text-sm text-ink-soft">{kicker}</p> : null}
      <Heading className="text-base leading-snug font-[620]" lang={lang}>
        <TextLink href={href} tone="quiet" className="card-link">
          {title}
        </TextLink>
      </Heading>
      {children}
      {foot ? <div className="mt-auto flex flex-wrap gap-2 pt-3">{foot}</div> : null}
    </article>
  );
}

/** Cards or panels side by side, as many as fit. */
export function Grid({ children, wide }: { children: ReactNode; wide?: boolean }) {
  return <div className={wide ? "grid-cards grid-cards-wide" : "grid-cards"}>{children}</div>;
}

/** A content column and, where there is room, one side column. */
export function WithAside({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className="with-aside">
      <div className="min-w-0">{children}</div>
      <aside className="grid content-start gap-6">{aside}</aside>
    </div>
  );
}
