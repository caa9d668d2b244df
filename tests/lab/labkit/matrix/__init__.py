# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The fault matrix: every step of an operation times every fault, on one practice server."""
