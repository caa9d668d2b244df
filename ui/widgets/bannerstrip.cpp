// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bannerstrip.h"

#include "core/format.h"
#include "ui/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

namespace leitstand {

namespace {

QString partName(const QString &section)
{
    if (section == QLatin1String("raid") || section == QLatin1String("mdstat")
        || section == QLatin1String("md"))
        return BannerStrip::tr("RAID");
    if (section == QLatin1String("smart"))
        return BannerStrip::tr("disk health (SMART)");
    if (section == QLatin1String("temperatures") || section == QLatin1String("hwmon"))
        return BannerStrip::tr("temperatures");
    if (section == QLatin1String("disks"))
        return BannerStrip::tr("list of disks");
    return section;
}

} // namespace

QString bannerText(const ViewState &state)
{
    QStringList sentences;
    if (state.connection.replay) {
        sentences.append(BannerStrip::tr("Recording of %1: nothing here is live.")
                             .arg(format::dateTime(state.snapshot.serverTime)));
    }
    if (state.profile.practice)
        sentences.append(BannerStrip::tr("Practice server: no real data, nothing can be damaged."));
    QStringList parts;
    for (const QString &section : state.snapshot.simulatedSections) {
        const QString name = partName(section);
        if (!parts.contains(name))
            parts.append(name);
    }
    if (!parts.isEmpty())
        sentences.append(
            BannerStrip::tr("Simulated: %1.").arg(QLocale().createSeparatedList(parts)));
    return sentences.join(QLatin1Char(' '));
}

BannerStrip::BannerStrip(QWidget *parent)
    : QWidget(parent)
    , m_label(new PlainLabel(this, true))
{
    setObjectName(QStringLiteral("banner"));
    m_label->setObjectName(QStringLiteral("bannerText"));
    m_label->setFont(scaledFont(*this, 1.0, true));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(30, 5, 14, 5);
    layout->addWidget(m_label, 1);
    hide();
}

void BannerStrip::present(const ViewState &state)
{
    const QString text = bannerText(state);
    m_label->display(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
}

QString BannerStrip::text() const
{
    return m_label->text();
}

void BannerStrip::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.testBand);
    // slanted stripes at the left: "not the real thing", also without colour
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(0, 0, 20, height());
    painter.setPen(QPen(colors.testText, 4));
    for (int x = -height(); x < 24 + height(); x += 11)
        painter.drawLine(x, height(), x + height(), 0);
}

} // namespace leitstand
