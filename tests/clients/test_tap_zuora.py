"""tap-zuora: discovery, then a sync, from submission to records."""

import collections
import unittest

from support.clients import selected, tap
from support.simulator import SimulatorTest


class TapZuora(SimulatorTest):
    def test_discovery_finds_every_object_and_leaves_no_job_behind(self):
        catalog = tap(self.simulator, auth_type="OAUTH")
        names = [stream["stream"] for stream in catalog["streams"]]
        self.assertEqual(len(names), 10)
        self.assertIn("RatePlanCharge", names)
        submitted = self.simulator.calls("POST", "/v1/batch-query/")
        cancels = self.simulator.calls("DELETE")
        # One more to find the data centre.
        self.assertEqual((len(submitted), len(cancels)), (11, 11))
        self.assertTrue(all(call["effect"] for call in cancels))

    def test_a_sync_brings_as_many_records_as_the_batches_count(self):
        for auth_type in ("OAUTH", "BASIC"):
            with self.subTest(auth_type):
                self.simulator.reset()
                catalog = selected(tap(self.simulator, auth_type=auth_type), "Account", "Invoice")
                self.simulator.reset()
                messages = tap(self.simulator, auth_type=auth_type, catalog=catalog)
                records = collections.Counter(
                    message["stream"] for message in messages if message["type"] == "RECORD")
                jobs = [self.simulator.job(job_id) for job_id in self.simulator.job_ids()]
                counted = {
                    job["project"].split("_")[0]: job["batches"][0]["recordCount"]
                    for job in jobs if job["status"] == "completed"
                }
                self.assertEqual(counted, {"Account": 25, "Invoice": 120})
                self.assertEqual(records, counted)

    def test_text_and_numbers_arrive_as_they_are(self):
        catalog = selected(tap(self.simulator, auth_type="BASIC"), "Subscription")
        messages = tap(self.simulator, auth_type="BASIC", catalog=catalog)
        record = [message["record"] for message in messages if message["type"] == "RECORD"][2]
        self.assertEqual(record["Name"], 'Müller & "Söhne", no. 3')
        self.assertEqual((record["Version"], record["AutoRenew"]), (3, True))
        self.assertEqual(len(record["AccountId"]), 32)

    def test_a_large_result_is_put_together_from_its_segments(self):
        catalog = selected(tap(self.simulator, auth_type="BASIC"), "Usage")
        messages = tap(self.simulator, auth_type="BASIC", catalog=catalog)
        ids = [message["record"]["Id"] for message in messages if message["type"] == "RECORD"]
        self.assertEqual((len(ids), len(set(ids))), (2500, 2500))
        self.assertEqual(len(self.simulator.calls("GET", "/v1/file/")), 3)


if __name__ == "__main__":
    unittest.main()
