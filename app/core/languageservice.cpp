// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/languageservice.h"

#include <QCoreApplication>

namespace leitstand {

LanguageService::LanguageService(QObject *parent)
    : QObject(parent)
{}

LanguageService::~LanguageService()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

QString LanguageService::systemLanguage()
{
    const QLocale system = QLocale::system();
    const QStringList wanted = system.uiLanguages();
    const QString first = wanted.isEmpty() ? system.name() : wanted.constFirst();
    return first.startsWith(QLatin1String("de")) ? QStringLiteral("de") : QStringLiteral("en");
}

void LanguageService::setLanguage(const QString &code)
{
    const QString language = code == QLatin1String("de") ? code : QStringLiteral("en");
    if (language == m_language)
        return;
    m_language = language;
    // English follows the system's own variant, so that numbers look as everywhere else there
    const QLocale system = QLocale::system();
    const QLocale locale = system.name().startsWith(language) ? system
                           : language == QLatin1String("de")
                               ? QLocale(QLocale::German, QLocale::Germany)
                               : QLocale(QLocale::English, QLocale::UnitedKingdom);
    QLocale::setDefault(locale);
    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_own);
    if (language == QLatin1String("de")
        && m_qt.load(QStringLiteral(":/leitstand/translations/qtbase_de.qm")))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(QStringLiteral(":/leitstand/translations/leitstand_%1.qm").arg(language)))
        QCoreApplication::installTranslator(&m_own);
    Q_EMIT languageChanged(language);
}

} // namespace leitstand
