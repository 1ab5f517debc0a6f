"""Other people's programs, pointed at the practice tenant and made to live by its clock.

Nothing else about them is changed: their own code signs in, submits, polls and downloads.
"""

import contextlib
import io
import json
import logging
import pathlib
import tempfile
from types import SimpleNamespace
from unittest import mock

import pendulum
import tap_zuora
import tap_zuora.client
import tap_zuora.sync
import zuora_aqua_client_cli.api
from click.testing import CliRunner
from zuora_aqua_client_cli.cli import cli
from zuora_sdk.zuora_client import ZuoraClient

# What the clients log is of no account here.
logging.disable(logging.CRITICAL)


def zuora_sdk(simulator):
    """Zuora's own client, signed in."""
    oauth = simulator.credentials["oauth"]
    client = ZuoraClient(oauth["client_id"], oauth["client_secret"], env=None)
    client.set_base_url(simulator.origin)
    # initialize() would sign in as well, and leave a thread behind that sleeps for ten minutes.
    client.refresh_token()
    return client


def _time(simulator):
    """What stands in for the module `time` in a client's module."""
    return SimpleNamespace(sleep=simulator.sleep, time=lambda: int(simulator.now().timestamp()))


def zacc(simulator, *arguments, **settings):
    """Runs `zacc`, the command of zuora-aqua-client-cli. Returns click's result.

    Its two hosts are set when a client is made. As properties they cannot be.
    """
    oauth = simulator.credentials["oauth"]
    config = {**oauth, **settings}
    api = zuora_aqua_client_cli.api
    fixed = property(lambda client: simulator.origin, lambda client, host: None)
    with contextlib.ExitStack() as stack:
        folder = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory()))
        lines = "".join(f"{key} = {value}\n" for key, value in config.items())
        (folder / "zacc.ini").write_text(f"[practice]\n{lines}", encoding="utf-8")
        for host in ("base_url", "base_api_url"):
            stack.enter_context(mock.patch.object(api.ZuoraClient, host, fixed, create=True))
        stack.enter_context(mock.patch.object(api, "time", _time(simulator)))
        options = ["-c", str(folder / "zacc.ini"), "-e", "practice"]
        return CliRunner().invoke(cli, [*options, *arguments])


def tap(simulator, *, auth_type, catalog=None):
    """Runs `tap-zuora`: to discover, or with a catalog to sync. Returns what it wrote: the catalog,
    or the list of its messages."""
    oauth, keys = simulator.credentials["oauth"], simulator.credentials["keys"]
    user = {
        "OAUTH": {"username": oauth["client_id"], "password": oauth["client_secret"]},
        "BASIC": {"username": keys["id"], "password": keys["secret"]},
    }[auth_type]
    config = {
        **user,
        "auth_type": auth_type,
        "api_type": "AQUA",
        "partner_id": "practice",
        "start_date": "2020-01-01T00:00:00Z",
    }
    hosts = {(tap_zuora.client.IS_PROD, tap_zuora.client.NOT_EURO): [f"{simulator.origin}/"]}
    written = io.StringIO()

    def now(tz=None):
        return pendulum.instance(simulator.now())

    with contextlib.ExitStack() as stack:
        folder = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory()))
        arguments = ["tap-zuora", "--config", _file(folder / "config.json", config)]
        if catalog is None:
            arguments.append("--discover")
        else:
            arguments += ["--catalog", _file(folder / "catalog.json", catalog)]
        stack.enter_context(mock.patch("sys.argv", arguments))
        stack.enter_context(mock.patch.dict(tap_zuora.client.URLS, hosts))
        stack.enter_context(mock.patch.object(tap_zuora, "time", _time(simulator)))
        stack.enter_context(mock.patch.object(tap_zuora.sync, "time", _time(simulator)))
        stack.enter_context(mock.patch.object(pendulum, "now", now))
        stack.enter_context(contextlib.redirect_stdout(written))
        tap_zuora.main()
    text = written.getvalue()
    if catalog is None:
        return json.loads(text)
    return [json.loads(line) for line in text.splitlines()]


def selected(catalog, *names):
    """The catalog with these streams chosen, every field of each but one: the client reads files
    line by line and takes a line break in a value for the end of the row."""
    for stream in catalog["streams"]:
        for entry in stream["metadata"]:
            breaks_lines = entry["breadcrumb"] == ["properties", "Notes"]
            entry["metadata"]["selected"] = stream["stream"] in names and not breaks_lines
    return catalog


def _file(path, content):
    path.write_text(json.dumps(content), encoding="utf-8")
    return str(path)
