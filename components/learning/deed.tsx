import type { ReactNode } from "react";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-fields";
import type { Tone } from "@/components/ui/button-class";
import type { FormState } from "@/lib/platform/refusal";

interface DeedProps {
  noun: "course" | "session" | "lesson";
  /** Made by `formAction`. */
  action: (previous: never, form: FormData) => Promise<FormState>;
  /** Sent with it: ids and the version it was read with. */
  hidden: Record<string, string | number>;
  title: string;
  text: ReactNode;
  tone?: Tone;
  /** Asks for a reason before the button. */
  reason?: { label: string; hint: string };
  /** Open from the start: the one next thing to do. */
  open?: boolean;
}

/** Something that can be done now: what it will bring about, then the button. */
export function Deed({ noun, action, hidden, title, text, tone = "primary", reason, open }: DeedProps) {
  return (
    <Form action={action} noun={noun} fold={{ summary: title, open }}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="max-w-measure">{text}</div>
      {reason ? <TextArea name="reason" label={reason.label} hint={reason.hint} rows={3} /> : null}
      <div>
        <SubmitButton tone={tone}>{title}</SubmitButton>
      </div>
    </Form>
  );
}
