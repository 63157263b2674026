interface ProgressBarProps {
  value: number;
  max: number;
  /** "12 / 20 koltuk dolu": said beside the bar, so that the bar is never alone. */
  label: string;
}

/** A share of a whole, such as seats taken or hours reached. */
export function ProgressBar({ value, max, label }: ProgressBarProps) {
  return (
    <div className="grid gap-1">
      <span className="text-sm tabular-nums">{label}</span>
      <progress value={Math.min(value, max)} max={max} aria-label={label} className="bar" />
    </div>
  );
}
