// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace leitstand {

/// End of an audit log as it was once seen: number and SHA-256 (hex) of its last line. n = 0:
/// empty.
struct AuditHead {
    qint64 n = 0;
    QString hash; ///< 64 zeros for an empty log
    bool operator==(const AuditHead &) const = default;

    [[nodiscard]] static AuditHead ofEmptyLog();
};

enum class AuditFault {
    None,
    Broken,    ///< a line does not carry the hash of the one before
    Rewritten, ///< the line that was last when it was seen is another one now
    Shortened  ///< lines that were seen are no longer there
};

struct AuditVerdict {
    AuditFault fault = AuditFault::None;
    qint64 line = 0; ///< number of the line the fault is at
    AuditHead head;  ///< of the part that holds
    bool operator==(const AuditVerdict &) const = default;
};

/// Follows the chain of an audit log (OPERATIONS.md of the stack, "Audit"; the console's own has
/// the same form) over its lines, which come in any portions. Compares with a head that was seen
/// before. Pure, plain value.
class AuditChain
{
public:
    /// @p seen: absent when the log was never read before.
    explicit AuditChain(std::optional<AuditHead> seen);

    /// Whole lines, each ended by a newline. Ignored after the first fault.
    void add(const QByteArray &lines);
    /// At the end of the log.
    [[nodiscard]] AuditVerdict verdict() const;
    [[nodiscard]] AuditHead head() const { return m_head; }

    /// The line that follows @p head, with its newline. @p fields come without "n" and "previous".
    [[nodiscard]] static QByteArray nextLine(const AuditHead &head, QJsonObject fields);
    /// The head once @p line (with its newline) stands after @p before.
    [[nodiscard]] static AuditHead headAfter(const AuditHead &before, const QByteArray &line);

private:
    void addLine(const QByteArray &line);

    std::optional<AuditHead> m_seen;
    AuditHead m_head = AuditHead::ofEmptyLog();
    AuditFault m_fault = AuditFault::None;
    qint64 m_line = 0;
};

} // namespace leitstand
