// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/framereader.h"

#include "core/plaintext.h"

#include <QCoreApplication>
#include <QList>

namespace leitstand {

namespace {

constexpr qsizetype maxHeaderBytes = 160;

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(probe)
};

bool isName(QByteArrayView name)
{
    if (name.isEmpty() || name.size() > 40)
        return false;
    for (const char c : name) {
        const bool ok = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
        if (!ok)
            return false;
    }
    return true;
}

/// Non-negative decimal without sign or blanks, below 2^62.
std::optional<qint64> number(const QByteArray &text)
{
    if (text.isEmpty() || text.size() > 18)
        return std::nullopt;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
    }
    return text.toLongLong();
}

struct Header {
    Frame frame;
    qint64 payloadBytes = 0;
};

std::optional<Header> parseHeader(const QByteArray &line)
{
    const QList<QByteArray> words = line.split(' ');
    if (words.size() != 7 || words.at(0) != "LSP1")
        return std::nullopt;
    if (!isName(words.at(1)) || !isName(words.at(2)) || !isName(words.at(3)))
        return std::nullopt;
    const auto uptime = number(words.at(4));
    const auto epoch = number(words.at(5));
    const auto length = number(words.at(6));
    if (!uptime || !epoch || !length)
        return std::nullopt;
    Header header;
    header.frame.type = words.at(1);
    header.frame.name = words.at(2);
    header.frame.state = words.at(3);
    header.frame.uptime = std::chrono::milliseconds(*uptime);
    header.frame.epochMilliseconds = *epoch;
    header.payloadBytes = *length;
    return header;
}

} // namespace

void FrameReader::feed(const QByteArray &bytes)
{
    if (m_broken)
        return;
    if (m_position > 0 && m_position >= m_buffer.size() / 2) {
        m_buffer.remove(0, m_position);
        m_position = 0;
    }
    m_buffer.append(bytes);
}

bool FrameReader::skipNoise()
{
    static const QByteArray mark("LSP1 hello ");
    qsizetype at = m_buffer.indexOf(mark, m_position);
    while (at > 0 && m_buffer.at(at - 1) != '\n')
        at = m_buffer.indexOf(mark, at + 1);
    if (at < 0)
        return false;
    m_noise = m_buffer.left(at);
    m_position = at;
    m_started = true;
    return true;
}

std::optional<Result<Frame>> FrameReader::next()
{
    if (m_broken)
        return std::nullopt;
    if (!m_started && !skipNoise()) {
        if (m_buffer.size() > maxNoiseBytes)
            return broken(Texts::tr("The server answers, but the probe does not start: the login "
                                    "prints something else."),
                          m_buffer.left(200));
        return std::nullopt;
    }
    const qsizetype end = m_buffer.indexOf('\n', m_position);
    if (end < 0 || end - m_position > maxHeaderBytes) {
        if (pendingBytes() > maxHeaderBytes)
            return broken(Texts::tr("The data stream from the server is damaged."),
                          m_buffer.mid(m_position, 200));
        return std::nullopt;
    }
    const auto header = parseHeader(m_buffer.mid(m_position, end - m_position));
    if (!header)
        return broken(Texts::tr("The data stream from the server is damaged."),
                      m_buffer.mid(m_position, 200));
    if (header->payloadBytes > maxPayloadBytes)
        return broken(Texts::tr("The server announced a section that is too large."),
                      m_buffer.mid(m_position, end - m_position));
    const qsizetype payloadAt = end + 1;
    const qsizetype after = payloadAt + qsizetype(header->payloadBytes);
    if (m_buffer.size() < after + 1)
        return std::nullopt;
    if (m_buffer.at(after) != '\n')
        return broken(Texts::tr("The data stream from the server is damaged."),
                      m_buffer.mid(m_position, 200));
    Frame frame = header->frame;
    frame.payload = m_buffer.mid(payloadAt, qsizetype(header->payloadBytes));
    m_position = after + 1;
    return frame;
}

std::optional<Result<Frame>> FrameReader::broken(const QString &message, const QByteArray &near)
{
    m_broken = true;
    const QString detail = plainText(near, 200);
    m_buffer.clear();
    m_position = 0;
    return Result<Frame>(fail(ErrorKind::UnexpectedOutput, message, detail));
}

} // namespace leitstand
