// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/parsertable.h"

// Entry for libFuzzer: clang++ -fsanitize=fuzzer,address,undefined -DLEITSTAND_LIBFUZZER. Built by
// gcc it is a driver that feeds files (or, without arguments, stdin) to every parser; ctest's share
// of the same work is unit.tst_parserprefixes.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray content(reinterpret_cast<const char *>(data), qsizetype(size));
    for (const fixtures::ParserRow &parser : fixtures::allParsers())
        static_cast<void>(parser.parse(content));
    return 0;
}

#ifndef LEITSTAND_LIBFUZZER
#include <QFile>

#include <cstdio>

namespace {

bool feed(QFile &file)
{
    const QByteArray content = file.readAll();
    LLVMFuzzerTestOneInput(reinterpret_cast<const unsigned char *>(content.constData()),
                           std::size_t(content.size()));
    return file.error() == QFileDevice::NoError;
}

} // namespace

int main(int argc, char **argv)
{
    bool good = true;
    for (int i = 1; i < argc; ++i) {
        QFile file(QString::fromLocal8Bit(argv[i]));
        good = file.open(QIODevice::ReadOnly) && feed(file) && good;
    }
    if (argc < 2) {
        QFile input;
        good = input.open(stdin, QIODevice::ReadOnly) && feed(input);
    }
    return good ? 0 : 1;
}
#endif
