import type { ReactNode } from "react";
import type { Messages } from "@/lib/platform/i18n/messages/tr";
import { FORM_NAME, keptForm } from "@/lib/platform/kept-form";
import { IDLE } from "@/lib/platform/refusal";
import { ErrorSummary } from "./error-summary";
import { labelsIn } from "./form";
import { FormScope } from "./form-context";
import { uploadWords } from "./words";

interface UploadFormProps {
  /** A route made by `routeAction` with `backOnRefusal`. */
  to: string;
  /** Of this form alone on its page: by it the form finds what was typed. */
  id: string;
  /** Whose `refusal` and `field` messages hold the sentences. */
  noun: keyof Messages;
  /** Folded away under this line; it comes back unfolded where the upload was refused. */
  fold?: { summary: string; about?: string; lead?: ReactNode };
  className?: string;
  children: ReactNode;
}

/**
 * A form with a file, which goes to a route. Refused, it comes back with everything that was typed, also without scripts;
 * only the file must be chosen again. The file stands last, so that what was typed is read before one that is too large.
 */
export async function UploadForm({ to, id, noun, fold, className = "", children }: UploadFormProps) {
  const [words, kept] = await Promise.all([uploadWords(noun), keptForm()]);
  const state = kept?.form === id ? kept.state : IDLE;
  const form = (
    <form
      id={id}
      action={to}
      method="post"
      encType="multipart/form-data"
      className={`form-stack ${className}`}
      noValidate
    >
      <ErrorSummary state={state} words={words} labels={labelsIn(children)} scope={id} />
      <input type="hidden" name={FORM_NAME} value={id} />
      <FormScope words={words} state={state} scope={id}>
        {children}
      </FormScope>
    </form>
  );
  if (!fold) return form;
  return (
    <details className="more" open={state.status !== "idle"}>
      <summary>
        {fold.summary}
        {fold.about ? <span className="sr-only">: {fold.about}</span> : null}
      </summary>
      <div className="more-body">
        {fold.lead}
        {form}
      </div>
    </details>
  );
}
