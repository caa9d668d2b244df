// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace leitstand {

/// One translation context for the lines of the backups page, whichever file a sentence stands in.
class BackupsText
{
    Q_DECLARE_TR_FUNCTIONS(BackupsText)
};

} // namespace leitstand
