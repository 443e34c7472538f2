// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzzing.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;

/// Calls the target that it is linked with once for each file of its corpus.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QString name = QFileInfo(QCoreApplication::applicationFilePath()).fileName();
    const QDir corpus(
        qEnvironmentVariable("BOBBIN_SOURCE") + u"/tests/fuzz/corpus/"_s + name.section(u'_', 1));
    const QStringList inputs = corpus.entryList(QDir::Files, QDir::Name);
    for (const QString &input : inputs) {
        QFile file(corpus.filePath(input));
        fuzzing::hold(file.open(QIODevice::ReadOnly), u"%1 can be read"_s.arg(input));
        const QByteArray bytes = file.readAll();
        std::printf("%s, %lld bytes\n", qPrintable(input), static_cast<long long>(bytes.size()));
        std::fflush(stdout);
        LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(bytes.constData()),
            static_cast<size_t>(bytes.size()));
    }
    std::printf("%lld inputs\n", static_cast<long long>(inputs.size()));
    return inputs.isEmpty() ? 1 : 0;
}
