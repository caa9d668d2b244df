// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inspectcommand.h"

#include "cli/backupfolder.h"
#include "cli/inspectjson.h"
#include "core/plaintext.h"
#include "core/result.h"
#include "parsers/backupparser.h"
#include "parsers/mdstatparser.h"
#include "parsers/smartparser.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace leitstand {

namespace {

constexpr int exitUnderstood = 0;
constexpr int exitUnknown = 3;

QString shownPath(const QString &path)
{
    return plainText(path, 512);
}

/// The whole file; also one like /proc/mdstat that tells no size.
Result<QByteArray> readFile(const QString &path, qsizetype maxBytes)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(
            ErrorKind::NotFound,
            QCoreApplication::translate("inspect", "%1 does not exist.").arg(shownPath(path)));
    if (info.isDir())
        return fail(ErrorKind::InvalidInput,
                    QCoreApplication::translate("inspect", "%1 is a folder, not a file.")
                        .arg(shownPath(path)));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(
            ErrorKind::LocalIo,
            QCoreApplication::translate("inspect", "%1 cannot be read.").arg(shownPath(path)),
            file.errorString());
    const QByteArray content = file.read(maxBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(
            ErrorKind::LocalIo,
            QCoreApplication::translate("inspect", "%1 cannot be read.").arg(shownPath(path)),
            file.errorString());
    if (content.isEmpty())
        return fail(ErrorKind::InvalidInput,
                    QCoreApplication::translate("inspect", "%1 is empty.").arg(shownPath(path)));
    if (content.size() > maxBytes)
        return fail(ErrorKind::TooBig,
                    QCoreApplication::translate("inspect", "%1 is too big for a file of this kind.")
                        .arg(shownPath(path)));
    return content;
}

int refuse(const Error &error, const QString &path, QTextStream &err)
{
    err << shownPath(path) << ": " << error.message;
    if (!error.detail.isEmpty())
        err << " (" << plainText(error.detail, 512) << ')';
    err << '\n';
    return exitUnknown;
}

void print(const QJsonObject &object, QTextStream &out)
{
    out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented));
    out.flush();
}

int inspectMdstat(const QString &path, QTextStream &out, QTextStream &err)
{
    const auto content = readFile(path, maxMdstatBytes);
    if (!content)
        return refuse(content.error(), path, err);
    const auto status = parseMdstat(*content);
    if (!status)
        return refuse(status.error(), path, err);
    print(raidJson(*status), out);
    QStringList unknown = status->unknownLines;
    for (const RaidArray &array : status->arrays)
        unknown += array.unknownLines;
    for (const QString &line : std::as_const(unknown))
        err << shownPath(path) << ": "
            << QCoreApplication::translate("inspect", "This line was not understood: %1").arg(line)
            << '\n';
    if (status->complete)
        return exitUnderstood;
    return refuse(
        {ErrorKind::UnexpectedOutput,
         QCoreApplication::translate(
             "inspect", "The file ends early: its last line \u201cunused devices\u201d is "
                        "missing, so there may be more arrays than are printed."),
         {}},
        path, err);
}

int inspectSmart(const QString &path, QTextStream &out, QTextStream &err)
{
    const auto content = readFile(path, maxSmartBytes);
    if (!content)
        return refuse(content.error(), path, err);
    const auto health = parseSmart(*content);
    if (!health)
        return refuse(health.error(), path, err);
    print(smartJson(*health), out);
    return exitUnderstood;
}

int inspectBackup(const QString &path, QTextStream &out, QTextStream &err)
{
    const auto bundle = readBackupFolder(path);
    if (!bundle)
        return refuse(bundle.error(), path, err);
    const auto inventory = parseBackups(*bundle);
    if (!inventory)
        return refuse(inventory.error(), path, err);
    if (inventory->local.isEmpty() && inventory->unfinished.isEmpty())
        return refuse({ErrorKind::InvalidInput,
                       QCoreApplication::translate("inspect", "There is no backup in this folder."),
                       {}},
                      path, err);
    print(backupJson(*inventory), out);
    return exitUnderstood;
}

} // namespace

int runInspect(const QStringList &args, QTextStream &out, QTextStream &err)
{
    const QString kind = args.value(0);
    if (args.size() == 2 && kind == QLatin1String("mdstat"))
        return inspectMdstat(args.at(1), out, err);
    if (args.size() == 2 && kind == QLatin1String("smart"))
        return inspectSmart(args.at(1), out, err);
    if (args.size() == 2 && kind == QLatin1String("backup"))
        return inspectBackup(args.at(1), out, err);
    err << QCoreApplication::translate(
        "inspect", "Usage: leitstand inspect mdstat FILE | smart FILE | backup FOLDER")
        << '\n';
    return exitUnknown;
}

} // namespace leitstand
