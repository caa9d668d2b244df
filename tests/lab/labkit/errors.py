# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Errors that the command line shows as one sentence."""


class LabError(Exception):
    """Something went wrong; the text is meant for people."""


class LabImpossible(LabError):
    """This machine cannot run a practice server (exit code 3); the text says why."""
