/** How the network presents itself; the settings say it, the messages hold what stands there until they do. */
export interface NetworkIdentity {
  name: string;
  /** "" where no project paid for the site. */
  fundingLine: string;
  fundingDisclaimer: string;
  /** A picture in `public/` or a stored file, beside the funding line. */
  fundingEmblem?: { src: string; alt: string; width: number; height: number };
  /** The network's own logo; the portal's mark where there is none. */
  logo?: { src: string; width: number; height: number };
  /** Says on every page that people and records are invented. */
  demo: boolean;
}
