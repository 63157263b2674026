import { ensureBrowser } from "./browser.mjs";
import { startPortal } from "./portal";
import { proveSessions } from "./prove";

/** Before the journeys: a browser and a portal. What the tests need to know reaches them through the environment. */
export default async function setup() {
  process.env.USTA_TEST_BROWSER = ensureBrowser();
  const portal = await startPortal();
  Object.assign(process.env, portal.told);
  return async () => {
    try {
      await proveSessions(portal.databaseUrl);
    } finally {
      await portal.stop();
    }
  };
}
