// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/bundleparser.h"

#include "parsers/parsertext.h"

namespace leitstand {

using namespace parsing;

namespace {

struct Header {
    BundleEntry::State state = BundleEntry::State::File;
    qsizetype pathBytes = 0, contentBytes = 0;
};

std::optional<Header> headerOf(QByteArrayView line)
{
    const QList<QByteArrayView> fields = fieldsOf(line);
    if (fields.size() != 3 || fields.at(0).size() != 1)
        return std::nullopt;
    Header header;
    switch (fields.at(0).front()) {
    case 'F':
        header.state = BundleEntry::State::File;
        break;
    case 'D':
        header.state = BundleEntry::State::Denied;
        break;
    case 'H':
        header.state = BundleEntry::State::Hung;
        break;
    default:
        return std::nullopt;
    }
    const auto path = toUnsigned(fields.at(1));
    const auto content = toUnsigned(fields.at(2));
    if (!path || *path == 0 || *path > quint64(maxBundlePathBytes) || !content
        || *content > (1U << 30))
        return std::nullopt;
    header.pathBytes = qsizetype(*path);
    header.contentBytes = qsizetype(*content);
    return header;
}

tl::unexpected<Error> damaged(const QByteArray &payload, qsizetype position)
{
    const QByteArrayView rest = QByteArrayView(payload).sliced(position);
    return unexpected(QStringLiteral("bundle"),
                      QStringLiteral("byte %1 of %2: %3")
                          .arg(position)
                          .arg(payload.size())
                          .arg(QString::fromLatin1(rest.first(qMin<qsizetype>(rest.size(), 40))
                                                       .toByteArray()
                                                       .toPercentEncoding(" /:=_"))));
}

} // namespace

Result<QList<BundleEntry>> parseBundle(const QByteArray &payload)
{
    QList<BundleEntry> entries;
    qsizetype position = 0;
    while (position < payload.size()) {
        const qsizetype lineEnd = payload.indexOf('\n', position);
        if (lineEnd < 0 || lineEnd - position > 64 || entries.size() >= maxBundleEntries)
            return damaged(payload, position);
        const auto header = headerOf(QByteArrayView(payload).sliced(position, lineEnd - position));
        if (!header)
            return damaged(payload, position);
        const qsizetype pathAt = lineEnd + 1;
        const qsizetype contentAt = pathAt + header->pathBytes;
        const qsizetype end = contentAt + header->contentBytes;
        if (end >= payload.size() || payload.at(end) != '\n')
            return damaged(payload, position);
        entries.append({payload.mid(pathAt, header->pathBytes),
                        payload.mid(contentAt, header->contentBytes), header->state});
        position = end + 1;
    }
    return entries;
}

QByteArray writeBundle(const QList<BundleEntry> &entries)
{
    QByteArray payload;
    for (const BundleEntry &entry : entries) {
        const char kind = entry.state == BundleEntry::State::File     ? 'F'
                          : entry.state == BundleEntry::State::Denied ? 'D'
                                                                      : 'H';
        payload += kind;
        payload += ' ' + QByteArray::number(entry.path.size()) + ' '
                   + QByteArray::number(entry.content.size()) + '\n';
        payload += entry.path + entry.content + '\n';
    }
    return payload;
}

} // namespace leitstand
