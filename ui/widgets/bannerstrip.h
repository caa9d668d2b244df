// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/viewstate.h"

#include <QWidget>

namespace leitstand {

class PlainLabel;

/// Says on every page that what is shown is not a live production server: recording, practice
/// server, simulated parts. Hidden otherwise.
class BannerStrip : public QWidget
{
    Q_OBJECT
public:
    explicit BannerStrip(QWidget *parent = nullptr);
    void present(const ViewState &state);
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PlainLabel *m_label;
};

/// The sentences of the banner; empty when there is nothing to say.
[[nodiscard]] QString bannerText(const ViewState &state);

} // namespace leitstand
