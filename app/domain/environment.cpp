// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/environment.h"

#include <QCoreApplication>

namespace leitstand {

QString environmentKey(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return QStringLiteral("prod");
    case Environment::Test:
        return QStringLiteral("test");
    case Environment::Development:
        return QStringLiteral("dev");
    }
    return {};
}

QString environmentContainer(Environment environment)
{
    return QStringLiteral("odoo_") + environmentKey(environment);
}

QString environmentTitle(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return QCoreApplication::translate("environment", "Production");
    case Environment::Test:
        return QCoreApplication::translate("environment", "Test");
    case Environment::Development:
        return QCoreApplication::translate("environment", "Development");
    }
    return {};
}

std::optional<Environment> environmentFromKey(const QString &key)
{
    for (const Environment environment : allEnvironments) {
        if (environmentKey(environment) == key)
            return environment;
    }
    return std::nullopt;
}

std::optional<Environment> environmentOfContainer(const QString &containerName)
{
    for (const Environment environment : allEnvironments) {
        if (environmentContainer(environment) == containerName)
            return environment;
    }
    return std::nullopt;
}

} // namespace leitstand
