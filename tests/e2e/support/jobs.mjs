// What the practice tenant itself says of a job, asked past the page.

import { PRACTICE_CREDENTIALS } from "./form.mjs";

const { "User name": user, Password: password } = PRACTICE_CREDENTIALS.basic;
const AUTHORIZATION = `Basic ${Buffer.from(`${user}:${password}`, "utf8").toString("base64")}`;

/** The job as it reads now. */
export async function readJob(simulator, id) {
  const url = `${simulator.origin}/v1/batch-query/jobs/${id}`;
  const answer = await fetch(url, { headers: { authorization: AUTHORIZATION } });
  return answer.json();
}
