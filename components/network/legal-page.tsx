import type { ReactNode } from "react";
import { PageHeading } from "@/components/ui/page-heading";
import { ContactLines } from "./contact-lines";
import { LegalSections, type LegalSection } from "./legal-sections";

interface LegalPageProps {
  title: string;
  lead: string;
  sections: LegalSection[];
  /** Whom to write to; left out where the page asks for nothing. */
  mail?: string;
  /** Between the heading and the sections, such as a table. */
  children?: ReactNode;
}

/** The frame of the pages that the law asks for. */
export function LegalPage({ title, lead, sections, mail, children }: LegalPageProps) {
  return (
    <>
      <PageHeading title={title} lead={lead} />
      {children ? <div className="mb-10">{children}</div> : null}
      <LegalSections sections={sections} />
      {mail === undefined ? null : <ContactLines mail={mail} />}
    </>
  );
}
