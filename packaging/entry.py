"""Where the bundle begins: the environment is put right, then it is the command ``quayside``."""

import os
import sys

from ui.__main__ import main
from ui.frozen import give_back, keep_to_own_qt

give_back(os.environ, sys.platform)
keep_to_own_qt(os.environ)
main()
