// The form: what is wrong is said next to the field, the first wrong field has the focus, and nothing
// is sent.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import {
  button, cancel, endsAs, field, fillIn, hasFocus, lookUp, note, outcome, press, pressMore,
} from "./support/form.mjs";
import { stage } from "./support/stage.mjs";

const JOB = "cafe".repeat(8);

const isInvalid = (page, name) => field(page, name).getAttribute("aria-invalid");

/** One wrong field at a time: its name, what is typed, and what must be said about it. */
const WRONG = [
  ["basic", "User name", "", "Enter the user name."],
  ["basic", "User name", "me:hunter2", /^A user name cannot have a colon\./],
  ["basic", "Password", "", "Enter the password."],
  ["basic", "Password", "pass\u0007word", "Character 5 is a control character, which cannot be sent. Copy it again."],
  ["oauth", "Client ID", " ", "Enter the client ID."],
  ["oauth", "Client secret", "", "Enter the client secret."],
  ["bearer", "Token", "Bearer ", "Enter the token."],
  ["bearer", "Token", "tökén", /^Character 2 cannot be sent: only plain letters/],
  ["bearer", "Token", "two words", /^Character 4 cannot be sent/],
  ["keys", "Access key ID", "", "Enter the access key ID."],
  ["keys", "Access key ID", "key“", /^Character 4 cannot be sent/],
  ["keys", "Secret access key", "", "Enter the secret access key."],
  ["basic", "Job ID", "", /^Enter the job ID: 32 hexadecimal digits/],
  ["basic", "Job ID", "..", "“..” is not a job ID."],
  ["basic", "Job ID", `${JOB} or ${"c0de".repeat(8)} ?`, /^This text holds 2 different IDs\./],
  ["basic", "Job ID", "please stop the job", /^There is no job ID in this text\./],
  ["basic", "Job ID", '{"status":"executing"}', /^This JSON has no “id”\./],
  ["basic", "Job ID", "https://rest.zuora.com/v1/batch-query/jobs/partner/a/project/b",
    /^This is the address of a partner’s last completed job\./],
];

const WRONG_ADDRESSES = [
  ["", /^Enter the tenant’s address/],
  ["rest.zuora.com/v1", /^Begin the address with https:\/\//],
  ["javascript:alert(1)", /^Begin the address with https:\/\//],
  ["http://rest.zuora.com/v1", /^Use https:/],
  ["https://me:hunter2@rest.zuora.com/v1", /^Take the user name and password out of the address/],
  ["https://evil.example/v1", /^“evil\.example” is not a Zuora host\./],
  ["https://rest.zuora.com.evil.example/v1", /is not a Zuora host\./],
  ["https://evilzuora.com/v1", /^“evilzuora\.com” is not a Zuora host\./],
  ["https://127.0.0.1:1/v1", /is not a Zuora host\./],
  ["https://rest.zuora.com:8443/v1", /^Take the port “:8443” out/],
  ["https://rest.zuora.com/v1?a=b", /^Take out everything from “\?” on/],
];

describe("the form", () => {
  const here = stage();

  /** Presses both buttons and checks that the field is blamed and nothing is sent. */
  const isBlamed = async (page, blamed, says) => {
    for (const name of ["Look up", "Cancel job"]) {
      await press(page, name);
      assert.equal(await hasFocus(field(page, blamed)), true, `${name} puts the focus on ${blamed}, of which is to be said: ${says}`);
    }
    assert.equal(await isInvalid(page, blamed), "true");
    const said = await note(page, blamed);
    if (typeof says === "string") assert.equal(said, says);
    else assert.match(said, says);
    assert.ok(!said.includes("hunter2"), "a secret is not repeated");
    assert.equal(await outcome(page).count(), 0);
    assert.deepEqual(await here.simulator.requests(), []);
  };

  test("everything that is missing is said, and the focus goes to the first of it", async () => {
    const { page, leave } = await here.visit();
    assert.equal(await page.getByRole("alert").count(), 0, "nothing is blamed before it was tried");
    await isBlamed(page, "Tenant", "Choose the tenant that the job is on.");
    for (const name of ["User name", "Password", "Job ID"]) {
      assert.equal(await isInvalid(page, name), "true", name);
      assert.match(await note(page, name), /^Enter the /);
    }
    assert.equal(await page.getByRole("alert").count(), 4);
    await leave();
  });

  test("each wrong field is named where it is", async () => {
    const { page, leave } = await here.visit();
    for (const [way, name, typed, says] of WRONG) {
      await fillIn(page, JOB, { way });
      await field(page, name).fill(typed);
      await isBlamed(page, name, says);
    }
    await leave();
  });

  test("an address that is not Zuora's own is refused", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB, { tenant: "Custom address" });
    for (const [typed, says] of WRONG_ADDRESSES) {
      await field(page, "Address").fill(typed);
      await isBlamed(page, "Address", says);
    }
    await leave();
  });

  test("a wrong field that is folded away is opened and gets the focus", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB);
    await pressMore(page);
    await field(page, "Entity IDs").fill("é");
    await pressMore(page);
    await press(page, "Look up");
    assert.deepEqual(await here.simulator.requests(), []);
    assert.equal(await hasFocus(field(page, "Entity IDs")), true);
    assert.equal(await field(page, "Entity IDs").isVisible(), true);
    assert.match(await note(page, "Entity IDs"), /^Character 1 cannot be sent/);
    await leave();
  });

  test("a message goes once the field is right", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB);
    await field(page, "User name").fill("me:hunter2");
    await isBlamed(page, "User name", /colon/);
    await field(page, "User name").fill("practice@example.com");
    assert.equal(await isInvalid(page, "User name"), "false");
    assert.equal(await note(page, "User name"), "");
    assert.equal(await lookUp(page), "still-running");
    await leave();
  });

  test("an ID that looks wrong is asked about before it is sent", async () => {
    for (const [typed, says] of [
      ["2c90839d", "A job ID has 32 characters; this one has 8. Check that all of it was copied."],
      ["job-17", "A job ID has only the digits 0–9 and letters a–f; this one has others. Check it."],
    ]) {
      const { page, leave } = await here.visit();
      await fillIn(page, typed);
      assert.equal(await note(page, "Job ID"), says);
      assert.equal(await isInvalid(page, "Job ID"), "false");
      const before = (await here.simulator.requests()).length;
      for (const name of ["Look up", "Cancel job"]) {
        await press(page, name);
        assert.equal(await hasFocus(field(page, "Job ID")), true, name);
      }
      assert.equal(await isInvalid(page, "Job ID"), "true");
      assert.equal((await here.simulator.requests()).length, before, "nothing is sent unasked");
      await press(page, "Use this ID all the same");
      await button(page, "Use this ID all the same").waitFor({ state: "detached" });
      await press(page, "Look up");
      await endsAs(page, "invalid");
      const paths = (await here.simulator.reads()).map(({ path }) => path);
      assert.equal(paths.at(-1), `/practice/v1/batch-query/jobs/${typed}`);
      await leave();
    }
  });

  test("a job ID cannot turn the call into another one", async () => {
    const { page, leave } = await here.visit();
    for (const typed of ["a%2F..%2f?x#y", "../../oauth/token", "%2e%2e"]) {
      await fillIn(page, typed);
      await press(page, "Look up");
      assert.equal(await isInvalid(page, "Job ID"), "true", typed);
    }
    assert.deepEqual(await here.simulator.requests(), []);
    await fillIn(page, "a#b!ü");
    await press(page, "Look up");
    await press(page, "Use this ID all the same");
    await lookUp(page);
    const [{ path }] = await here.simulator.requests();
    assert.equal(path, "/practice/v1/batch-query/jobs/a%23b%21%C3%BC");
    await leave();
  });

  test("an address on the page's own site is called as it is typed", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB, { tenant: "Custom address", address: `${here.simulator.origin}/apps/api` });
    assert.equal(await lookUp(page), "still-running");
    const [{ path }] = await here.simulator.requests();
    assert.equal(path, `/apps/api/batch-query/jobs/${JOB}`);
    await leave();
  });

  test("a practice job can be cancelled without typing anything", async () => {
    const { page, leave } = await here.visit();
    await field(page, "Tenant").selectOption("Practice tenant");
    await field(page, "Practice job").selectOption(JOB);
    assert.deepEqual(await cancel(page), { asked: true, kind: "cancelled" });
    await leave();
  });

  test("a practice job leaves a sign-in as it was typed", async () => {
    const { page, leave } = await here.visit();
    await field(page, "Tenant").selectOption("Practice tenant");
    await field(page, "User name").fill("readonly@example.com");
    await field(page, "Practice job").selectOption(JOB);
    assert.equal(await field(page, "User name").inputValue(), "readonly@example.com");
    assert.equal(await field(page, "Password").inputValue(), "");
    await press(page, "Fill in the practice sign-in");
    assert.equal(await field(page, "User name").inputValue(), "practice@example.com");
    await leave();
  });

  test("once a sign-in works it folds to one line, and opens again when it is refused", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB);
    assert.equal(await lookUp(page), "still-running");
    await field(page, "Password").waitFor({ state: "hidden" });
    const line = page.getByRole("region", { name: "Connection" });
    assert.match(await line.innerText(), /Practice tenant\s+127\.0\.0\.1:\d+\s+practice@example\.com · password/);
    await press(page, "Change tenant or sign-in");
    await page.waitForFunction(() => document.activeElement?.id === "tenant");
    await field(page, "Password").fill("wrong");
    assert.equal(await cancel(page).then(({ kind }) => kind), "refused");
    assert.equal(await field(page, "Password").isVisible(), true);
    await leave();
  });

  test("production is told by a word of its own, apart from the tenant's name", async () => {
    const { page, leave } = await here.visit();
    await field(page, "Tenant").selectOption("US Cloud 2 Production");
    assert.match(await note(page, "Tenant"), /^https:\/\/rest\.zuora\.com\/v1\s+Production$/);
    await leave();
  });

  test("that another job is shown than the one typed is told beside it", async () => {
    const { page, leave } = await here.visit();
    await fillIn(page, JOB);
    await lookUp(page);
    const shown = page.getByText("Shown: …fecafe");
    assert.equal(await shown.count(), 0);
    await field(page, "Job ID").fill("c0de".repeat(8));
    await shown.waitFor();
    await leave();
  });
});
