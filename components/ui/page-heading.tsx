import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "./breadcrumbs";

interface PageHeadingProps {
  title: string;
  /** The language of the title, where it is not the page's: `langOfName`. */
  titleLang?: string;
  /** Small words above: what kind of thing this is. */
  kicker?: ReactNode;
  lead?: ReactNode;
  /** From the section down to the page above this one. */
  crumbs?: Crumb[];
  /** Tags under the title. */
  tags?: ReactNode;
  /** What can be done here: buttons, the first one `primary`. */
  actions?: ReactNode;
}

/** Where we are, what it is about, what can be done: the top of every page, with its only h1. */
export function PageHeading({ title, titleLang, kicker, lead, crumbs, tags, actions }: PageHeadingProps) {
  return (
    <div className="page-heading">
      {crumbs && crumbs.length > 0 ? <Breadcrumbs crumbs={crumbs} /> : null}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-5">
        <div className="max-w-[46rem] min-w-0 flex-[1_1_24rem]">
          {kicker ? <p className="mb-1 font-[600] text-ink-soft">{kicker}</p> : null}
          <h1 className="text-2xl" lang={titleLang}>
            {title}
          </h1>
          {tags ? <div className="mt-3 flex flex-wrap gap-2">{tags}</div> : null}
          {lead ? <p className="mt-4 max-w-measure text-lg text-ink-soft">{lead}</p> : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-3 print:hidden">{actions}</div> : null}
      </div>
    </div>
  );
}
