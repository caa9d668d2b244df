// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace leitstand {

/// One translation context for the detail of the environments page, whichever file a sentence
/// stands in.
class EnvironmentsText
{
    Q_DECLARE_TR_FUNCTIONS(EnvironmentsText)
};

} // namespace leitstand
