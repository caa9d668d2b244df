// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/singleinstance.h"

#include <windows.h>

namespace leitstand::singleinstance {

QString address(const QString &id)
{
    return id; // of a named pipe
}

void yieldForeground()
{
    AllowSetForegroundWindow(ASFW_ANY);
}

} // namespace leitstand::singleinstance
