// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

namespace leitstand {

/// The language of the program, Qt's own texts included; switched while running (widgets get
/// LanguageChange). Lives in the GUI thread, one for the program, made by the composition root.
class LanguageService : public QObject
{
    Q_OBJECT
public:
    explicit LanguageService(QObject *parent = nullptr);
    ~LanguageService() override;

    /// "de" or "en"; anything else falls back to "en". Also sets QLocale's default (numbers,
    /// dates).
    void setLanguage(const QString &code);
    [[nodiscard]] QString language() const { return m_language; }
    /// German where the system speaks German, English elsewhere.
    [[nodiscard]] static QString systemLanguage();

Q_SIGNALS:
    void languageChanged(const QString &code);

private:
    QTranslator m_own;
    QTranslator m_qt;
    QString m_language;
};

} // namespace leitstand
