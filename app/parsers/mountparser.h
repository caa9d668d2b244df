// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/machine.h"

namespace leitstand {

/// Section `df`: a bundle; path = mount point with the output of
/// `df -B1 --output=source,size,used,avail,pcent,itotal,iused,iavail,ipcent,target -- MOUNT`
/// (GNU coreutils, df(1)) in the C locale. An entry that hangs gives hung = true; one that df
/// refused (folder missing) or that df answered for another mount point gives mounted = false and
/// no sizes of its own. Pure.
[[nodiscard]] Result<QList<MountUsage>> parseMountUsage(const QByteArray &bundle);

/// The same output for one mount point: a heading and one line.
[[nodiscard]] Result<MountUsage> parseDf(const QByteArray &mountPoint, const QByteArray &content);

/// One line of /proc/self/mounts (fstab(5), octal escapes undone).
struct MountEntry {
    QString device, mountPoint, fileSystem;
    bool readOnly = false;
    bool operator==(const MountEntry &) const = default;
};
[[nodiscard]] Result<QList<MountEntry>> parseMounts(const QByteArray &content);

} // namespace leitstand
