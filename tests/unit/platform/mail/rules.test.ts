import { describe, expect, test } from "vitest";
import { faultCode, MAIL_STATES, mayBeSentAgain, outcomeOf } from "@/lib/platform/mail/rules";

describe("what an SMTP fault says about the letter", () => {
  test.each([
    ["no server", { code: "ECONNECTION" }, "not_sent"],
    ["no such host", { code: "EDNS" }, "not_sent"],
    ["a busy server", { code: "EENVELOPE", responseCode: 451, command: "RCPT TO" }, "not_sent"],
    ["later, after the text", { code: "EMESSAGE", responseCode: 452, command: "DATA" }, "not_sent"],
    ["an unknown address", { code: "EENVELOPE", responseCode: 550, command: "RCPT TO" }, "refused"],
    ["a text it will never take", { code: "EMESSAGE", responseCode: 554, command: "DATA" }, "refused"],
    ["a wrong password, which somebody can put right", { code: "EAUTH", responseCode: 535 }, "not_sent"],
    ["cut off at the greeting", { code: "ECONNRESET", command: "CONN" }, "not_sent"],
    ["cut off at the address", { code: "ESOCKET", command: "RCPT TO" }, "not_sent"],
    ["cut off while the text was on its way", { code: "ECONNRESET", command: "DATA" }, "unsure"],
    ["no answer to the text", { code: "ETIMEDOUT", command: "DATA" }, "unsure"],
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
