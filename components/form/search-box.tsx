import { getTranslations } from "next-intl/server";
import { buttonClass } from "@/components/ui/button-class";

interface SearchBoxProps {
  /** Where the answers are, with its language. */
  to: string;
  label: string;
  hint?: string;
  name?: string;
  defaultValue?: string;
}

/** One box and one button, to a page that answers. */
export async function SearchBox({ to, label, hint, name = "q", defaultValue }: SearchBoxProps) {
  const t = await getTranslations("list.filter");
  const id = `search-${name}`;
  return (
    <form action={to} method="get" role="search" className="max-w-measure">
      <label htmlFor={id} className="block font-[600]">
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="mt-1 text-sm text-ink-soft">
          {hint}
        </p>
      ) : null}
      <div className="mt-2 flex gap-2">
        <input
          id={id}
          name={name}
          type="search"
          defaultValue={defaultValue}
          aria-describedby={hint ? `${id}-hint` : undefined}
          className="control control-grow"
        />
        <button type="submit" className={buttonClass("primary")}>
          {t("search")}
        </button>
      </div>
    </form>
  );
}
