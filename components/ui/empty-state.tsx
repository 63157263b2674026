import type { ReactNode } from "react";

interface EmptyStateProps {
  title: string;
  /** What would be here, and what to do. */
  text: ReactNode;
  action?: ReactNode;
}

export function EmptyState({ title, text, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <p className="text-lg font-[620]">{title}</p>
      <div className="mt-1 max-w-measure text-ink-soft">{text}</div>
      {action ? <div className="mt-4 flex flex-wrap gap-3">{action}</div> : null}
    </div>
  );
}
