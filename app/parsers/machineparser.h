// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/machine.h"
#include "domain/raid.h"
#include "domain/stackfacts.h"

namespace leitstand {

/// Section `hwmon`: bundle of /sys/class/hwmon/hwmonN/{name,tempM_input,tempM_label,tempM_crit},
/// millidegrees. A sensor whose input cannot be read is left out (the kernel says so for unplugged
/// ones); a number outside -100…250 °C is UnexpectedOutput for the input and "not told" for the
/// critical limit.
[[nodiscard]] Result<QList<Temperature>> parseTemperatures(const QByteArray &bundle);

/// Section `os`: bundle of /etc/os-release, /proc/version, boot_id, hostname, reboot-required.
[[nodiscard]] Result<OperatingSystem> parseOperatingSystem(const QByteArray &bundle);

/// Section `disks`: bundle of /sys/block/DEV/{size,device/model,device/serial,queue/rotational}
/// (size in 512-byte sectors) and `by-id` = NUL-separated pairs name, link target.
[[nodiscard]] Result<QList<Disk>> parseDisks(const QByteArray &bundle);

/// Section `certs`: bundle; path = name below /etc/letsencrypt/live, content of `openssl x509
/// -noout -enddate -subject`. One that cannot be read keeps its name and has an invalid date.
[[nodiscard]] Result<QList<Certificate>> parseCertificates(const QByteArray &bundle);

/// Frame `hello`: "key=value" lines. `protocol` must be a number; unknown keys are allowed
/// (additions).
[[nodiscard]] Result<ProbeAccess> parseHello(const QByteArray &payload);

/// One name a line (`tick`, `simulated`); safe to show.
[[nodiscard]] QStringList parseNameList(const QByteArray &payload);

} // namespace leitstand
