import type { ReactNode } from "react";

interface NoticeProps {
  tone?: "accent" | "amber" | "red" | "green";
  title?: string;
  /** "status" for what has just been done, "alert" for what must be heard at once. */
  role?: "status" | "alert";
  /** The language of the text, where it is not the page's. */
  lang?: string;
  children: ReactNode;
}

/** Something to know before going on. */
export function Notice({ tone = "accent", title, role, lang, children }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={role} lang={lang}>
      {title ? <p className="notice-title">{title}</p> : null}
      {children}
    </div>
  );
}
