"""Somebody cancels a job while the program that submitted it waits for the result.

What support staff should know before they cancel: the owner is not told.
"""

import pathlib
import tempfile
import unittest

import requests
from support.clients import selected, tap, zacc, zuora_sdk
from support.simulator import SimulatorTest


class WhatTheOwnerSees(SimulatorTest):
    def setUp(self):
        super().setUp()
        self.cancelled = None

    def cancel_after(self, sleeps):
        """While the owner sleeps for this many-th time, somebody cancels its job."""
        countdown = iter(range(sleeps - 1, -1, -1))

        def meanwhile():
            if next(countdown, None) == 0:
                job_id = self.simulator.job_ids()[-1]
                self.cancelled = zuora_sdk(self.simulator).aggregate_queries_api() \
                    .delete_batch_query_job(job_id)

        self.simulator.meanwhile = meanwhile

    def minutes_since(self, moment):
        return (self.simulator.now() - moment).total_seconds() / 60

    def test_zacc_with_a_limit_gives_up_and_says_nothing_of_the_cancel(self):
        self.cancel_after(5)
        result = zacc(self.simulator, "-m", "40", "query", "select Id from Account")
        self.assertEqual(self.cancelled.status, "cancelled")
        self.assertEqual(result.exit_code, 1)
        self.assertIn("Max trials exceeded!", result.output)
        self.assertNotIn("cancel", result.output.lower())
        self.assertEqual(len(self.simulator.calls("GET", "/jobs/")), 40)

    def test_zacc_without_a_limit_asks_on_until_its_token_runs_out(self):
        self.cancel_after(5)
        cancel, begun = self.simulator.meanwhile, self.simulator.now()

        def meanwhile():
            cancel()
            if self.cancelled and self.minutes_since(begun) < 59:
                # One sleep of many minutes in place of very many of a second each.
                self.simulator.advance(59 * 60)

        self.simulator.meanwhile = meanwhile
        result = zacc(self.simulator, "query", "select Id from Account")
        self.assertEqual(self.cancelled.status, "cancelled")
        self.assertIsInstance(result.exception, requests.HTTPError)
        self.assertEqual(result.exception.response.status_code, 401)
        self.assertAlmostEqual(self.minutes_since(begun), 60, delta=0.1)
        answers = [call["answer"] for call in self.simulator.calls("GET", "/jobs/")]
        self.assertEqual(set(answers[:-1]), {"200"})
        self.assertGreater(len(answers), 40)

    def test_zacc_never_fetches_what_was_finished_before_the_cancel(self):
        self.cancel_after(10)
        with tempfile.TemporaryDirectory() as folder:
            queries = pathlib.Path(folder, "queries.zoql")
            queries.write_text("select Id from Account\n\nselect Id from Invoice")
            result = zacc(self.simulator, "-m", "40", "query", str(queries))
        self.assertEqual(result.exit_code, 1)
        first, second = self.cancelled.batches
        self.assertEqual((first.status, second.status), ("completed", "cancelled"))
        self.assertEqual(self.simulator.calls("GET", "/file"), [])
        rows = zuora_sdk(self.simulator).files_api().get_files(first.file_id)
        self.assertEqual(len(bytes(rows).splitlines()), first.record_count + 1)

    def test_tap_zuora_asks_for_twelve_hours_and_then_submits_the_job_anew(self):
        catalog = selected(tap(self.simulator, auth_type="BASIC"), "Account")
        self.simulator.reset()
        self.cancel_after(1)
        begun = self.simulator.now()
        messages = tap(self.simulator, auth_type="BASIC", catalog=catalog)
        self.assertEqual(self.cancelled.status, "cancelled")
        # The first is the client's question for its data centre.
        _, first, second = self.simulator.calls("POST", "/v1/batch-query/")
        self.assertEqual(first["body_length"], second["body_length"])
        self.assertAlmostEqual(self.minutes_since(begun) / 60, 12, delta=0.1)
        records = [message for message in messages if message["type"] == "RECORD"]
        self.assertEqual(len(records), 25, "the second job was not stopped")

    def test_tap_zuora_with_a_token_ends_when_the_token_runs_out(self):
        catalog = selected(tap(self.simulator, auth_type="OAUTH"), "Account")
        self.cancel_after(1)
        with self.assertRaises(requests.HTTPError) as ended:
            tap(self.simulator, auth_type="OAUTH", catalog=catalog)
        self.assertEqual(self.cancelled.status, "cancelled")
        self.assertEqual(ended.exception.response.status_code, 401)


if __name__ == "__main__":
    unittest.main()
