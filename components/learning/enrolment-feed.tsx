"use client";

import { useFormState } from "@/components/form/form-context";

/** The private address, once: right after it was made. */
export function FeedAddress({ label }: { label: string }) {
  const state = useFormState();
  if (state.status !== "done") return null;
  const { address } = (state.value ?? {}) as { address?: string };
  if (!address) return null;
  return (
    <p role="status" className="notice notice-green max-w-measure">
      {label} <code className="block break-all select-all">{address}</code>
    </p>
  );
}
