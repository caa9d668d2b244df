// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/prioritywords.h"

#include <QCoreApplication>

namespace leitstand {

QString priorityText(Priority priority)
{
    switch (priority) {
    case Priority::Critical:
        return QCoreApplication::translate("Priority", "Critical · reaction within 30 min");
    case Priority::High:
        return QCoreApplication::translate("Priority", "High · reaction within 2 h");
    case Priority::Medium:
        return QCoreApplication::translate("Priority", "Medium · reaction within 1 working day");
    case Priority::Low:
        return QCoreApplication::translate("Priority", "Low · reaction within 3 working days");
    case Priority::None:
        break;
    }
    return {};
}

QString prioritySentence(Priority priority)
{
    switch (priority) {
    case Priority::Critical:
        return QCoreApplication::translate(
            "Priority", "Priority critical: C-led reacts within 30 minutes and solves it within "
                        "4 hours.");
    case Priority::High:
        return QCoreApplication::translate(
            "Priority", "Priority high: C-led reacts within 2 hours and solves it within 8 hours.");
    case Priority::Medium:
        return QCoreApplication::translate(
            "Priority", "Priority medium: C-led reacts within 1 working day and solves it within "
                        "3 working days.");
    case Priority::Low:
        return QCoreApplication::translate(
            "Priority", "Priority low: C-led reacts within 3 working days; the solution depends "
                        "on the effort.");
    case Priority::None:
        break;
    }
    return {};
}

} // namespace leitstand
