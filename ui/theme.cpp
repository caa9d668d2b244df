// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <QApplication>
#include <QFont>
#include <QIcon>
#include <QProxyStyle>
#include <QStyle>
#include <QStyleFactory>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace leitstand {

namespace {

/// The headings of a table stand over the text of its cells, and do not touch each other.
class RoomyHeaders : public QProxyStyle
{
public:
    RoomyHeaders(QStyle *base, const QString &name)
        : QProxyStyle(base)
    {
        setObjectName(name);
    }
    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override
    {
        const int plain = QProxyStyle::pixelMetric(metric, option, widget);
        return metric == PM_HeaderMargin ? plain + 2 : plain;
    }
};

ThemeColors makeLight()
{
    ThemeColors c;
    c.dark = false;
    c.ok = QColor(0x00, 0x75, 0x5f);
    c.notice = QColor(0x90, 0x60, 0x00);
    c.fault = QColor(0x9b, 0x0b, 0x2e);
    c.unknown = QColor(0x3f, 0x45, 0x52);
    c.okTint = QColor(0xe4, 0xf3, 0xee);
    c.noticeTint = QColor(0xff, 0xf2, 0xd0);
    c.faultTint = QColor(0xfd, 0xe6, 0xe7);
    c.unknownTint = QColor(0xe9, 0xec, 0xef);
    c.stale = QColor(0x60, 0x68, 0x70);
    c.border = QColor(0xcf, 0xd4, 0xd9);
    c.card = QColor(0xff, 0xff, 0xff);
    c.gaugeTrack = QColor(0xe1, 0xe5, 0xe9);
    c.gaugeFill = QColor(0x2f, 0x6f, 0xb0);
    c.gaugeStale = QColor(0xa6, 0xae, 0xb6);
    c.gaugeMark = QColor(0x23, 0x29, 0x30);
    c.productionBand = QColor(0x6a, 0x1b, 0x7a);
    c.productionText = QColor(0xff, 0xff, 0xff);
    c.testBand = QColor(0xd6, 0xe6, 0xf7);
    c.testText = QColor(0x0f, 0x3f, 0x73);
    c.developmentBand = QColor(0xe2, 0xe6, 0xe4);
    c.developmentText = QColor(0x33, 0x40, 0x3b);
    return c;
}

ThemeColors makeDark()
{
    ThemeColors c;
    c.dark = true;
    c.ok = QColor(0x4f, 0xd1, 0xa8);
    c.notice = QColor(0xf5, 0xc0, 0x5c);
    c.fault = QColor(0xff, 0x8f, 0x87);
    c.unknown = QColor(0xbc, 0xc4, 0xd2);
    c.okTint = QColor(0x16, 0x35, 0x2d);
    c.noticeTint = QColor(0x3b, 0x2f, 0x14);
    c.faultTint = QColor(0x47, 0x20, 0x22);
    c.unknownTint = QColor(0x2e, 0x34, 0x3a);
    c.stale = QColor(0x9f, 0xa8, 0xb1);
    c.border = QColor(0x41, 0x48, 0x50);
    c.card = QColor(0x26, 0x2b, 0x30);
    c.gaugeTrack = QColor(0x3a, 0x41, 0x49);
    c.gaugeFill = QColor(0x62, 0xa4, 0xe3);
    c.gaugeStale = QColor(0x6b, 0x74, 0x7d);
    c.gaugeMark = QColor(0xf0, 0xf3, 0xf5);
    c.productionBand = QColor(0x9b, 0x45, 0xad);
    c.productionText = QColor(0xff, 0xff, 0xff);
    c.testBand = QColor(0x1f, 0x3c, 0x5a);
    c.testText = QColor(0xc9, 0xe1, 0xfa);
    c.developmentBand = QColor(0x36, 0x3e, 0x3a);
    c.developmentText = QColor(0xd5, 0xde, 0xd9);
    return c;
}

QPalette makePalette(const ThemeColors &c, QColor window, QColor base, QColor alternate,
                     QColor text, QColor button, QColor highlight, QColor link)
{
    QPalette p;
    p.setColor(QPalette::Window, window);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, base);
    p.setColor(QPalette::AlternateBase, alternate);
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::PlaceholderText, c.stale);
    p.setColor(QPalette::Button, button);
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, c.fault);
    p.setColor(QPalette::ToolTipBase, c.dark ? QColor(0x12, 0x15, 0x18) : QColor(0x2a, 0x30, 0x37));
    p.setColor(QPalette::ToolTipText, QColor(0xf5, 0xf7, 0xf8));
    p.setColor(QPalette::Highlight, highlight);
    p.setColor(QPalette::HighlightedText, Qt::white);
    p.setColor(QPalette::Link, link);
    p.setColor(QPalette::LinkVisited, link);
    p.setColor(QPalette::Light, c.dark ? button.lighter(130) : QColor(Qt::white));
    p.setColor(QPalette::Midlight, c.dark ? button.lighter(115) : window.lighter(102));
    p.setColor(QPalette::Mid, c.border);
    p.setColor(QPalette::Dark, c.dark ? window.darker(150) : window.darker(150));
    p.setColor(QPalette::Shadow, c.dark ? QColor(Qt::black) : window.darker(200));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role,
                   c.dark ? QColor(0x84, 0x8c, 0x95) : QColor(0x80, 0x88, 0x90));
    p.setColor(QPalette::Disabled, QPalette::Highlight, c.border);
    return p;
}

/// The platform's own look, kept before the first change.
struct PlatformLook {
    QString style;
    QPalette palette;
};

const PlatformLook &platformLook(const QApplication &application)
{
    static const PlatformLook look{application.style()->objectName(), QApplication::palette()};
    return look;
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(double(color.redF())) + 0.7152 * linear(double(color.greenF()))
           + 0.0722 * linear(double(color.blueF()));
}

} // namespace

QColor ThemeColors::severity(Severity s) const
{
    switch (s) {
    case Severity::Ok:
        return ok;
    case Severity::Notice:
        return notice;
    case Severity::Fault:
        return fault;
    case Severity::Unknown:
        break;
    }
    return unknown;
}

QColor ThemeColors::tint(Severity s) const
{
    switch (s) {
    case Severity::Ok:
        return okTint;
    case Severity::Notice:
        return noticeTint;
    case Severity::Fault:
        return faultTint;
    case Severity::Unknown:
        break;
    }
    return unknownTint;
}

QColor ThemeColors::band(Environment environment) const
{
    switch (environment) {
    case Environment::Production:
        return productionBand;
    case Environment::Test:
        return testBand;
    case Environment::Development:
        break;
    }
    return developmentBand;
}

QColor ThemeColors::bandText(Environment environment) const
{
    switch (environment) {
    case Environment::Production:
        return productionText;
    case Environment::Test:
        return testText;
    case Environment::Development:
        break;
    }
    return developmentText;
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Window)) < 0.2;
}

const ThemeColors &themeColors(const QPalette &palette)
{
    static const ThemeColors light = makeLight();
    static const ThemeColors dark = makeDark();
    return isDark(palette) ? dark : light;
}

QPalette lightPalette()
{
    return makePalette(makeLight(), QColor(0xf3, 0xf5, 0xf7), QColor(0xff, 0xff, 0xff),
                       QColor(0xf7, 0xf9, 0xfa), QColor(0x1d, 0x23, 0x29), QColor(0xf0, 0xf2, 0xf4),
                       QColor(0x24, 0x62, 0xa0), QColor(0x1b, 0x5c, 0xa0));
}

QPalette darkPalette()
{
    return makePalette(makeDark(), QColor(0x1e, 0x22, 0x26), QColor(0x18, 0x1b, 0x1f),
                       QColor(0x21, 0x26, 0x2a), QColor(0xe8, 0xec, 0xef), QColor(0x30, 0x36, 0x3c),
                       QColor(0x2f, 0x6f, 0xb0), QColor(0x84, 0xbd, 0xf5));
}

void applyTheme(QApplication &application, ThemeMode mode)
{
    const PlatformLook &look = platformLook(application);
    const QString style = mode == ThemeMode::System ? look.style : QStringLiteral("fusion");
    if (application.style()->objectName() != style
        || !dynamic_cast<RoomyHeaders *>(application.style())) {
        if (QStyle *wanted = QStyleFactory::create(style))
            QApplication::setStyle(new RoomyHeaders(wanted, style));
    }
    QPalette palette = mode == ThemeMode::Dark ? darkPalette() : lightPalette();
    if (mode == ThemeMode::System)
        palette = look.palette;
    QApplication::setPalette(palette);
    QIcon::setThemeSearchPaths({QStringLiteral(":/leitstand/icons")});
    QIcon::setThemeName(isDark(palette) ? QStringLiteral("breeze-dark") : QStringLiteral("breeze"));
}

QString themeModeName(ThemeMode mode)
{
    switch (mode) {
    case ThemeMode::Light:
        return QStringLiteral("light");
    case ThemeMode::Dark:
        return QStringLiteral("dark");
    case ThemeMode::System:
        break;
    }
    return QStringLiteral("system");
}

ThemeMode themeModeFromName(const QString &name)
{
    if (name == QLatin1String("light"))
        return ThemeMode::Light;
    return name == QLatin1String("dark") ? ThemeMode::Dark : ThemeMode::System;
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QFont scaledFont(const QWidget &widget, double factor, bool strong)
{
    QFont font = widget.font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(int(font.pixelSize() * factor));
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

} // namespace leitstand
