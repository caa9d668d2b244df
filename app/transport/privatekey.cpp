// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/privatekey.h"

#include <QByteArray>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace leitstand {

namespace {

constexpr std::uintmax_t largestKeyBytes = 128 * 1024;

/// Passed through libssh to the passphrase callback.
struct PassphraseQuestion {
    QByteArray passphrase;
    bool asked = false;
};

int answerPassphrase(const char *, char *buffer, size_t length, int, int, void *userData)
{
    auto *question = static_cast<PassphraseQuestion *>(userData);
    question->asked = true;
    const auto size = static_cast<size_t>(question->passphrase.size());
    if (size == 0 || size + 1 > length)
        return -1;
    std::memcpy(buffer, question->passphrase.constData(), size);
    buffer[size] = '\0';
    return 0;
}

tl::unexpected<Finding> finding(Cause cause, const QString &file, const QString &detail = {})
{
    return tl::unexpected<Finding>(Finding{cause, {file}, detail});
}

} // namespace

tl::expected<PrivateKey, Finding> loadPrivateKey(const QString &file, const QString &passphrase)
{
    const std::filesystem::path path(file.toStdU16String());
    std::error_code code;
    if (file.isEmpty() || !std::filesystem::exists(path, code))
        return finding(Cause::KeyFileMissing, file, QString::fromStdString(code.message()));
    const std::uintmax_t size = std::filesystem::file_size(path, code);
    if (code)
        return finding(Cause::KeyFileUnreadable, file, QString::fromStdString(code.message()));
    if (size > largestKeyBytes)
        return finding(Cause::KeyFileUnreadable, file, QStringLiteral("%1 bytes").arg(size));
    errno = 0;
    std::ifstream stream(path, std::ios::binary);
    QByteArray text(static_cast<qsizetype>(size), '\0');
    if (!stream.read(text.data(), static_cast<std::streamsize>(size))) {
        return finding(Cause::KeyFileUnreadable, file,
                       QString::fromStdString(std::generic_category().message(errno)));
    }
    if (text.startsWith("PuTTY-User-Key-File-"))
        return finding(Cause::KeyFilePutty, file);

    PassphraseQuestion question{passphrase.toUtf8(), false};
    ssh_key raw = nullptr;
    const int result =
        ssh_pki_import_privkey_base64(text.constData(), nullptr, answerPassphrase, &question, &raw);
    PrivateKey key(raw);
    const bool hadPassphrase = !question.passphrase.isEmpty();
    question.passphrase.fill('\0');
    text.fill('\0');
    if (result == SSH_OK && key)
        return key;
    if (question.asked)
        return finding(hadPassphrase ? Cause::PassphraseWrong : Cause::PassphraseMissing, file);
    return finding(Cause::KeyFileUnreadable, file);
}

} // namespace leitstand
