// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QCommandLineParser>

/// Short words for QCommandLineParser, shared by the command lines.
namespace leitstand::commandoptions {

[[nodiscard]] inline QCommandLineOption flag(const char *name, const QString &description)
{
    return {QLatin1String(name), description};
}

[[nodiscard]] inline QCommandLineOption valued(const char *name, const QString &description,
                                               const char *value)
{
    return {QLatin1String(name), description, QLatin1String(value)};
}

[[nodiscard]] inline QString value(const QCommandLineParser &parser, const char *name)
{
    return parser.value(QLatin1String(name));
}

[[nodiscard]] inline bool isSet(const QCommandLineParser &parser, const char *name)
{
    return parser.isSet(QLatin1String(name));
}

/// A line that cannot be followed: InvalidInput, with the help in detail.
[[nodiscard]] inline tl::unexpected<Error> wrong(const QCommandLineParser &parser,
                                                 const QString &sentence)
{
    return fail(ErrorKind::InvalidInput, sentence, parser.helpText());
}

} // namespace leitstand::commandoptions
