// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reading.h"

#include <QCoreApplication>

namespace leitstand {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(reading)
};

} // namespace

QString readingCause(const Error &error)
{
    if (error == Error())
        return {};
    switch (error.kind) {
    case ErrorKind::SudoRefused:
    case ErrorKind::DockerRefused:
        return Texts::tr("This account may not read it.");
    case ErrorKind::NotFound:
        return Texts::tr("The server does not have it.");
    case ErrorKind::TimedOut:
        return Texts::tr("The server does not come back with an answer.");
    case ErrorKind::TooBig:
        return Texts::tr("The answer is larger than Leitstand accepts.");
    case ErrorKind::CommandFailed:
        return Texts::tr("The command on the server failed.");
    case ErrorKind::UnexpectedOutput:
        return Texts::tr("The answer could not be understood. Nothing was guessed.");
    case ErrorKind::NewerVersion:
        return Texts::tr("It was written by a later version of the stack than this program knows. "
                         "Update the program.");
    default:
        return error.message;
    }
}

} // namespace leitstand
