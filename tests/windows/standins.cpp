// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What Wine has not: the two SSH agents of Windows, each passing on to a real agent that listens on
// a TCP port of this computer; and a look into the credential store. For installer/windows/test.sh.
//   standins pipe PORT | pageant PORT | write NAME | exists NAME
#include <windows.h>
#include <winsock2.h>
// After windows.h, whose types it uses.
#include <wincred.h>

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

namespace {

using Bytes = std::vector<char>;
constexpr ULONG_PTR agentCopyDataId = 0x804e50ba;
u_short agentPort = 0;

uint32_t lengthIn(const char *head)
{
    uint32_t length = 0;
    std::memcpy(&length, head, sizeof(length));
    return ntohl(length);
}

bool receiveAll(SOCKET socket, char *target, int count)
{
    for (int done = 0; done < count;) {
        const int got = recv(socket, target + done, count - done, 0);
        if (got <= 0)
            return false;
        done += got;
    }
    return true;
}

/// One question to the real agent; empty when it is not there.
Bytes askAgent(const Bytes &request)
{
    const SOCKET socket = ::socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(agentPort);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    Bytes answer(4);
    bool ok = connect(socket, reinterpret_cast<sockaddr *>(&address), sizeof(address)) == 0
              && send(socket, request.data(), static_cast<int>(request.size()), 0)
                     == static_cast<int>(request.size())
              && receiveAll(socket, answer.data(), 4);
    if (ok) {
        const uint32_t length = lengthIn(answer.data());
        answer.resize(4 + length);
        ok = receiveAll(socket, answer.data() + 4, static_cast<int>(length));
    }
    closesocket(socket);
    return ok ? answer : Bytes();
}

bool readAll(HANDLE pipe, char *target, DWORD count)
{
    for (DWORD done = 0; done < count;) {
        DWORD got = 0;
        if (!ReadFile(pipe, target + done, count - done, &got, nullptr) || got == 0)
            return false;
        done += got;
    }
    return true;
}

int servePipe()
{
    for (;;) {
        HANDLE pipe = CreateNamedPipeW(L"\\\\.\\pipe\\openssh-ssh-agent", PIPE_ACCESS_DUPLEX,
                                       PIPE_TYPE_BYTE | PIPE_READMODE_BYTE | PIPE_WAIT,
                                       PIPE_UNLIMITED_INSTANCES, 65536, 65536, 0, nullptr);
        if (pipe == INVALID_HANDLE_VALUE)
            return 1;
        ConnectNamedPipe(pipe, nullptr);
        Bytes request(4);
        while (readAll(pipe, request.data(), 4)) {
            const uint32_t length = lengthIn(request.data());
            request.resize(4 + length);
            if (!readAll(pipe, request.data() + 4, length))
                break;
            const Bytes answer = askAgent(request);
            DWORD written = 0;
            if (answer.empty()
                || !WriteFile(pipe, answer.data(), static_cast<DWORD>(answer.size()), &written,
                              nullptr))
                break;
            request.resize(4);
        }
        CloseHandle(pipe);
    }
}

LRESULT CALLBACK pageantProc(HWND window, UINT message, WPARAM w, LPARAM l)
{
    if (message != WM_COPYDATA)
        return DefWindowProcW(window, message, w, l);
    const auto *data = reinterpret_cast<const COPYDATASTRUCT *>(l);
    if (data->dwData != agentCopyDataId)
        return 0;
    HANDLE mapping =
        OpenFileMappingA(FILE_MAP_ALL_ACCESS, FALSE, static_cast<const char *>(data->lpData));
    auto *memory = static_cast<char *>(MapViewOfFile(mapping, FILE_MAP_WRITE, 0, 0, 0));
    LRESULT result = 0;
    if (memory) {
        const Bytes answer = askAgent(Bytes(memory, memory + 4 + lengthIn(memory)));
        if (!answer.empty()) {
            std::memcpy(memory, answer.data(), answer.size());
            result = 1;
        }
        UnmapViewOfFile(memory);
    }
    CloseHandle(mapping);
    return result;
}

int servePageant()
{
    WNDCLASSW kind{};
    kind.lpfnWndProc = pageantProc;
    kind.lpszClassName = L"Pageant";
    RegisterClassW(&kind);
    if (!CreateWindowW(L"Pageant", L"Pageant", 0, 0, 0, 0, 0, nullptr, nullptr, nullptr, nullptr))
        return 1;
    MSG message;
    while (GetMessageW(&message, nullptr, 0, 0) > 0)
        DispatchMessageW(&message);
    return 0;
}

int writeCredential(const std::string &name)
{
    std::string secret = "s";
    std::string target = name;
    CREDENTIALA credential{};
    credential.Type = CRED_TYPE_GENERIC;
    credential.TargetName = target.data();
    credential.CredentialBlobSize = static_cast<DWORD>(secret.size());
    credential.CredentialBlob = reinterpret_cast<LPBYTE>(secret.data());
    credential.Persist = CRED_PERSIST_LOCAL_MACHINE;
    return CredWriteA(&credential, 0) ? 0 : 1;
}

int credentialExists(const std::string &name)
{
    PCREDENTIALA credential = nullptr;
    if (!CredReadA(name.c_str(), CRED_TYPE_GENERIC, 0, &credential))
        return 1;
    CredFree(credential);
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 3)
        return 2;
    WSADATA data;
    WSAStartup(MAKEWORD(2, 2), &data);
    const std::string what = argv[1];
    const std::string value = argv[2];
    if (what == "write")
        return writeCredential(value);
    if (what == "exists")
        return credentialExists(value);
    agentPort = static_cast<u_short>(std::stoi(value));
    return what == "pipe" ? servePipe() : servePageant();
}
