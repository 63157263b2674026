import { Children, isValidElement, type ReactNode } from "react";
import type { Messages } from "@/lib/platform/i18n/messages/tr";
import type { FormState } from "@/lib/platform/refusal";
import { ActionForm } from "./action-form";
import { FormScope } from "./form-context";
import { conflictWords, formWords } from "./words";

interface FormProps {
  /** Made by `formAction`. */
  action: (previous: never, form: FormData) => Promise<FormState>;
  /** Whose `refusal` and `field` messages hold the sentences. */
  noun?: keyof Messages;
  /** Told when it is done and the page stays; without it the page itself must show what changed. */
  doneText?: string;
  /** Needed where a page holds two forms with the same field names. */
  id?: string;
  /** Only buttons: the sentences about fields stay away, which on every page would be sent for nothing. */
  fieldless?: boolean;
  className?: string;
  /** The refusal on which a second editor is shown both texts; the action reads the page again on it. */
  conflict?: string;
  /**
   * Folded away under this line; it comes back unfolded where the deed was refused, also without scripts.
   * `isNext`: the one next thing to do on its page, as a filled button.
   */
  fold?: { summary: string; about?: string; open?: boolean; lead?: ReactNode; isNext?: boolean };
  children: ReactNode;
}

/**
 * A form over a deed. Works without scripts; after a failure the summary takes the focus, every field shows its
 * error in words and what was typed stays.
 *
 *     <Form action={withdrawEnrolmentAction} noun="enrolment">
 *       <input type="hidden" name="enrolmentId" value={id} />
 *       <TextArea name="reason" label={t("withdraw.reason")} maxLength={500} />
 *       <FormButtons>
 *         <SubmitButton tone="danger">{t("withdraw.submit")}</SubmitButton>
 *         <TextLink href={back}>{tc("action.cancel")}</TextLink>
 *       </FormButtons>
 *     </Form>
 */
export async function Form({
  action,
  noun,
  doneText,
  id,
  fieldless,
  className,
  conflict,
  fold,
  children,
}: FormProps) {
  const own = await formWords(noun);
  const words = conflict ? { ...own, conflict: await conflictWords() } : own;
  return (
    <ActionForm
      action={action as (previous: FormState, form: FormData) => Promise<FormState>}
      words={fieldless ? { ...words, field: {} } : words}
      labels={labelsIn(children)}
      doneText={doneText}
      id={id}
      className={className}
      conflict={conflict}
      fold={fold}
    >
      {children}
    </ActionForm>
  );
}

interface PlainFormProps {
  /** Where it goes, with its language. */
  to: string;
  /** Needed where a page holds two forms with the same field names. */
  id?: string;
  className?: string;
  children: ReactNode;
}

/** A form that goes to an address: a GET with the same fields. */
export async function PlainForm({ to, id, className = "", children }: PlainFormProps) {
  return (
    <form id={id} action={to} method="get" className={`form-stack ${className}`} noValidate>
      <FormScope words={await formWords()} scope={id}>
        {children}
      </FormScope>
    </form>
  );
}

/** Names and labels of the fields written into the form, for the error summary; found also without scripts. */
export function labelsIn(children: ReactNode, found: Record<string, string> = {}): Record<string, string> {
  Children.forEach(children, (child) => {
    if (!isValidElement<{ name?: unknown; label?: unknown; children?: ReactNode }>(child)) return;
    const { name, label, children: inner } = child.props;
    if (typeof name === "string" && typeof label === "string") found[name] = label;
    if (typeof inner !== "function") labelsIn(inner, found);
  });
  return found;
}
