// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/windowsettings.h"

#include <QStandardPaths>

namespace leitstand {

namespace {

const QString geometryKey = QStringLiteral("window/geometry");
const QString languageKey = QStringLiteral("window/language");
const QString themeKey = QStringLiteral("window/theme");
const QString pageKey = QStringLiteral("window/page");
const QString profileKey = QStringLiteral("window/profile");

QString stateKey(const QString &objectName)
{
    return QStringLiteral("state/%1").arg(objectName);
}

} // namespace

WindowSettings::WindowSettings(const QString &file)
    : m_settings(file.isEmpty()
                     ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
                           + QStringLiteral("/window.ini")
                     : file,
                 QSettings::IniFormat)
{}

QString WindowSettings::text(const QString &key) const
{
    return m_settings.value(key).toString();
}

QByteArray WindowSettings::geometry() const
{
    return m_settings.value(geometryKey).toByteArray();
}

void WindowSettings::setGeometry(const QByteArray &geometry)
{
    m_settings.setValue(geometryKey, geometry);
}

QByteArray WindowSettings::state(const QString &objectName) const
{
    return m_settings.value(stateKey(objectName)).toByteArray();
}

void WindowSettings::setState(const QString &objectName, const QByteArray &state)
{
    m_settings.setValue(stateKey(objectName), state);
}

QString WindowSettings::language() const
{
    const QString code = text(languageKey);
    return code == QLatin1String("de") || code == QLatin1String("en") ? code : QString();
}

void WindowSettings::setLanguage(const QString &code)
{
    m_settings.setValue(languageKey, code);
}

ThemeChoice WindowSettings::theme() const
{
    const QString name = text(themeKey);
    if (name == QLatin1String("dark"))
        return ThemeChoice::Dark;
    return name == QLatin1String("light") ? ThemeChoice::Light : ThemeChoice::System;
}

void WindowSettings::setTheme(ThemeChoice theme)
{
    const QString name = theme == ThemeChoice::Dark    ? QStringLiteral("dark")
                         : theme == ThemeChoice::Light ? QStringLiteral("light")
                                                       : QStringLiteral("system");
    m_settings.setValue(themeKey, name);
}

QString WindowSettings::page() const
{
    return text(pageKey);
}

void WindowSettings::setPage(const QString &objectName)
{
    m_settings.setValue(pageKey, objectName);
}

QString WindowSettings::lastProfileId() const
{
    return text(profileKey);
}

void WindowSettings::setLastProfileId(const QString &id)
{
    m_settings.setValue(profileKey, id);
}

} // namespace leitstand
