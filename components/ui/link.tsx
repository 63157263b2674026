import NextLink from "next/link";
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

/**
 * A link in text. Nothing is fetched ahead of the click: a page of links must not become a page of requests.
 * In a long table write a plain `<a href>` instead: what a component prints is sent twice.
 */
export function TextLink({ href, children, tone = "plain", className = "", label, hrefLang }: TextLinkProps) {
  const props = { className: `${tones[tone]} ${className}`.trim(), "aria-label": label, hrefLang };
  if (/^(https?:|mailto:|tel:)/.test(href)) {
    return (
      <a href={href} rel="noopener" {...props}>
        {children}
      </a>
    );
  }
  return (
    <NextLink href={href} prefetch={false} {...props}>
      {children}
    </NextLink>
  );
}
