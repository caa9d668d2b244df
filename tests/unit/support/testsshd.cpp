// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testsshd.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <csignal>
#include <sys/types.h>
#include <unistd.h>

quint16 unusedPort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

QByteArray runTool(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (process.waitForFinished(20000) && process.exitCode() == 0)
        return process.readAllStandardOutput();
    qWarning() << program << arguments << process.readAllStandardError() << process.errorString();
    return {};
}

TestSshd::TestSshd()
{
    QFile::setPermissions(m_directory.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner
                                                  | QFile::ExeGroup | QFile::ExeOther);
    QFile(path(QStringLiteral("authorized_keys"))).open(QIODevice::WriteOnly);
}

TestSshd::~TestSshd()
{
    killSessions();
    stopListening();
}

bool TestSshd::makeHostKeys()
{
    for (const QString &type : std::as_const(m_hostKeyTypes)) {
        const QString file = path(QStringLiteral("host_") + type);
        if (QFile::exists(file))
            continue;
        std::ignore = runTool(QStringLiteral("ssh-keygen"),
                              {QStringLiteral("-q"), QStringLiteral("-t"), type,
                               QStringLiteral("-N"), QString(), QStringLiteral("-f"), file});
        if (!QFile::exists(file))
            return false;
    }
    return true;
}

bool TestSshd::writeAccounts()
{
    const QString password = m_password.isEmpty() ? QStringLiteral("unused") : m_password;
    const QString hash =
        QString::fromLatin1(runTool(QStringLiteral("openssl"),
                                    {QStringLiteral("passwd"), QStringLiteral("-6"), password})
                                .trimmed());
    QFile shadow(path(QStringLiteral("shadow")));
    QFile passwd(path(QStringLiteral("passwd")));
    if (hash.isEmpty() || !shadow.open(QIODevice::WriteOnly) || !passwd.open(QIODevice::WriteOnly))
        return false;
    shadow.write(QStringLiteral("root:%1:19000:0:99999:7:::\nsshd:*:19000::::::\n"
                                "operator:%1:19000:0:99999:7:::\n")
                     .arg(hash)
                     .toUtf8());
    passwd.write("root:x:0:0:root:/root:/bin/bash\n"
                 "sshd:x:64240:65534::/run/sshd:/usr/sbin/nologin\n"
                 "operator:x:64242:65534::/tmp:/bin/sh\n");
    return true;
}

bool TestSshd::start()
{
    if (m_port == 0)
        m_port = unusedPort();
    if (!makeHostKeys())
        return false;
    QStringList lines = m_options;
    lines << QStringLiteral("Port %1").arg(m_port) << QStringLiteral("ListenAddress 127.0.0.1")
          << QStringLiteral("AuthorizedKeysFile %1").arg(path(QStringLiteral("authorized_keys")))
          << QStringLiteral("PidFile none") << QStringLiteral("UsePAM no")
          << QStringLiteral("StrictModes no") << QStringLiteral("PermitRootLogin yes")
          << QStringLiteral("PrintMotd no") << QStringLiteral("LogLevel VERBOSE")
          << QStringLiteral("PasswordAuthentication %1")
                 .arg(m_password.isEmpty() ? QStringLiteral("no") : QStringLiteral("yes"))
          << QStringLiteral("KbdInteractiveAuthentication no")
          // bash under sshd reads the account's .bashrc unless it seems to be nested: keep the
          // tests apart from whatever is in there.
          << QStringLiteral("SetEnv SHLVL=5");
    for (const QString &type : std::as_const(m_hostKeyTypes))
        lines << QStringLiteral("HostKey %1").arg(path(QStringLiteral("host_") + type));
    QFile config(path(QStringLiteral("sshd_config")));
    if (!config.open(QIODevice::WriteOnly))
        return false;
    config.write(lines.join(u'\n').toUtf8() + '\n');
    config.close();
    QDir().mkpath(QStringLiteral("/run/sshd"));

    const QStringList arguments{QStringLiteral("-D"), QStringLiteral("-e"), QStringLiteral("-f"),
                                config.fileName()};
    m_process.setStandardErrorFile(path(QStringLiteral("log")), QIODevice::Append);
    if (m_password.isEmpty() && !m_operator) {
        m_process.start(QStringLiteral("/usr/sbin/sshd"), arguments);
    } else {
        if (!writeAccounts())
            return false;
        m_process.start(
            QStringLiteral("unshare"),
            QStringList{QStringLiteral("--mount"), QStringLiteral("sh"), QStringLiteral("-c"),
                        QStringLiteral("mount --bind \"$0/shadow\" /etc/shadow && mount --bind "
                                       "\"$0/passwd\" /etc/passwd && exec /usr/sbin/sshd \"$@\""),
                        m_directory.path()}
                + arguments);
    }
    if (!m_process.waitForStarted(5000))
        return false;
    QDeadlineTimer deadline(10000);
    while (!deadline.hasExpired() && m_process.state() == QProcess::Running) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_port);
        if (socket.waitForConnected(200) && socket.waitForReadyRead(2000))
            return true;
        QTest::qWait(20);
    }
    qWarning() << "sshd did not start:" << log();
    return false;
}

QList<qint64> TestSshd::sessionPids() const
{
    const qint64 pid = m_process.processId();
    QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(pid));
    QList<qint64> result;
    if (pid > 0 && children.open(QIODevice::ReadOnly)) {
        for (const QByteArray &word : children.readAll().simplified().split(' ')) {
            if (const qint64 child = word.toLongLong(); child > 1)
                result.append(child);
        }
    }
    return result;
}

void TestSshd::killSessions()
{
    for (const qint64 pid : sessionPids())
        ::kill(static_cast<pid_t>(pid), SIGKILL);
}

void TestSshd::stopListening()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished(5000);
    }
}

bool TestSshd::changeHostKeys()
{
    stopListening();
    for (const QString &type : std::as_const(m_hostKeyTypes)) {
        QFile::remove(path(QStringLiteral("host_") + type));
        QFile::remove(path(QStringLiteral("host_") + type + QStringLiteral(".pub")));
    }
    return start();
}

QString TestSshd::fingerprint(const QString &type) const
{
    const QByteArray line =
        runTool(QStringLiteral("ssh-keygen"), {QStringLiteral("-l"), QStringLiteral("-f"),
                                               path(QStringLiteral("host_%1.pub").arg(type))});
    return QString::fromLatin1(line.split(' ').value(1));
}

QByteArray TestSshd::log() const
{
    QFile file(path(QStringLiteral("log")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString TestSshd::addKey(const QString &name, const QString &passphrase, bool accepted)
{
    const QString file = path(name);
    std::ignore = runTool(QStringLiteral("ssh-keygen"),
                          {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"),
                           QStringLiteral("-N"), passphrase, QStringLiteral("-f"), file});
    if (accepted) {
        QFile publicKey(file + QStringLiteral(".pub"));
        QFile list(path(QStringLiteral("authorized_keys")));
        if (publicKey.open(QIODevice::ReadOnly) && list.open(QIODevice::Append))
            list.write(publicKey.readAll());
    }
    return file;
}

leitstand::Profile TestSshd::profile() const
{
    leitstand::Profile profile;
    profile.id = QStringLiteral("00000000-0000-4000-8000-000000000001");
    profile.name = QStringLiteral("test");
    profile.host = QStringLiteral("127.0.0.1");
    profile.port = m_port;
    profile.user = QStringLiteral("root");
    profile.hostKeySha256 = fingerprint(m_hostKeyTypes.first());
    profile.keyFile = path(QStringLiteral("key"));
    return profile;
}
