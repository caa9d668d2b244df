// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/viewstate.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace leitstand {

class PlainLabel;
class StateLabel;

/// Profile, connection, latency and "as of" at the top of every page; language and menu at the
/// right end.
class HeaderBar : public QWidget
{
    Q_OBJECT
public:
    explicit HeaderBar(QWidget *parent = nullptr);
    void present(const ViewState &state);
    /// The window's menu hangs at the right end; the header does not own it.
    void setMenu(QMenu *menu);
    void setLanguageMenu(QMenu *menu, const QString &current);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    PlainLabel *m_profile;
    StateLabel *m_connection;
    PlainLabel *m_latency;
    PlainLabel *m_asOf;
    QToolButton *m_language;
    QToolButton *m_menu;
};

} // namespace leitstand
