"""The command line starts fast: nothing heavy is imported before something is printed."""

import subprocess
import sys

HEAVY = "reportlab PIL pypdfium2 zxingcpp zebra http.client"
CODE = f"""
import sys
import printing.spooler
import printing.documents.packing_slip, printing.documents.handover_sheet
import printing.documents.command_sheet
found = sorted(set({HEAVY!r}.split()) & set(sys.modules))
sys.exit(f"imported at start: {{found}}" if found else 0)
"""


def test_importing_the_spooler_imports_nothing_heavy() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
