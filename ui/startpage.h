// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCommandLinkButton;
class QToolButton;

namespace leitstand {

class PlainLabel;

/// First start: three choices and the language, nothing else.
class StartPage : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(QWidget *parent = nullptr);
    /// A choice that did not work out: cause and what to do, below the choices. Empty clears it.
    void showProblem(const QString &text);
    /// "de" or "en": which of the two is marked.
    void setLanguage(const QString &code);

Q_SIGNALS:
    void importRequested();
    void practiceRequested();
    void replayRequested();
    void languageRequested(const QString &code);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    [[nodiscard]] QToolButton *makeLanguageButton(const QString &code, const QString &name);
    PlainLabel *m_heading;
    QCommandLinkButton *m_import;
    QCommandLinkButton *m_practice;
    QCommandLinkButton *m_replay;
    PlainLabel *m_problem;
    QList<QToolButton *> m_languages;
};

} // namespace leitstand
