import { ensureBrowser } from "./browser.mjs";
import { startPortal } from "./portal";

/** Before the journeys: a browser and a portal. What the tests need to know reaches them through the environment. */
export default async function setup() {
  process.env.USTA_TEST_BROWSER = ensureBrowser();
  const portal = await startPortal();
  process.env.USTA_TEST_URL = portal.url;
  process.env.USTA_TEST_DATABASE_URL = portal.databaseUrl;
  process.env.USTA_TEST_MAILBOX = portal.mailboxDir;
  process.env.USTA_TEST_CLOCK_FILE = portal.clockFile;
  process.env.USTA_TEST_LOG = portal.logFile;
  return portal.stop;
}
