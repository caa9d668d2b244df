// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace leitstand::words {

/// A sentence of the stack's scripts in the language of the moment; as it is when it is not known
/// (a newer stack, the words of a program). Pure. The scripts speak English; tests/unit holds the
/// two together.
[[nodiscard]] QString serverSentence(const QString &text);

} // namespace leitstand::words
