// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/hostkeycheck.h"

#include <memory>

namespace leitstand {

namespace {

struct Release {
    void operator()(ssh_key key) const { ssh_key_free(key); }
    void operator()(unsigned char *hash) const { ssh_clean_pubkey_hash(&hash); }
    void operator()(char *text) const { ssh_string_free_char(text); }
};

} // namespace

tl::expected<HostKey, Finding> hostKeyOf(ssh_session session)
{
    const auto failure = [session] {
        return tl::unexpected<Finding>(
            Finding{Cause::NegotiationFailed, {}, QString::fromUtf8(ssh_get_error(session))});
    };
    ssh_key rawKey = nullptr;
    if (ssh_get_server_publickey(session, &rawKey) != SSH_OK)
        return failure();
    const std::unique_ptr<ssh_key_struct, Release> key(rawKey);
    unsigned char *rawHash = nullptr;
    size_t length = 0;
    if (ssh_get_publickey_hash(key.get(), SSH_PUBLICKEY_HASH_SHA256, &rawHash, &length) != 0)
        return failure();
    const std::unique_ptr<unsigned char, Release> hash(rawHash);
    const std::unique_ptr<char, Release> text(
        ssh_get_fingerprint_hash(SSH_PUBLICKEY_HASH_SHA256, hash.get(), length));
    if (!text)
        return failure();
    return HostKey{QString::fromLatin1(ssh_key_type_to_char(ssh_key_type(key.get()))),
                   QString::fromLatin1(text.get())};
}

tl::expected<HostKeyTrust, Finding> judgeHostKey(const HostKey &seen, const SessionRequest &request)
{
    const auto blocked = [](Cause cause, const QStringList &args) {
        return tl::unexpected<Finding>(Finding{cause, args, {}});
    };
    const QString expected = request.profile.hostKeySha256.trimmed();
    if (!expected.isEmpty()) {
        if (seen.sha256 == expected)
            return HostKeyTrust::Profile;
        return blocked(Cause::HostKeyNotOfProfile, {seen.sha256, expected});
    }
    if (request.storeDamaged)
        return blocked(Cause::HostKeyStoreDamaged, {seen.sha256});
    const HostKey &stored = request.storedKey;
    if (stored.sha256.isEmpty())
        return blocked(Cause::HostKeyUnknown, {seen.sha256, seen.type});
    if (stored.type != seen.type)
        return blocked(Cause::HostKeyOtherType,
                       {seen.sha256, stored.sha256, seen.type, stored.type});
    if (stored.sha256 != seen.sha256)
        return blocked(Cause::HostKeyNotOfStore, {seen.sha256, stored.sha256});
    return HostKeyTrust::Store;
}

} // namespace leitstand
