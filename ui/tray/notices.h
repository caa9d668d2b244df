// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/viewstate.h"

namespace leitstand {

/// Something worth a look although the window is not in front: plain texts, translated.
struct Notice {
    QString title, text;
    Severity severity = Severity::Ok;
    bool operator==(const Notice &) const = default;
};

/// What happened between two states of the same server: operations that ended, a verdict that
/// became a fault, and the end of the fault. A line that drops is no news: nothing is known then.
/// Pure.
[[nodiscard]] QList<Notice> noticesBetween(const ViewState &before, const ViewState &after);

} // namespace leitstand
