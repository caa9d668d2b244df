// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace leitstand {

class OperationDraft;
class PlainLabel;
class StateLabel;

/// What the server's pre-flight says to a draft: its state, each fault and warning in a line of its
/// own, and a button to ask again.
class PreflightBox : public QWidget
{
    Q_OBJECT
public:
    /// @p draft must outlive it. @p prefix of the object names: "restore" makes "restorePreflight",
    /// "restoreAgain" and "restoreFaults".
    PreflightBox(OperationDraft *draft, const QString &prefix);
    /// @p more: lines of the page's own, below those of the server.
    void present(const QStringList &more = {});

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    OperationDraft *m_draft;
    StateLabel *m_state;
    PlainLabel *m_lines;
    QPushButton *m_again;
};

} // namespace leitstand
