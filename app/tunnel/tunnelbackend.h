// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/tunnel.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace leitstand {

/// Which tunnel, and to where. Plain value.
struct TunnelOrder {
    QString name;
    TunnelConfig config;
    TunnelSecrets secrets; ///< empty: only a tunnel that the system's store already holds
    QString host;          ///< the server inside the tunnel
    quint16 port = 22;
};

/// Switches one tunnel on and off with one of the ways that a computer may have. In the GUI thread;
/// nothing blocks; one order at a time. Whether traffic really passes is not its business: that is
/// observed from outside, the same way for all.
class TunnelBackend : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const Result<void> &)>;

    explicit TunnelBackend(TunnelOrder order, QObject *parent = nullptr)
        : QObject(parent)
        , m_order(std::move(order))
    {}
    [[nodiscard]] virtual TunnelKind kind() const = 0;
    [[nodiscard]] virtual bool canSwitch() const { return true; }
    /// False until this way was run against the real program: said in the window.
    [[nodiscard]] virtual bool isProven() const { return false; }
    /// @p done is called once, unless this object goes before.
    virtual void switchOn(const Done &done) = 0;
    virtual void switchOff(const Done &done) = 0;
    /// A port on this computer that leads to the server, where the tunnel has no interface.
    [[nodiscard]] virtual std::optional<quint16> localPort() const { return std::nullopt; }
    /// Program and version, where that says something ("wireproxy 1.0.9").
    [[nodiscard]] virtual QString program() const { return {}; }

    void setSecrets(const TunnelSecrets &secrets) { m_order.secrets = secrets; }

Q_SIGNALS:
    /// The tunnel ended without being asked.
    void ended(const leitstand::Error &error);

protected:
    [[nodiscard]] const TunnelOrder &order() const { return m_order; }
    [[nodiscard]] bool hasSecrets() const { return !m_order.secrets.privateKey.isEmpty(); }
    /// What to answer when only the keychain or the system's store could help, and neither does.
    [[nodiscard]] static tl::unexpected<Error> keyMissing();

private:
    TunnelOrder m_order;
};

/// Somebody else runs the tunnel.
class WatchedTunnel : public TunnelBackend
{
    Q_OBJECT
public:
    using TunnelBackend::TunnelBackend;
    [[nodiscard]] TunnelKind kind() const override { return TunnelKind::Watched; }
    [[nodiscard]] bool canSwitch() const override { return false; }
    [[nodiscard]] bool isProven() const override { return true; }
    void switchOn(const Done &done) override;
    void switchOff(const Done &done) override;
};

} // namespace leitstand
