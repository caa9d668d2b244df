// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/agentpeer_windows.h"

#include <QtEndian>

#include <windows.h>

namespace leitstand {

namespace {

class PipeAgent : public AgentPeer
{
public:
    explicit PipeAgent(HANDLE pipe)
        : m_pipe(pipe)
    {}
    ~PipeAgent() override { CloseHandle(m_pipe); }
    Q_DISABLE_COPY_MOVE(PipeAgent)

    QByteArray ask(const QByteArray &request) override
    {
        DWORD written = 0;
        if (!WriteFile(m_pipe, request.constData(), static_cast<DWORD>(request.size()), &written,
                       nullptr)
            || written != static_cast<DWORD>(request.size()))
            return {};
        const QByteArray head = read(sizeof(quint32));
        if (head.isEmpty())
            return {};
        const quint32 length = qFromBigEndian<quint32>(head.constData());
        if (length == 0 || length > longestAgentMessage)
            return {};
        const QByteArray body = read(length);
        return body.isEmpty() ? QByteArray() : head + body;
    }

private:
    QByteArray read(quint32 count)
    {
        QByteArray bytes(static_cast<qsizetype>(count), '\0');
        DWORD done = 0;
        while (done < count) {
            DWORD got = 0;
            if (!ReadFile(m_pipe, bytes.data() + done, count - done, &got, nullptr) || got == 0)
                return {};
            done += got;
        }
        return bytes;
    }

    HANDLE m_pipe;
};

} // namespace

std::unique_ptr<AgentPeer> openPipeAgent(const QString &pipe, QString &detail)
{
    // Identification only: whoever owns the pipe cannot act in the user's name.
    HANDLE handle = CreateFileW(reinterpret_cast<const wchar_t *>(pipe.utf16()),
                                GENERIC_READ | GENERIC_WRITE, 0, nullptr, OPEN_EXISTING,
                                SECURITY_SQOS_PRESENT | SECURITY_IDENTIFICATION, nullptr);
    if (handle == INVALID_HANDLE_VALUE) {
        detail = QStringLiteral("%1: error %2").arg(pipe).arg(GetLastError());
        return nullptr;
    }
    return std::make_unique<PipeAgent>(handle);
}

} // namespace leitstand
