# shellcheck shell=bash disable=SC2154 # what it uses is set by part.sh
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# As with QtSvg: the charts of 5.15, mended for Qt 6.
build_part() {
    local charts=$source/src/charts
    # Qt 6 has these classes in no namespace, and QVector is QList there.
    sed -i 's/^#define QT_CHARTS_NAMESPACE .*//' "$charts/qchartglobal.h"
    { grep -rlZ 'QtCharts::\|using namespace QtCharts\|QT_CHARTS_NAMESPACE::' "$charts" || true; } |
        xargs -0r sed -i 's/QtCharts:://g; s/QT_CHARTS_NAMESPACE:://g; /using namespace QtCharts/d'
    sed -i '/void replace(QVector<QPointF> points);/d' "$charts/xychart/qxyseries.h"
    sed -i '/^void QXYSeries::replace(QVector<QPointF> points)/,/^}/d' "$charts/xychart/qxyseries.cpp"
    cp "$recipes/qtcharts/CMakeLists.txt" "$source/CMakeLists.txt"
    cmake_part -DQT_HOST_PATH=/usr -DQT_HOST_PATH_CMAKE_DIR="$host_cmake"
}
