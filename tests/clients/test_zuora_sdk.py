"""zuora-sdk, Zuora's own client: create, get, delete and download."""

import csv
import gzip
import io
import unittest
import zipfile

from support.clients import zuora_sdk
from support.simulator import SimulatorTest
from zuora_sdk import CreateBatchQueryJobRequest, CreateBatchQueryRequest


class ZuoraSdk(SimulatorTest):
    def setUp(self):
        super().setUp()
        client = zuora_sdk(self.simulator)
        self.jobs, self.files = client.aggregate_queries_api(), client.files_api()

    def create(self, *queries, form="csv"):
        ordered = [CreateBatchQueryRequest(name=f"Query {i}", query=query, type="zoqlexport")
                   for i, query in enumerate(queries)]
        return self.jobs.create_batch_query(CreateBatchQueryJobRequest(
            name="Export", format=form, version="1.1", use_query_labels=True, queries=ordered))

    def completed(self, job_id):
        self.simulator.advance(60)
        job = self.jobs.get_batch_query_job(job_id)
        self.assertEqual(job.status, "completed")
        return job

    def test_a_job_is_created_followed_to_its_end_and_downloaded(self):
        created = self.create("select Id, Name, Notes from Account", "select Id from Invoice")
        seen = [created.status]
        while seen[-1] != "completed":
            self.simulator.advance(1)
            job = self.jobs.get_batch_query_job(created.id)
            if job.status != seen[-1]:
                seen.append(job.status)
        self.assertEqual(seen, ["submitted", "pending", "executing", "completed"])
        for batch, records in zip(job.batches, [25, 120], strict=True):
            rows = self.rows(self.files.get_files(batch.file_id))
            self.assertEqual((batch.record_count, len(rows)), (records, records))
            self.assertEqual(len({row[next(iter(row))] for row in rows}), records)

    def test_text_in_a_file_arrives_as_it_is(self):
        job = self.completed(self.create("select Id, Name, Notes from Account").id)
        row = self.rows(self.files.get_files(job.batches[0].file_id))[3]
        self.assertEqual(row["Account.Name"], 'Müller & "Söhne", no. 4')
        self.assertEqual(row["Account.Notes"], "Called, 4 times.\nWill call back.")

    def test_zip_and_gzip_hold_as_many_rows_as_the_batch_counts(self):
        def unzipped(data):
            archive = zipfile.ZipFile(io.BytesIO(data))
            self.assertEqual(archive.namelist(), ["Payment.csv"])
            return archive.read("Payment.csv")

        for form, unpacked in (("zip", unzipped), ("gzip", gzip.decompress)):
            job = self.completed(self.create("select Id, Amount from Payment", form=form).id)
            batch = job.batches[0]
            rows = self.rows(unpacked(self.files.get_files(batch.file_id)))
            self.assertEqual((job.format, len(rows)), (form.upper(), batch.record_count))

    def test_a_cancel_stops_the_job_and_what_was_finished_can_be_had(self):
        queries = [f"select Id from {name}" for name in ("Account", "Invoice", "Payment")]
        job_id = self.create(*queries).id
        self.simulator.advance(10)
        cancelled = self.jobs.delete_batch_query_job(job_id)
        self.assertEqual(cancelled.status, "cancelled")
        self.simulator.advance(60)
        job = self.jobs.get_batch_query_job(job_id)
        self.assertEqual(job.status, "cancelled")
        statuses = [batch.status for batch in job.batches]
        self.assertEqual(statuses, ["completed", "cancelled", "submitted"])
        self.assertEqual([batch.file_id is not None for batch in job.batches], [True, False, False])
        finished = job.batches[0]
        self.assertEqual(len(self.rows(self.files.get_files(finished.file_id))), 25)

    def test_a_second_cancel_is_refused_with_a_code_and_http_200(self):
        job_id = self.create("select Id from Account").id
        self.jobs.delete_batch_query_job(job_id)
        refused = self.jobs.delete_batch_query_job_with_http_info(job_id)
        self.assertEqual((refused.status_code, refused.data.error_code), (200, "90003"))
        self.assertIsNone(refused.data.status)

    def test_a_query_with_a_syntax_error_makes_no_job(self):
        refused = self.create("selec Id from Account")
        self.assertEqual((refused.status, refused.error_code, refused.id), ("error", "90005", None))

    def rows(self, data):
        return list(csv.DictReader(io.StringIO(bytes(data).decode(), newline="")))


if __name__ == "__main__":
    unittest.main()
