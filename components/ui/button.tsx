import type { ReactNode } from "react";
import { buttonClass, type Size, type Tone } from "./button-class";

interface ButtonProps {
  children: ReactNode;
  tone?: Tone;
  size?: Size;
  type?: "button" | "submit" | "reset";
  name?: string;
  value?: string;
  className?: string;
  label?: string;
}

/** A button of a plain form. In a form with an action use `SubmitButton`, which guards against a second click. */
export function Button({
  children,
  tone = "secondary",
  size = "normal",
  type = "submit",
  className,
  label,
  ...rest
}: ButtonProps) {
  return (
    <button type={type} aria-label={label} className={buttonClass(tone, size, className)} {...rest}>
      {children}
    </button>
  );
}

interface LinkButtonProps {
  href: string;
  children: ReactNode;
  tone?: Tone;
  size?: Size;
  className?: string;
  /** A file to save: a plain link, so that the browser takes it and not the router. */
  download?: boolean;
  label?: string;
}

/** A link that looks like a button: the one next thing to do on a page. */
export function LinkButton({
  href,
  children,
  tone = "secondary",
  size = "normal",
  className,
  download,
  label,
}: LinkButtonProps) {
  const isFile = download || /^(https?:|mailto:|tel:)/.test(href);
  return (
    <a
      href={href}
      className={buttonClass(tone, size, className)}
      aria-label={label}
      download={download || undefined}
      rel={isFile ? "noopener" : undefined}
    >
      {children}
    </a>
  );
}
