"""zuora-aqua-client-cli: its command `zacc`, from sign-in to the rows."""

import csv
import io
import pathlib
import tempfile
import unittest

from support.clients import zacc
from support.simulator import SimulatorTest


class ZuoraAquaClientCli(SimulatorTest):
    def setUp(self):
        super().setUp()
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def test_a_query_brings_as_many_rows_as_the_batch_counts(self):
        output = self.folder / "rows.csv"
        result = zacc(self.simulator, "query", "select Id, Name from Subscription", "-o", output)
        self.assertEqual(result.exit_code, 0, result.output)
        rows = list(csv.DictReader(io.StringIO(output.read_text(encoding="utf-8"))))
        batch = self.only_job()["batches"][0]
        self.assertEqual((batch["recordCount"], len(rows)), (30, 30))
        self.assertEqual(list(rows[0]), ["Subscription.Id", "Subscription.Name"])
        self.assertEqual(rows[2]["Subscription.Name"], 'Müller & "Söhne", no. 3')

    def test_several_queries_are_one_job_and_their_rows_come_in_order(self):
        queries = self.folder / "queries.zoql"
        queries.write_text("select Id from Product\n\nselect Id from Refund")
        result = zacc(self.simulator, "query", str(queries))
        self.assertEqual(result.exit_code, 0, result.output)
        lines = result.output.split()
        counts = [batch["recordCount"] for batch in self.only_job()["batches"]]
        self.assertEqual(counts, [12, 7])
        self.assertEqual(len(lines), 12 + 7 + 2)
        self.assertEqual((lines[0], lines[13]), ("Product.Id", "Refund.Id"))

    def test_it_asks_once_a_second_at_addresses_of_its_own(self):
        zacc(self.simulator, "query", "select Id from Refund")
        self.assertEqual(len(self.simulator.calls("GET", "/v1/batch-query//jobs/")), 9)
        self.assertEqual(len(self.simulator.calls("GET", "/apps/api/file/")), 1)

    def test_a_syntax_error_is_said_to_be_one(self):
        result = zacc(self.simulator, "query", "selec Id from Refund")
        self.assertEqual(result.exit_code, 1)
        self.assertIn("90005", result.output)
        self.assertIn("InvalidZOQLError", result.output)

    def test_an_object_is_described(self):
        result = zacc(self.simulator, "describe", "Account")
        self.assertEqual(result.exit_code, 0, result.output)
        for line in ("  AccountNumber - Account Number", "  BillToContact<Contact> - Bill To Contact"):
            self.assertIn(line, result.output.splitlines())

    def only_job(self):
        [job_id] = self.simulator.job_ids()
        return self.simulator.job(job_id)


if __name__ == "__main__":
    unittest.main()
