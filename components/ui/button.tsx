import NextLink from "next/link";
import type { ReactNode } from "react";

type Tone = "primary" | "secondary" | "quiet" | "danger";
type Size = "normal" | "small";

const base =
  "inline-flex items-center justify-center gap-2 rounded-md border text-center font-[580] no-underline select-none " +
  "transition-colors duration-100 aria-disabled:opacity-60 aria-disabled:cursor-default print:hidden";

const sizes: Record<Size, string> = {
  normal: "min-h-11 px-5 py-2 text-base leading-tight",
  small: "min-h-9 px-3.5 py-1 text-sm leading-tight",
};

const tones: Record<Tone, string> = {
  primary: "border-accent bg-accent text-on-accent hover:border-accent-deep hover:bg-accent-deep",
  secondary: "border-line-strong bg-surface text-ink hover:border-accent hover:text-accent",
  quiet: "border-transparent bg-transparent text-accent hover:bg-accent-soft",
  danger: "border-red bg-surface text-red-ink hover:bg-red-soft",
};

/** The look of a button, for what is not one of ours (a `summary`, a label). */
export function buttonClass(tone: Tone = "secondary", size: Size = "normal", extra = ""): string {
  return `${base} ${sizes[size]} ${tones[tone]} ${extra}`.trim();
}

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
  const props = { href, className: buttonClass(tone, size, className), "aria-label": label };
  if (download || /^(https?:|mailto:|tel:)/.test(href)) {
    return (
      <a {...props} download={download || undefined} rel="noopener">
        {children}
      </a>
    );
  }
  return (
    <NextLink {...props} prefetch={false}>
      {children}
    </NextLink>
  );
}
