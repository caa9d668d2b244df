// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/auditstore.h"
#include "operations/operationservice.h"

namespace leitstand {

/// Reads the audit log of one server from its first line, follows its chain, compares it with the
/// head that this console saw last, and notes the new head when all holds. Ends by finished() or
/// failed(), once. Lives in the thread of the service.
class AuditCheck : public QObject
{
    Q_OBJECT
public:
    /// @p operations and @p store must outlive it; @p server is the name under which heads are
    /// kept.
    AuditCheck(OperationService *operations, AuditStore *store, QString server,
               QObject *parent = nullptr);
    void start();

Q_SIGNALS:
    void finished(const leitstand::AuditVerdict &verdict);
    void failed(const leitstand::Error &error);

private:
    void readOn();
    void end();

    OperationService *m_operations;
    AuditStore *m_store;
    QString m_server;
    std::optional<AuditChain> m_chain;
};

namespace words {
/// The verdict as a sentence.
[[nodiscard]] QString auditVerdict(const AuditVerdict &verdict);
} // namespace words

} // namespace leitstand
