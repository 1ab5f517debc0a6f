"""The practice tenant as these tests use it: on a free port, its clock held."""

import json
import os
import subprocess
import unittest
from datetime import datetime, timezone
from urllib.request import Request, urlopen


#: More sleeps than any client needs here. One that never ends fails in place of hanging.
MOST_SLEEPS = 2000


class Simulator:
    """A practice tenant of one's own. It ends when it is closed."""

    def __init__(self):
        self._program = subprocess.Popen(
            [os.environ["AQUA_SIMULATOR"], "--exit-with-stdin"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.origin = self._program.stdout.readline().split()[-1]
        self.credentials = self._ask("about.json")["credentials"]
        self.reset()

    def close(self):
        """Ends the program."""
        self._program.communicate()

    def reset(self):
        """Takes everything back to the start, with the clock held where it is."""
        self._ask("control/reset", {})
        self._ask("control/clock", {"frozen": True})
        #: What somebody else does while a client sleeps, before the time has passed.
        self.meanwhile = lambda: None
        self._sleeps = 0

    def sleep(self, seconds):
        """What a client's time.sleep becomes: time passes on the practice clock alone."""
        self._sleeps += 1
        if self._sleeps > MOST_SLEEPS:
            raise AssertionError(f"the client slept {MOST_SLEEPS} times and is still waiting")
        self.meanwhile()
        self.advance(seconds)

    def advance(self, seconds):
        """Puts the practice clock ahead."""
        self._ask("control/clock", {"advance": seconds})

    def now(self):
        """What the practice clock shows."""
        shown = self._ask("control/clock")["now"]
        return datetime.strptime(shown, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=timezone.utc)

    def calls(self, method, part=""):
        """The calls with this method and with this in their path, oldest first."""
        calls = self._ask("control/requests")
        return [call for call in calls if call["method"] == method and part in call["path"]]

    def job_ids(self):
        """The jobs that somebody has read or cancelled, oldest first."""
        paths = [call["path"] for call in self._ask("control/requests")]
        ids = [path.split("/jobs/")[1] for path in paths if "/jobs/" in path]
        return list(dict.fromkeys(ids))

    def job(self, job_id):
        """A job as it reads now. This look-up shows in the calls as well."""
        request = Request(f"{self.origin}/v1/batch-query/jobs/{job_id}")
        request.add_header("Authorization", f"Bearer {self.credentials['bearer']['token']}")
        with urlopen(request) as answer:
            return json.load(answer)

    def _ask(self, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        with urlopen(Request(f"{self.origin}/practice/{path}", data=data)) as answer:
            return json.loads(answer.read() or "null")


class SimulatorTest(unittest.TestCase):
    """Tests that share one practice tenant, each with everything back at its start."""

    @classmethod
    def setUpClass(cls):
        cls.simulator = Simulator()
        cls.addClassCleanup(cls.simulator.close)

    def setUp(self):
        self.simulator.reset()
