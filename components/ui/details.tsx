import type { ReactNode } from "react";

interface DetailsProps {
  summary: string;
  open?: boolean;
  children: ReactNode;
}

/** More, for who wants it. */
export function Details({ summary, open, children }: DetailsProps) {
  return (
    <details className="more" open={open}>
      <summary>{summary}</summary>
      <div className="more-body">{children}</div>
    </details>
  );
}
