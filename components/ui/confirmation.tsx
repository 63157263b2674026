import type { ReactNode } from "react";

interface ConfirmationProps {
  title: string;
  referenceLabel: string;
  reference: string;
  children?: ReactNode;
}

/** The page after a deed: it is done, and under this number. What happens next follows below it. */
export function Confirmation({ title, referenceLabel, reference, children }: ConfirmationProps) {
  return (
    <div className="confirmation">
      <h1 className="text-2xl">{title}</h1>
      <p className="mt-4">
        {referenceLabel} <strong className="block text-xl tabular-nums select-all">{reference}</strong>
      </p>
      {children}
    </div>
  );
}
