"""Each fault at each request of each flow: nothing twice, nothing bought that is not known."""

import pickle
import subprocess
import sys

import pytest

from station.sandbox.faults import ANYWHERE, OWN_STEP
from tests.bench.process import ROOT, environment
from tests.faults.cells import Request, cells_of, requests_of
from tests.faults.flows import FLOWS, Flow
from tests.faults.trial import Row

FLOW = {flow.name: flow for flow in FLOWS}


def test_each_request_of_a_flow_is_tried() -> None:
    steps = ["token", "detail", "transition", "detail"]
    (*found, last) = requests_of(FLOW["accept"], steps)
    assert found == [Request("token"), Request("detail"), Request("transition")]
    assert last == Request("detail", 2)
    only = FLOW["a round of the poller"]
    assert list(requests_of(only, ["list", "list", "token"])) == [Request("list")]


def test_cells_come_from_the_tables_of_the_sandbox() -> None:
    cells = list(cells_of(FLOW["accept"], ["confirm", "detail"]))
    at_confirm = {cell.fault for cell in cells if cell.request.step == "confirm"}
    own = {name for name, step in OWN_STEP.items() if step == "confirm"}
    assert at_confirm == {*ANYWHERE, *own}
    at_detail = {cell.fault for cell in cells if cell.request.step == "detail"}
    assert at_detail == {*ANYWHERE, "moved-back", "cancelled"}


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> list[Row]:
    """Every cell whose fault passes, tried in processes of their own: coverage would double that.

    Faults that stay are tried by ``make reliability``.
    """
    file = tmp_path_factory.mktemp("matrix") / "rows"
    args = [sys.executable, "-m", "tests.faults", "--passing", "--rows", str(file)]
    subprocess.run(args, cwd=ROOT, env=environment({}), timeout=300, check=False)
    found: list[Row] = pickle.loads(file.read_bytes())
    return found


@pytest.mark.slow
@pytest.mark.parametrize("flow", FLOWS, ids=lambda flow: flow.name)
def test_nothing_is_done_twice_and_nothing_bought_is_unknown(flow: Flow, rows: list[Row]) -> None:
    tried = [row for row in rows if row.cell.flow == flow]
    assert not [f"{row.cell}: {fault}" for row in tried for fault in row.wrong]
    assert {row.cell.fault for row in tried} >= {*ANYWHERE}


@pytest.mark.slow
def test_every_fault_of_the_sandbox_is_met(rows: list[Row]) -> None:
    assert {row.cell.fault for row in rows} == {*ANYWHERE, *OWN_STEP}
