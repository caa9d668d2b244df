# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Operations that live on the server; the command is op-run, the contract ../OPERATIONS.md."""
