// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/backupfolder.h"

#include "core/plaintext.h"
#include "parsers/backupparser.h"
#include "parsers/bundleparser.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace leitstand {

namespace {

constexpr QDir::Filters everything =
    QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;

bool isPlainFile(const QFileInfo &info)
{
    return info.isFile() && !info.isSymLink();
}

bool isPlainFolder(const QFileInfo &info)
{
    return info.isDir() && !info.isSymLink();
}

void listEntry(const QFileInfo &info, const QByteArray &path, QByteArray &listing)
{
    const char type = info.isSymLink() ? 'l' : info.isDir() ? 'd' : info.isFile() ? 'f' : 'o';
    const QByteArray target =
        info.isSymLink() ? QFile::encodeName(info.symLinkTarget()) : QByteArray();
    listing += type;
    listing += '\0' + QByteArray::number(info.size()) + '\0' + QByteArray("0") + '\0' + path + '\0'
               + target + '\0';
}

void addFile(const QFileInfo &info, const QByteArray &path, QList<BundleEntry> &entries)
{
    if (!isPlainFile(info))
        return;
    QFile file(info.filePath());
    const bool readable = info.size() <= maxManifestBytes && file.open(QIODevice::ReadOnly);
    const QByteArray content = readable ? file.read(maxManifestBytes) : QByteArray();
    entries.append(
        {path, content, readable ? BundleEntry::State::File : BundleEntry::State::Denied});
}

/// One set folder, listed under @p name.
void addSet(const QFileInfo &folder, const QByteArray &name, QByteArray &listing,
            QList<BundleEntry> &entries)
{
    listEntry(folder, name, listing);
    if (!isPlainFolder(folder))
        return;
    const QDir dir(folder.filePath());
    for (const QFileInfo &info : dir.entryInfoList(everything, QDir::Name))
        listEntry(info, name + '/' + QFile::encodeName(info.fileName()), listing);
    for (const char *file : {"manifest.json", "verify.json", "pin.json"})
        addFile(QFileInfo(dir, QLatin1String(file)), "daily/" + name + '/' + file, entries);
}

bool looksLikeSet(const QDir &dir)
{
    const QStringList planFiles = dir.entryList(
        {QStringLiteral("postgres-*.sql.gz"), QStringLiteral("filestore-*.tar.gz")}, QDir::Files);
    return dir.exists(QStringLiteral("manifest.json")) || !planFiles.isEmpty();
}

/// The name of a single set; characters that no set's name may have are replaced.
QByteArray setName(const QDir &dir)
{
    QString name = QFileInfo(QDir::cleanPath(dir.absolutePath())).fileName();
    for (QChar &c : name) {
        const bool allowed = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z')
                             || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_' || c == u'.';
        if (!allowed)
            c = u'_';
    }
    return name.isEmpty() || name.startsWith(u'.') || name.startsWith(u'-')
               ? QByteArray("set")
               : name.toLatin1().left(64);
}

} // namespace

Result<QByteArray> readBackupFolder(const QString &path)
{
    const QFileInfo given(path);
    if (!given.exists())
        return fail(
            ErrorKind::NotFound,
            QCoreApplication::translate("inspect", "%1 does not exist.").arg(plainText(path)));
    if (!given.isDir())
        return fail(
            ErrorKind::InvalidInput,
            QCoreApplication::translate("inspect", "%1 is not a folder.").arg(plainText(path)));
    if (!given.isReadable() || !given.isExecutable())
        return fail(ErrorKind::LocalIo,
                    QCoreApplication::translate("inspect", "The folder %1 may not be read.")
                        .arg(plainText(path)));
    const QDir root(given.absoluteFilePath());
    const QDir daily = isPlainFolder(QFileInfo(root, QStringLiteral("daily")))
                           ? QDir(root.filePath(QStringLiteral("daily")))
                           : root;
    QByteArray listing;
    QList<BundleEntry> entries;
    if (looksLikeSet(root)) {
        addSet(QFileInfo(root.absolutePath()), setName(root), listing, entries);
    } else {
        for (const QFileInfo &info : daily.entryInfoList(everything, QDir::Name))
            addSet(info, QFile::encodeName(info.fileName()), listing, entries);
        for (const char *file : {"offsite.json", "last-run.json", "custody.json"})
            addFile(QFileInfo(QDir(root.filePath(QStringLiteral("state"))), QLatin1String(file)),
                    QByteArray("state/") + file, entries);
    }
    entries.prepend({"listing", listing, BundleEntry::State::File});
    return writeBundle(entries);
}

} // namespace leitstand
