import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const signIn = {
  page: {
    title: "Sign in",
    lead: "Sign in to apply for a course, see your certificates or run your centre.",
    byCode: "Sign in by e-mail",
    byCodeText: "We send six digits and a link to your address. You need no password.",
    byPassword: "Sign in with a password",
    byProvider: "Sign in with {name}",
    personas: "Sample people",
    personasText: "This is a demonstration. One click lets you in as any of these people.",
    newHere: "New here?",
    register: "Register as a teacher",
  },
  field: {
    mail: "E-mail address",
    mailHint: "For example name.surname@school.k12.tr",
    password: "Password",
    code: "Six digits",
    totp: "Code from your authenticator",
    currentPassword: "Current password",
    newPassword: "New password",
    newPasswordHint: "At least {min} characters. A few words in a row work well.",
    repeatedPassword: "New password once more",
  },
  action: {
    sendCode: "Send the code",
    signIn: "Sign in",
    continue: "Continue",
    signOut: "Sign out",
    anotherCode: "Ask for a new code",
  },
  code: {
    title: "Look at your mail",
    text: "If {mail} is known here, six digits and a link are on their way to it. Either is enough; they hold for {minutes} minutes.",
    notArrived:
      "Nothing there? Look into the spam folder and check how the address is written, then ask for a new code.",
  },
  link: {
    title: "Sign in",
    text: "Press the button to finish signing in. This link works once.",
  },
  totp: {
    title: "Second step",
    text: "Write the six digits that the authenticator on your phone shows.",
    setUpTitle: "Set up the second step",
    setUpText:
      "Accounts of the ministry and of centres open in two steps. Install an authenticator on your phone, then create the key.",
    create: "Create the key",
    scan: "Scan this square with the authenticator or type the key, then write the code it shows.",
    qr: "QR code for the authenticator",
    key: "Key",
    lost: "Without your phone? Another officer of the ministry can reset your second step.",
  },
  oidc: {
    unknown: "Nobody here belongs to that account. Sign in by e-mail first, or register as a teacher.",
    unverified:
      "The identity provider has not verified your e-mail address. Verify it there, or sign in by e-mail.",
    closed: "That account's registration here has been closed. If this is a mistake, write to the ministry.",
    other_account:
      "The owner of that e-mail address signs in here with another account of the identity provider. Use that one, or sign in by e-mail.",
    failed: "Signing in with the identity provider did not work. Try again, or sign in by e-mail.",
  },
  mail: {
    codeSubject: "Your Usta sign-in code",
    codeBody:
      "Hello,\n\nYour sign-in code: {code}\n\nOr open this link and press the button:\n{link}\n\nCode and link hold for {minutes} minutes and work once.\n\nYou got this mail because somebody wanted to sign in with this address. If it was not you, there is nothing to do; give the code to nobody.",
    passwordSubject: "Your Usta password was changed",
    passwordBody:
      "Hello,\n\nA password was just set for your account, and your sign-ins on other devices were ended.\n\nIf this was not you, sign in by e-mail and change the password at once:\n{link}\n\nYou got this mail because the owner of an account is told of every new password.",
  },
  refusal: {
    wrong_password: "The e-mail address or the password is wrong. You can also sign in by e-mail.",
    wrong_code: "The code is not right. Write the six digits from the mail again.",
    code_over: "This code has run out or was tried too often. Ask for a new one.",
    link_over: "This link has run out or was used before. Ask for a new code.",
    too_many_tries: "Too many tries. Wait {seconds} seconds; the link in a mail always works.",
    too_many_mails:
      "Many codes were asked for at this address. Use the link in the newest mail, or try again in {minutes} minutes.",
    wrong_current_password: "The current password is wrong.",
    password_guessable:
      "This password is easily guessed. Leave out your name and runs of letters or digits; try a few words in a row.",
    password_not_repeated: "The two new passwords are not the same.",
    last_way_in: "This is your only way in. Set a password first, then unlink it.",
    wrong_totp: "The code is not right or was just used. Write the new code of the authenticator.",
    totp_not_started: "Create the key first.",
  },
} satisfies Messages["signIn"];
