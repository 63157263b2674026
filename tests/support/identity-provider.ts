import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider, { type Context } from "oidc-provider";

export type ProviderAccount = { sub: string; email?: string; email_verified?: boolean };

/** A real OpenID Connect server on a free port, at which whoever is `current` signs in without being asked. */
export async function startIdentityProvider(client: { id: string; secret: string; callback: string }) {
  const handlers: { answer?: (...facts: Parameters<ReturnType<Provider["callback"]>>) => void } = {};
  const server = createServer((request, response) => handlers.answer?.(request, response));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const state = { current: { sub: "nobody" } as ProviderAccount, declines: false };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [client.callback],
        response_types: ["code"],
        grant_types: ["authorization_code"],
      },
    ],
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    cookies: { keys: ["for tests only"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: () => "/interaction" },
    pkce: { required: () => true },
    findAccount: (_: unknown, sub: string) => ({ accountId: sub, claims: () => ({ ...state.current, sub }) }),
    async loadExistingGrant({ oidc }: Context) {
      const grant = new provider.Grant({
        clientId: oidc.client.clientId,
        accountId: oidc.session.accountId,
      });
      grant.addOIDCScope("openid email");
      await grant.save();
      return grant;
    },
  });
  const serve = provider.callback();
  handlers.answer = (request, response) => {
    if (!request.url?.startsWith("/interaction")) return serve(request, response);
    const result = state.declines
      ? { error: "access_denied", error_description: "declined" }
      : { login: { accountId: state.current.sub, remember: false } };
    void provider.interactionFinished(request, response, result);
  };
  const stop = () =>
    new Promise<void>((stopped) => {
      server.close(() => stopped());
      server.closeAllConnections();
    });
  return { issuer, state, stop };
}

/** Follows the provider from its first address until it sends the browser back to the portal; returns that address. */
export async function signInThere(start: string, callback: string): Promise<string> {
  const jar = new Map<string, string>();
  let address = start;
  for (let step = 0; step < 8; step++) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(address, { redirect: "manual", headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    const location = answer.headers.get("location");
    if (location === null) throw new Error(`${answer.status}: ${await answer.text()}`);
    address = new URL(location, address).href;
    if (address.startsWith(callback)) return address;
  }
  throw new Error("The provider never sent the browser back.");
}
