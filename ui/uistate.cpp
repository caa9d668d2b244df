// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uistate.h"

namespace leitstand {

namespace {

QString settingsFile(const QString &file)
{
    if (!file.isEmpty())
        return file;
    return QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("Leitstand"),
                     QStringLiteral("window"))
        .fileName();
}

QString key(const char *name)
{
    return QStringLiteral("window/%1").arg(QLatin1String(name));
}

} // namespace

UiState::UiState(const QString &file)
    : m_settings(settingsFile(file), QSettings::IniFormat)
{}

QByteArray UiState::geometry() const
{
    return m_settings.value(key("geometry")).toByteArray();
}

void UiState::setGeometry(const QByteArray &geometry)
{
    m_settings.setValue(key("geometry"), geometry);
}

QString UiState::page() const
{
    return m_settings.value(key("page")).toString();
}

void UiState::setPage(const QString &objectName)
{
    m_settings.setValue(key("page"), objectName);
}

QString UiState::language() const
{
    return m_settings.value(key("language")).toString();
}

void UiState::setLanguage(const QString &code)
{
    m_settings.setValue(key("language"), code);
}

ThemeMode UiState::theme() const
{
    return themeModeFromName(m_settings.value(key("theme")).toString());
}

void UiState::setTheme(ThemeMode mode)
{
    m_settings.setValue(key("theme"), themeModeName(mode));
}

} // namespace leitstand
