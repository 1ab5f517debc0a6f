// What the practice tenant itself says of a job, asked past the page.

import { PRACTICE_CREDENTIALS, fillIn, lookUp } from "./form.mjs";

const { "User name": user, Password: password } = PRACTICE_CREDENTIALS.basic;
/** Signs a call in. */
export const AUTHORIZATION = `Basic ${Buffer.from(`${user}:${password}`, "utf8").toString("base64")}`;

/** A job of fifty batches, in every batch status. */
export const FIFTY = "f1f7".repeat(8);

/** The job as it reads now. */
export async function readJob(simulator, id) {
  const url = `${simulator.origin}/v1/batch-query/jobs/${id}`;
  const answer = await fetch(url, { headers: { authorization: AUTHORIZATION } });
  return answer.json();
}

/** Looks a job up on the page; gives it as the practice tenant has it. */
export async function show(simulator, page, id = FIFTY) {
  await fillIn(page, id);
  await lookUp(page);
  return readJob(simulator, id);
}
