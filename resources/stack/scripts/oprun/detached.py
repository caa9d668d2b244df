# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The process that follows one run: started by op-run only, as root, with the run's id."""
import os
import sys
import traceback


def main():
    os.umask(0o077)
    os.chdir("/")
    sys.dont_write_bytecode = True
    sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.realpath(__file__))))
    from oprun import fields, runner
    from oprun.run import Run
    with Run(fields.uuid("id", sys.argv[1])) as run:
        try:
            runner.main(run)
        except Exception:
            # Nobody reads our stderr; the next one who asks starts another runner.
            with os.fdopen(run.open("runner.err", os.O_WRONLY | os.O_CREAT | os.O_APPEND), "w") as file:
                traceback.print_exc(file=file)
            raise
    return 0


if __name__ == "__main__":
    sys.exit(main())
