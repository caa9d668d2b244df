// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practiceserver.h"

#include "settings/profilestore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>

using namespace leitstand;

namespace {
constexpr int commandTimeoutMs = 300'000;
}

PracticeServer::PracticeServer(const QString &running)
    : m_folder(running)
{}

PracticeServer::~PracticeServer()
{
    if (m_started)
        (void)run({QStringLiteral("down")});
}

bool PracticeServer::start(const QStringList &options)
{
    if (!m_folder.isEmpty())
        return QFile::exists(m_folder + QStringLiteral("/profile.json"));
    static int count = 0;
    m_folder = QDir::tempPath()
               + QStringLiteral("/leitstand-lab-test-%1-%2")
                     .arg(QCoreApplication::applicationPid())
                     .arg(++count);
    m_started = true;
    return run(QStringList{QStringLiteral("up")} + options);
}

bool PracticeServer::run(const QStringList &arguments)
{
    QProcess process;
    QStringList all{arguments.constFirst(), QStringLiteral("--dir"), m_folder};
    all += arguments.mid(1);
    process.start(QStringLiteral(LEITSTAND_SOURCE_DIR "/tests/lab/lab"), all);
    if (!process.waitForFinished(commandTimeoutMs)) {
        m_error = QStringLiteral("lab %1: no end").arg(arguments.join(QLatin1Char(' ')));
        return false;
    }
    m_output = QString::fromUtf8(process.readAllStandardOutput());
    m_error = QString::fromUtf8(process.readAllStandardError());
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

QString PracticeServer::profileFile(const QString &user) const
{
    return m_folder
           + (user.isEmpty() ? QStringLiteral("/profile.json")
                             : QStringLiteral("/profile-%1.json").arg(user));
}

Profile PracticeServer::profile(const QString &user) const
{
    return ProfileStore::readFile(profileFile(user)).value_or(Profile());
}
