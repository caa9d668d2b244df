# shellcheck shell=bash disable=SC2154 # what it uses is set by part.sh
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The source archive of Qt's own 6.4.2 is not to be had everywhere, that of 5.15 is: what is
# needed of it for Qt 6 is mended here.
build_part() {
    local svg=$source/src/svg
    # What Qt 6 calls differently. QStringView is what QStringRef was: a view of a text that
    # somebody else keeps; the attributes of a style keep theirs themselves.
    sed -i -E 's/QXmlStreamStringRef (name|value);/QString \1;/' "$svg/qsvghandler_p.h"
    sed -i -E \
        -e 's/QXmlStreamStringRef\(name\)/name.toString()/' \
        -e 's/QXmlStreamStringRef\(QStringRef\(&sym\.text, sym\.start, len\)\)/sym.text.mid(sym.start, len)/' \
        -e 's/QXmlStreamStringRef\(QStringRef\(&value, 0, value\.length\(\)\)\)/value/' \
        -e 's/QStringRef\(&key, 0, key\.length\(\)\)/QStringView(key)/' \
        -e 's/QStringRef\(&sym\.text, sym\.start, sym\.len\)/QStringView(sym.text).mid(sym.start, sym.len)/' \
        -e 's/QStringRef (\w+)\(([A-Za-z.]+)\.string\(\), [A-Za-z.]+\.position\(\) \+ ([0-9]+), [A-Za-z.]+\.length\(\) - [0-9]+\)/QStringView \1 = \2.mid(\3)/' \
        -e 's/QStringRef\(([A-Za-z.]+)\.string\(\), [A-Za-z.]+\.position\(\) \+ (\w+), (\w+)\)/\1.mid(\2, \3)/' \
        -e 's/QStringRef\(([A-Za-z.]+)\.string\(\), [A-Za-z.]+\.position\(\), (\w+)\)/\1.left(\2)/' \
        -e 's/str\.string\(\)->constData\(\) \+ str\.position\(\)/str.constData()/' \
        -e 's/QStringRef\(&(\w+)\)/QStringView(\1)/; s/QStringRef (\w+)\(&(\w+)\)/QStringView \1(\2)/' \
        -e 's/QStringRef ref\(&name, 1, name\.length\(\) - 1\)/QStringView ref = QStringView(name).mid(1)/' \
        -e 's/colorStrTr\.unicode\(\)/colorStrTr.constData()/' \
        -e 's/\(uncStr\.isEmpty\(\)\) \? 0 :/uncStr.isEmpty() ? QChar() :/; s/(\(end\)) = 0;/\1 = QChar();/' \
        -e 's/QString attribute\(NodePtr node, const QString &name\) const override/QString attributeValue(NodePtr node, const QCss::AttributeSelector \&wanted) const override/' \
        -e 's/\(name == QLatin1String\("id"\) \|\|/(wanted.name == QLatin1String("id") ||/' \
        -e 's/^( +)name == QLatin1String\("xml:id"\)\)\)\)/\1wanted.name == QLatin1String("xml:id"))))/' \
        -e 's/xmlClass\(\)\.isEmpty\(\) && name ==/xmlClass().isEmpty() \&\& wanted.name ==/' \
        -e 's/const QStringRef &/QStringView /g; s/\bQStringRef\b/QStringView/g' \
        "$svg/qsvghandler.cpp" "$svg/qsvghandler_p.h"
    # An absent attribute is a view of nothing, where QStringRef still led to an empty text.
    sed -i -E '/toDouble\(QStringView str, bool \*ok/{n;s/\{/{ if (str.isEmpty()) { if (ok) *ok = false; return 0; }/}' \
        "$svg/qsvghandler.cpp"
    sed -i '/qmatrix\.h/d; /QMatrix matrixForElement/d' "$svg/qsvgrenderer.h"
    sed -i '/^QMatrix QSvgRenderer::matrixForElement/,/^}/d' "$svg/qsvgrenderer.cpp"
    sed -i 's/unicode = 0;/unicode = QChar();/' "$svg/qsvgfont.cpp"
    sed -i 's/font\.setWeight(SVGToQtWeight(\(.*\)));/font.setWeight(QFont::Weight(SVGToQtWeight(\1)));/' \
        "$svg/qsvgstyle.cpp"
    cp "$recipes/qtsvg/CMakeLists.txt" "$source/CMakeLists.txt"
    # zlib: Debian's libz-mingw-w64-dev, linked in whole.
    cmake_part -DZLIB_LIBRARY=/usr/x86_64-w64-mingw32/lib/libz.a \
        -DQT_HOST_PATH=/usr -DQT_HOST_PATH_CMAKE_DIR="$host_cmake"
}
