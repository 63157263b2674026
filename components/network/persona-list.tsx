import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { signInAsPersonaAction } from "@/lib/platform/auth/actions";
import type { PersonaRow } from "@/lib/platform/auth/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { PERSONAS } from "@/prisma/seed/personas";

type Props = { personas: PersonaRow[]; next: string; locale: Locale };

/** The demonstration's people, one press each. */
export async function PersonaList({ personas, next, locale }: Props) {
  const t = await getTranslations("portal.role");
  return (
    <Form action={signInAsPersonaAction} noun="signIn" className="max-w-none">
      <input type="hidden" name="next" value={next} />
      <ul className="personas">
        {inOrder(personas).map(({ key, name, roles }) => (
          <li key={key} className="card">
            <SubmitButton tone="quiet" size="small" name="persona" value={key}>
              {name}
            </SubmitButton>
            <span className="text-sm leading-snug text-ink-soft">
              {PERSONAS.find((persona) => persona.key === key)?.about[locale] ??
                roles.map(({ role, place }) => [t(role), place].filter(Boolean).join(", ")).join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </Form>
  );
}

const ORDER = PERSONAS.map((persona): string => persona.key);

function inOrder(personas: PersonaRow[]): PersonaRow[] {
  return [...personas].sort((a, b) => ORDER.indexOf(a.key) - ORDER.indexOf(b.key));
}
