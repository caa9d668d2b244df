// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCommandLinkButton;

namespace leitstand {

class PlainLabel;

/// First start: three choices and nothing else.
class StartPage : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(QWidget *parent = nullptr);
    /// A choice that did not work out: cause and what to do, below the choices. Empty clears it.
    void showProblem(const QString &text);

Q_SIGNALS:
    void importRequested();
    void practiceRequested();
    void replayRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    PlainLabel *m_heading;
    QCommandLinkButton *m_import;
    QCommandLinkButton *m_practice;
    QCommandLinkButton *m_replay;
    PlainLabel *m_problem;
};

} // namespace leitstand
