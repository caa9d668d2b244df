// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tray/notices.h"

#include <QSystemTrayIcon>

namespace leitstand {

/// The verdict beside the clock: its shape and colour, the sentence as tool tip, a message when
/// something happens and the window is not in front. Where the desktop has no tray it shows
/// nothing. GUI thread.
class TrayIcon : public QObject
{
    Q_OBJECT
public:
    explicit TrayIcon(QObject *parent = nullptr);

    /// @p windowInFront: what the user sees already is not said again.
    void present(const ViewState &state, bool windowInFront);

    [[nodiscard]] QString toolTip() const { return m_icon.toolTip(); }

Q_SIGNALS:
    /// The user clicked the icon or a message.
    void windowWanted();
    /// Before it is shown; also where there is no tray.
    void noticed(const leitstand::Notice &notice);

private:
    void show(const Notice &notice);

    QSystemTrayIcon m_icon;
    ViewState m_before;
    bool m_hasBefore = false;
};

} // namespace leitstand
