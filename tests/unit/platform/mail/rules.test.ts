import { describe, expect, test } from "vitest";
import { faultCode, MAIL_STATES, mayBeSentAgain, outcomeOf } from "@/lib/platform/mail/rules";

describe("what an SMTP fault says about the letter", () => {
  test.each([
    ["no server", { code: "ESOCKET", command: "CONN", handedOver: false }, "not_sent"],
    ["a busy server", { code: "EENVELOPE", responseCode: 451, handedOver: false }, "not_sent"],
    ["later, after the text", { code: "EMESSAGE", responseCode: 452, handedOver: true }, "not_sent"],
    ["the last of the codes that mean later", { responseCode: 499, handedOver: true }, "not_sent"],
    ["the first of those that mean never", { responseCode: 500, handedOver: true }, "refused"],
    ["an unknown address", { code: "EENVELOPE", responseCode: 550, handedOver: false }, "refused"],
    [
      "a wrong password, which somebody can put right",
      { code: "EAUTH", responseCode: 535, handedOver: false },
      "not_sent",
    ],
    ["cut off before the text", { code: "ECONNECTION", command: "CONN", handedOver: false }, "not_sent"],
    [
      "cut off while the text was on its way",
      { code: "ECONNECTION", command: "CONN", handedOver: true },
      "unsure",
    ],
    ["no answer to the text", { code: "ETIMEDOUT", command: "DATA", handedOver: true }, "unsure"],
    ["something nobody foresaw", new Error("?"), "unsure"],
    ["nothing at all", undefined, "unsure"],
  ] as const)("%s", (_, fault, outcome) => expect(outcomeOf(fault)).toBe(outcome));
});

test("of a fault only its codes are kept, never an address in its text", () => {
  const fault = Object.assign(new Error("550 no such user ayse@okul.example"), {
    code: "EENVELOPE",
    responseCode: 550,
    command: "RCPT TO",
  });
  expect(faultCode(fault)).toBe("EENVELOPE RCPT TO 550");
  expect(faultCode("ayse@okul.example")).toBe("unknown");
});

test("only what may not have arrived is sent again", () => {
  expect(MAIL_STATES.filter(mayBeSentAgain)).toEqual(["UNSURE", "FAILED"]);
});
