// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/contentdisposition.h"
#include "app/engine/encodedword.h"
#include "app/engine/filename.h"
#include "tests/fuzz/fuzzing.h"
#include "tests/support/hostilenames.h"

using namespace Qt::StringLiterals;

/// The first line is the referrer's charset, the rest one Content-Disposition value.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QList<QByteArray> lines = fuzzing::linesOf(fuzzing::bytesOf(data, size), 2);
    const QString charset = QString::fromLatin1(lines.at(0));
    const QString name = engine::fileNameFromDisposition(lines.at(1), charset);
    fuzzing::hold(
        name == engine::fileNameFromDisposition(lines.at(1), charset), "a header has one name");
    fuzzing::hold(name == name.normalized(QString::NormalizationForm_C), "names are composed");
    const QString complaint = hostile::complaintOfSanitized(name, u"application/pdf"_s);
    fuzzing::hold(complaint.isEmpty(), complaint);
    fuzzing::holdHarmless(engine::chooseFileName({ {}, name, QUrl(u"http://h/x"_s), {} }));
    fuzzing::hold(lines.at(1).size() * 4 + 8 > name.size(), "a name is no bomb");
    return 0;
}
