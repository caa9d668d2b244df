// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/replaysource.h"

#include "probe/framereader.h"

#include <QFile>

#include <algorithm>

namespace leitstand {

namespace {
constexpr qint64 maxFileBytes = 512LL * 1024 * 1024;
constexpr qint64 longestPauseMilliseconds =
    5000; ///< a recording made over a suspend does not stall
} // namespace

ReplaySource::ReplaySource(QString file, bool fast, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_fast(fast)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ReplaySource::playNext);
}

Result<void> ReplaySource::start()
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::LocalIo, tr("The recording %1 cannot be opened.").arg(m_file),
                    file.errorString());
    if (file.size() > maxFileBytes)
        return fail(ErrorKind::TooBig, tr("The recording %1 is too large.").arg(m_file));
    const QByteArray all = file.readAll();
    FrameReader reader;
    reader.feed(all);
    qint64 first = -1, previous = 0, position = 0;
    qsizetype consumed = 0;
    while (auto next = reader.next()) {
        if (!*next) {
            if (m_portions.isEmpty())
                return fail(ErrorKind::InvalidInput,
                            tr("%1 is not a recording made by Leitstand.").arg(m_file),
                            next->error().detail);
            break;
        }
        const qint64 at = (*next)->uptime.count();
        if (first < 0)
            first = previous = at;
        position += std::clamp<qint64>(at - previous, 0, longestPauseMilliseconds);
        previous = at;
        const qsizetype end = all.size() - reader.pendingBytes();
        m_portions.append({position, all.mid(consumed, end - consumed)});
        consumed = end;
    }
    if (m_portions.isEmpty())
        return fail(ErrorKind::InvalidInput,
                    tr("%1 is not a recording made by Leitstand.").arg(m_file));
    m_timer.start(0);
    return {};
}

void ReplaySource::playNext()
{
    const qint64 now = m_portions.at(m_next).atMilliseconds;
    QByteArray together;
    while (m_next < m_portions.size() && (m_fast || m_portions.at(m_next).atMilliseconds <= now)) {
        together.append(m_portions.at(m_next).bytes);
        ++m_next;
    }
    Q_EMIT data(together);
    if (m_next >= m_portions.size()) {
        Q_EMIT ended();
        return;
    }
    m_timer.start(int(m_portions.at(m_next).atMilliseconds - now));
}

} // namespace leitstand
