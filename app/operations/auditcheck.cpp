// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/auditcheck.h"

#include "core/whendone.h"

namespace leitstand {

AuditCheck::AuditCheck(OperationService *operations, AuditStore *store, QString server,
                       QObject *parent)
    : QObject(parent)
    , m_operations(operations)
    , m_store(store)
    , m_server(std::move(server))
{}

void AuditCheck::start()
{
    const Result<std::optional<AuditHead>> seen = m_store->seenHead(m_server);
    if (!seen) {
        Q_EMIT failed(seen.error());
        return;
    }
    m_chain.emplace(*seen);
    readOn();
}

void AuditCheck::readOn()
{
    const qint64 from = m_chain->head().n + 1;
    whenDone(m_operations->audit(from), this,
             [this, from](const Result<oprun::AuditPortion> &portion) {
                 if (!portion) {
                     Q_EMIT failed(portion.error());
                     return;
                 }
                 m_chain->add(portion->lines);
                 const bool moved = m_chain->head().n >= from;
                 if (portion->more && moved && m_chain->verdict().fault != AuditFault::Broken
                     && m_chain->verdict().fault != AuditFault::Rewritten)
                     readOn();
                 else
                     end();
             });
}

void AuditCheck::end()
{
    const AuditVerdict verdict = m_chain->verdict();
    if (verdict.fault == AuditFault::None) {
        if (const Result<void> noted = m_store->noteHead(m_server, verdict.head); !noted) {
            Q_EMIT failed(noted.error());
            return;
        }
    }
    Q_EMIT finished(verdict);
}

QString words::auditVerdict(const AuditVerdict &verdict)
{
    switch (verdict.fault) {
    case AuditFault::None:
        return AuditCheck::tr("The log is whole: %n line(s), each carrying the hash of the one "
                              "before.",
                              nullptr, int(verdict.head.n));
    case AuditFault::Broken:
        return AuditCheck::tr("The log is broken at line %1: it does not follow from the line "
                              "before. Somebody has changed or removed a line.")
            .arg(verdict.line);
    case AuditFault::Rewritten:
        return AuditCheck::tr("The log was rewritten: line %1 is another one than when this "
                              "console saw it.")
            .arg(verdict.line);
    case AuditFault::Shortened:
        return AuditCheck::tr("The log was shortened: line %1, which this console has seen, is no "
                              "longer there.")
            .arg(verdict.line);
    }
    return {};
}

} // namespace leitstand
