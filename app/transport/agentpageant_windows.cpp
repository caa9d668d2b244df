// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/agentpeer_windows.h"

#include <QtEndian>

#include <cstring>
#include <windows.h>

namespace leitstand {

namespace {

// What PuTTY has fixed: name of window and class, the mark of a request, the size of the memory.
constexpr const wchar_t *pageantName = L"Pageant";
constexpr ULONG_PTR agentCopyDataId = 0x804e50ba;
constexpr DWORD memoryBytes = 8192;
constexpr qsizetype headBytes = sizeof(quint32);

class Pageant : public AgentPeer
{
public:
    QByteArray ask(const QByteArray &request) override
    {
        const HWND window = FindWindowW(pageantName, pageantName);
        if (!window || request.size() > static_cast<qsizetype>(memoryBytes))
            return {};
        const QByteArray name = "LeitstandPageant" + QByteArray::number(GetCurrentThreadId());
        HANDLE mapping = CreateFileMappingA(INVALID_HANDLE_VALUE, nullptr, PAGE_READWRITE, 0,
                                            memoryBytes, name.constData());
        if (!mapping)
            return {};
        QByteArray answer;
        if (auto *memory =
                static_cast<char *>(MapViewOfFile(mapping, FILE_MAP_WRITE, 0, 0, memoryBytes))) {
            std::memcpy(memory, request.constData(), static_cast<size_t>(request.size()));
            COPYDATASTRUCT data{};
            data.dwData = agentCopyDataId;
            data.cbData = static_cast<DWORD>(name.size() + 1);
            data.lpData = const_cast<char *>(name.constData());
            if (SendMessageW(window, WM_COPYDATA, 0, reinterpret_cast<LPARAM>(&data)) > 0)
                answer = answerIn(memory);
            UnmapViewOfFile(memory);
        }
        CloseHandle(mapping);
        return answer;
    }

private:
    static QByteArray answerIn(const char *memory)
    {
        const auto length = static_cast<qsizetype>(qFromBigEndian<quint32>(memory));
        if (length == 0 || length > static_cast<qsizetype>(memoryBytes) - headBytes)
            return {};
        return QByteArray(memory, headBytes + length);
    }
};

} // namespace

std::unique_ptr<AgentPeer> openPageant(QString &detail)
{
    if (FindWindowW(pageantName, pageantName))
        return std::make_unique<Pageant>();
    detail = QStringLiteral("Pageant does not run");
    return nullptr;
}

} // namespace leitstand
