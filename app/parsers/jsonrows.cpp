// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/jsonrows.h"

#include "parsers/parsertext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace leitstand::parsing {

namespace {

Result<QList<JsonRow>> rowsOfArray(const QByteArray &content, const QString &source)
{
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(content, &error);
    if (error.error == QJsonParseError::IllegalUTF8String)
        document = QJsonDocument::fromJson(QString::fromUtf8(content).toUtf8(), &error);
    if (error.error != QJsonParseError::NoError || !document.isArray()) {
        return unexpected(source,
                          QStringLiteral("byte %1: %2").arg(error.offset).arg(error.errorString()));
    }
    QList<JsonRow> rows;
    const QJsonArray array = document.array();
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (!array.at(i).isObject())
            return unexpected(source, QStringLiteral("element %1 is no object").arg(i + 1));
        rows.append({int(i + 1), array.at(i).toObject()});
    }
    return rows;
}

} // namespace

Result<QList<JsonRow>> jsonRows(const QByteArray &content, const QString &source,
                                qsizetype maxBytes)
{
    if (content.size() > maxBytes)
        return tooBig(source, content.size());
    if (trimmed(content).startsWith('['))
        return rowsOfArray(content, source);
    QList<JsonRow> rows;
    for (const Line &line : linesOf(content)) {
        const auto object = jsonObject(line.text.toByteArray(), source, line.number);
        if (!object)
            return tl::unexpected(object.error());
        rows.append({line.number, *object});
    }
    return rows;
}

} // namespace leitstand::parsing
