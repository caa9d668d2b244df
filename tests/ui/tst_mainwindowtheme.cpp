// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <QApplication>
#include <QTest>

#include <array>
#include <cmath>

using namespace leitstand;

namespace {

/// Brettel/Viénot matrices on linear RGB, rounded: how people without red or green cones see a
/// color.
QColor seenBy(const QColor &color, bool protanopia)
{
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    const auto encoded = [](double c) {
        c = std::clamp(c, 0.0, 1.0);
        return c <= 0.0031308 ? c * 12.92 : 1.055 * std::pow(c, 1 / 2.4) - 0.055;
    };
    const double r = linear(double(color.redF()));
    const double g = linear(double(color.greenF()));
    const double b = linear(double(color.blueF()));
    const double rg = protanopia ? 0.11238 * r + 0.88762 * g : 0.29275 * r + 0.70725 * g;
    const double bb = protanopia ? 0.00401 * r - 0.00401 * g + b : -0.02234 * r + 0.02234 * g + b;
    return QColor::fromRgbF(float(encoded(rg)), float(encoded(rg)), float(encoded(bb)));
}

double distance(const QColor &a, const QColor &b)
{
    return std::hypot(a.redF() - b.redF(), a.greenF() - b.greenF(), a.blueF() - b.blueF());
}

} // namespace

/// The colors keep their promises: contrast, and four states that differ without red or green.
class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textContrast_data();
    void textContrast();
    void statesDifferForColorBlindPeople_data();
    void statesDifferForColorBlindPeople();
    void namesAreStable();
    void darkAndLightAreApplied();
};

void ThemeTest::textContrast_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << lightPalette();
    QTest::newRow("dark") << darkPalette();
}

void ThemeTest::textContrast()
{
    QFETCH(const QPalette, palette);
    const ThemeColors &c = themeColors(palette);
    const QColor window = palette.color(QPalette::Window);
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::WindowText);
    for (const Severity s : {Severity::Ok, Severity::Unknown, Severity::Notice, Severity::Fault}) {
        for (const QColor &background : {window, base, c.card, c.tint(s)})
            QVERIFY2(contrastRatio(c.severity(s), background) >= 4.5,
                     qPrintable(c.severity(s).name()));
        QVERIFY(contrastRatio(text, c.tint(s)) >= 4.5);
    }
    for (const QColor &background : {window, base, c.card}) {
        QVERIFY(contrastRatio(text, background) >= 4.5);
        QVERIFY(contrastRatio(c.stale, background) >= 4.5);
    }
    for (const Environment e : allEnvironments)
        QVERIFY2(contrastRatio(c.bandText(e), c.band(e)) >= 4.5, qPrintable(c.band(e).name()));
    QVERIFY(
        contrastRatio(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight))
        >= 4.5);
    QVERIFY(
        contrastRatio(palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase))
        >= 4.5);
    QVERIFY(contrastRatio(palette.color(QPalette::Link), base) >= 4.5);
    // graphical parts need 3:1 (WCAG 1.4.11)
    QVERIFY(contrastRatio(c.gaugeFill, c.gaugeTrack) >= 3.0);
}

void ThemeTest::statesDifferForColorBlindPeople_data()
{
    textContrast_data();
}

void ThemeTest::statesDifferForColorBlindPeople()
{
    QFETCH(const QPalette, palette);
    const ThemeColors &c = themeColors(palette);
    const std::array colors{c.ok, c.notice, c.fault, c.unknown};
    for (const bool protanopia : {true, false}) {
        for (std::size_t i = 0; i < colors.size(); ++i) {
            for (std::size_t k = i + 1; k < colors.size(); ++k) {
                const double apart =
                    distance(seenBy(colors.at(i), protanopia), seenBy(colors.at(k), protanopia));
                QVERIFY2(apart > 0.1, qPrintable(QStringLiteral("%1 %2: %3")
                                                     .arg(colors.at(i).name(), colors.at(k).name())
                                                     .arg(apart)));
            }
        }
    }
}

void ThemeTest::namesAreStable()
{
    for (const ThemeMode mode : {ThemeMode::System, ThemeMode::Light, ThemeMode::Dark})
        QCOMPARE(themeModeFromName(themeModeName(mode)), mode);
    QCOMPARE(themeModeFromName(QStringLiteral("no such thing")), ThemeMode::System);
}

void ThemeTest::darkAndLightAreApplied()
{
    auto *application = qobject_cast<QApplication *>(QCoreApplication::instance());
    applyTheme(*application, ThemeMode::Dark);
    QVERIFY(isDark(QApplication::palette()));
    QCOMPARE(QIcon::themeName(), QStringLiteral("breeze-dark"));
    applyTheme(*application, ThemeMode::Light);
    QVERIFY(!isDark(QApplication::palette()));
    QCOMPARE(QIcon::themeName(), QStringLiteral("breeze"));
}

QTEST_MAIN(ThemeTest)

#include "tst_mainwindowtheme.moc"
