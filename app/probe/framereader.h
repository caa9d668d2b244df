// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

#include <chrono>
#include <optional>

namespace leitstand {

/// One frame of the probe protocol (resources/probe/PROTOCOL.md).
struct Frame {
    QByteArray type, name, state;
    std::chrono::milliseconds uptime{0}; ///< server's monotonic clock
    qint64 epochMilliseconds = 0;        ///< server's wall clock
    QByteArray payload;
    bool operator==(const Frame &) const = default;
};

/// Cuts a byte stream into frames. Bytes come in any portions. After an error the reader is spent:
/// a torn stream is started anew, never resynchronised by guessing. One thread.
class FrameReader
{
public:
    static constexpr qsizetype maxPayloadBytes = 16 * 1024 * 1024;
    static constexpr qsizetype maxNoiseBytes =
        64 * 1024; ///< login banners and rc-file output before hello

    void feed(const QByteArray &bytes);
    /// The next whole frame; empty when more bytes are needed; an error once, then always empty.
    [[nodiscard]] std::optional<Result<Frame>> next();
    [[nodiscard]] bool isBroken() const { return m_broken; }
    /// Bytes that came before hello (what a login shell printed), for the connection page.
    [[nodiscard]] QByteArray noise() const { return m_noise; }
    [[nodiscard]] qsizetype pendingBytes() const { return m_buffer.size() - m_position; }

private:
    [[nodiscard]] std::optional<Result<Frame>> broken(const QString &message,
                                                      const QByteArray &near);
    [[nodiscard]] bool skipNoise();

    QByteArray m_buffer;
    qsizetype m_position = 0;
    QByteArray m_noise;
    bool m_started = false;
    bool m_broken = false;
};

} // namespace leitstand
