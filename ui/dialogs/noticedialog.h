// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/maintenancewindow.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace leitstand {

/// The mail that tells the users of a maintenance a week before, in German or English, to be
/// copied.
class NoticeDialog : public QDialog
{
    Q_OBJECT
public:
    /// @p now: the server's time, from which the week is counted.
    explicit NoticeDialog(const QDateTime &now, QWidget *parent = nullptr);

private:
    void write();
    void copy();

    QDateTime m_now;
    QComboBox *m_kind;
    QComboBox *m_language;
    QPlainTextEdit *m_text;
    QPushButton *m_copy;
    QLabel *m_done;
};

} // namespace leitstand
