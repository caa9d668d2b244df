// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/auditchain.h"

#include "parsers/parsertext.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace leitstand {

namespace {

constexpr int hashCharacters = 64;

QString hashOf(const QByteArray &line)
{
    return QString::fromLatin1(QCryptographicHash::hash(line, QCryptographicHash::Sha256).toHex());
}

} // namespace

AuditHead AuditHead::ofEmptyLog()
{
    return {0, QString(hashCharacters, QLatin1Char('0'))};
}

AuditChain::AuditChain(std::optional<AuditHead> seen)
    : m_seen(std::move(seen))
{}

void AuditChain::add(const QByteArray &lines)
{
    qsizetype from = 0;
    while (m_fault == AuditFault::None && from < lines.size()) {
        const qsizetype end = lines.indexOf('\n', from);
        addLine(lines.mid(from, end < 0 ? -1 : end - from));
        if (end < 0)
            break;
        from = end + 1;
    }
}

void AuditChain::addLine(const QByteArray &line)
{
    const auto object = parsing::jsonObject(line, QStringLiteral("audit"));
    const qint64 expected = m_head.n + 1;
    const bool fits = object && parsing::jsonCount(object->value(QLatin1String("n"))) == expected
                      && object->value(QLatin1String("previous")).toString() == m_head.hash;
    const QString hash = hashOf(line);
    if (!fits)
        m_fault = AuditFault::Broken;
    else if (m_seen && m_seen->n == expected && m_seen->hash != hash)
        m_fault = AuditFault::Rewritten;
    if (m_fault != AuditFault::None) {
        m_line = expected;
        return;
    }
    m_head = {expected, hash};
}

AuditVerdict AuditChain::verdict() const
{
    if (m_fault == AuditFault::None && m_seen && m_seen->n > m_head.n)
        return {AuditFault::Shortened, m_head.n + 1, m_head};
    return {m_fault, m_line, m_head};
}

QByteArray AuditChain::nextLine(const AuditHead &head, QJsonObject fields)
{
    fields.insert(QStringLiteral("n"), head.n + 1);
    fields.insert(QStringLiteral("previous"), head.hash);
    return QJsonDocument(fields).toJson(QJsonDocument::Compact) + '\n';
}

AuditHead AuditChain::headAfter(const AuditHead &before, const QByteArray &line)
{
    return {before.n + 1, hashOf(line.chopped(1))};
}

} // namespace leitstand
