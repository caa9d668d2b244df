// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QIcon>
#include <QTest>

// Every icon of resources/icons.txt is there in the light and in the dark theme and can be drawn.
class IconsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyListedIconIsDrawn_data();
    void everyListedIconIsDrawn();
};

void IconsTest::everyListedIconIsDrawn_data()
{
    QTest::addColumn<QString>("theme");
    QTest::newRow("light") << QStringLiteral("breeze");
    QTest::newRow("dark") << QStringLiteral("breeze-dark");
}

void IconsTest::everyListedIconIsDrawn()
{
    QFETCH(const QString, theme);
    QIcon::setThemeSearchPaths({QStringLiteral(":/leitstand/icons")});
    QIcon::setThemeName(theme);
    QFile list(QStringLiteral(LEITSTAND_SOURCE_DIR "/resources/icons.txt"));
    QVERIFY(list.open(QIODevice::ReadOnly | QIODevice::Text));
    int count = 0;
    while (!list.atEnd()) {
        const QString name = QString::fromUtf8(list.readLine()).trimmed();
        if (name.isEmpty() || name.startsWith(u'#')) {
            continue;
        }
        const QIcon icon = QIcon::fromTheme(name);
        QVERIFY2(!icon.pixmap(22, 22).isNull(), qPrintable(name));
        ++count;
    }
    QVERIFY(count > 0);
}

QTEST_MAIN(IconsTest)

#include "tst_icons.moc"
