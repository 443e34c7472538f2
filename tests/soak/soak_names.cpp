// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hostilenames.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

/// \a name so that a terminal shows every unit of it.
QString spelled(const QString &name)
{
    QString result;
    for (const QChar c : name) {
        result += c.unicode() > 0x20 && c.unicode() < 0x7f
            ? QString(c)
            : u"\\u%1"_s.arg(c.unicode(), 4, 16, QLatin1Char('0'));
    }
    return result;
}

} // namespace

/// soak_names [--count N] [--seed N]: makes N hostile names safe and looks at what came out.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({ { u"count"_s, u"How many names."_s, u"N"_s, u"200000"_s },
        { u"seed"_s, u"Where the random numbers begin."_s, u"N"_s, u"20"_s } });
    parser.addHelpOption();
    parser.process(application);
    const qint64 count = parser.value(u"count"_s).toLongLong();
    QRandomGenerator random(parser.value(u"seed"_s).toUInt());
    QTextStream out(stdout);
    qint64 wrong = 0;
    for (qint64 i = 0; i < count; ++i) {
        const QString name = hostile::randomName(&random);
        const QString complaint
            = hostile::complaintOfSanitized(name, i % 3 == 0 ? u"image/png"_s : QString());
        if (!complaint.isEmpty() && ++wrong <= 20) {
            out << complaint << ": " << spelled(name) << Qt::endl;
        }
    }
    out << count << " names, " << wrong << " wrong" << Qt::endl;
    return count > 0 && wrong == 0 ? 0 : 1;
}
