import type { ReactNode } from "react";

interface TextLinkProps {
  /** With its language in front: `localePath(locale, routes.centres())`. */
  href: string;
  children: ReactNode;
  /** "quiet" for a heading or a row's name that is a link. */
  tone?: "plain" | "quiet" | "bare";
  className?: string;
  /** Where the link's words alone do not say where it leads. */
  label?: string;
  /** The language of the page behind it, where it differs. */
  hrefLang?: string;
}

const tones = { plain: "link", quiet: "quiet-link", bare: "" };

/** A link in text. Plain markup: `SoftLinks` follows it without loading the page anew, and nothing is fetched ahead of the click. */
export function TextLink({ href, children, tone = "plain", className = "", label, hrefLang }: TextLinkProps) {
  return (
    <a
      href={href}
      className={`${tones[tone]} ${className}`.trim() || undefined}
      aria-label={label}
      hrefLang={hrefLang}
      rel={/^(https?:|mailto:|tel:)/.test(href) ? "noopener" : undefined}
    >
      {children}
    </a>
  );
}
