// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/singleinstance.h"

#include <QStandardPaths>

namespace leitstand::singleinstance {

QString address(const QString &id)
{
    // The user's own folder, where nobody else can put a socket of this name first.
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + u'/' + id;
}

void yieldForeground() {}

} // namespace leitstand::singleinstance
