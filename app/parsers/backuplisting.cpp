// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/backuplisting.h"

#include "core/plaintext.h"
#include "parsers/parsertext.h"

namespace leitstand::backups {

using namespace parsing;

Result<QMap<QByteArray, ListedFolder>> parseListing(const QByteArray &content)
{
    constexpr qsizetype recordFields = 5;
    const QString source = QStringLiteral("/mnt/backups/daily");
    QMap<QByteArray, ListedFolder> folders;
    if (content.isEmpty())
        return folders;
    QList<QByteArray> fields = content.split('\0');
    if (!fields.constLast().isEmpty() || fields.size() % recordFields != 1)
        return unexpected(source, QStringLiteral("torn listing of %1 fields").arg(fields.size()));
    fields.removeLast();
    for (qsizetype i = 0; i < fields.size(); i += recordFields) {
        const auto bytes = toCount(fields.at(i + 1));
        const QByteArray &path = fields.at(i + 3);
        const QList<QByteArray> parts = path.split('/');
        if (fields.at(i).size() != 1 || !bytes || parts.size() > 2
            || parts.contains(QByteArray())) {
            return unexpected(
                source,
                QStringLiteral("record %1: %2").arg(i / recordFields + 1).arg(plainText(path)));
        }
        const ListedFile file{fields.at(i).at(0), *bytes, fields.at(i + 4)};
        ListedFolder &folder = folders[parts.constFirst()];
        if (parts.size() == 1)
            folder.self = file;
        else
            folder.files.insert(parts.at(1), file);
    }
    return folders;
}

} // namespace leitstand::backups
