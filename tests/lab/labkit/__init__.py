# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Parts of the practice server. Standard library only, Python 3.11 (Debian 12)."""
