// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace leitstand {

class StateLabel;

/// First contact: shows the fingerprint of the server, lets a person compare, and only then accept.
/// Never used for a changed key. Cancel is the default.
class HostKeyDialog : public QDialog
{
    Q_OBJECT
public:
    HostKeyDialog(const QString &peer, const QString &offered, QWidget *parent = nullptr);
    [[nodiscard]] QString offered() const { return m_offered; }

Q_SIGNALS:
    void acceptRequested(const QString &sha256);

private:
    void compare();
    const QString m_offered;
    QLineEdit *m_expected;
    StateLabel *m_result;
    QCheckBox *m_byEye;
    QPushButton *m_accept;
};

/// "SHA256:" in any case, spaces and the "=" at the end do not matter; the rest does.
[[nodiscard]] bool sameFingerprint(const QString &a, const QString &b);

} // namespace leitstand
