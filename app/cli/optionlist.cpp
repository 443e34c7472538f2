// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/optionlist.h"

#include "app/cli/options.h"
#include "app/cli/text.h"

#include <QCommandLineParser>

namespace cli {

using namespace Qt::StringLiterals;

namespace {

/// One option: its names, the word for its value (empty: takes none) and one line of help.
struct OptionRow {
    QStringList names; ///< the short one first where there is one
    QString valueName;
    QString description;
};

QList<OptionRow> placeRows()
{
    return {
        { { u"d"_s, u"dir"_s }, u"DIR"_s, Text::tr("Put the files into DIR (default: here)") },
        { { u"o"_s, u"output"_s }, u"NAME"_s, Text::tr("Call the file NAME (one link only)") },
        { { u"i"_s, u"input"_s }, u"FILE"_s,
            Text::tr("Read links from FILE (- is the standard input): a link a line, a tab and a "
                     "name may follow, # begins a comment") },
        { { u"profile"_s }, u"DIR"_s,
            Text::tr("Keep what resuming needs in DIR (default: bobbin-cli in the XDG state "
                     "folder)") },
    };
}

QList<OptionRow> transferRows()
{
    return {
        { { u"j"_s, u"jobs"_s }, u"N"_s, Text::tr("Downloads at once, 1 to 64 (default: 4)") },
        { { u"x"_s, u"connections"_s }, u"N"_s,
            Text::tr("Connections per download, 1 to 32 (default: 8)") },
        { { u"limit"_s }, u"RATE"_s,
            Text::tr("Bytes a second over all downloads: 500K, 2M, 1G or 12345; K is 1024") },
        { { u"retries"_s }, u"N"_s,
            Text::tr("Tries in a row that may gain nothing, 0 to 100 (default: 5)") },
        { { u"checksum"_s }, u"ALGO:HEX"_s,
            Text::tr("The file must have this md5, sha1, sha256 or sha512 sum (one link only)") },
    };
}

QList<OptionRow> requestRows()
{
    return {
        { { u"H"_s, u"header"_s }, u"'K: V'"_s, Text::tr("Send this header; may be repeated") },
        { { u"user-agent"_s }, u"TEXT"_s, Text::tr("Send this User-Agent") },
        { { u"referer"_s }, u"URL"_s, Text::tr("Send this Referer") },
        { { u"user"_s }, u"NAME:PASSWORD"_s,
            Text::tr("Sign in with these, from the first request on; never stored") },
        { { u"proxy"_s }, u"URL"_s,
            Text::tr("Use this proxy: http://HOST:PORT or socks5://HOST:PORT (default: the "
                     "system's)") },
        { { u"ca"_s }, u"FILE"_s, Text::tr("Trust the certificates in FILE (PEM) as well") },
    };
}

QList<OptionRow> outputRows()
{
    return {
        { { u"check"_s }, QString(),
            Text::tr("Ask what the links are and download nothing; --jobs of them at once; --json "
                     "tells their dates and the time each answer took as well") },
        { { u"json"_s }, QString(), Text::tr("Print one JSON object a line") },
        { { u"q"_s, u"quiet"_s }, QString(), Text::tr("Print errors only") },
        { { u"version"_s }, QString(), Text::tr("Print the version and end") },
        { { u"h"_s, u"help"_s }, QString(), Text::tr("Print this text and end") },
    };
}

QList<OptionRow> allRows()
{
    return placeRows() + transferRows() + requestRows() + outputRows();
}

constexpr qsizetype kColumn = 27;
constexpr qsizetype kWidth = 79;

/// \a words from column \a first on, broken before kWidth.
QString wrapped(const QString &words, qsizetype first)
{
    QString text;
    qsizetype column = first;
    const QStringList parts = words.split(u' ');
    for (const QString &part : parts) {
        if (column > first && column + 1 + part.size() > kWidth) {
            text += u'\n' + QString(first, u' ');
            column = first;
        } else if (column > first) {
            text += u' ';
            ++column;
        }
        text += part;
        column += part.size();
    }
    return text;
}

QString helpLine(const QString &left, const QString &words)
{
    const QString head = "  "_L1 + left;
    return head.size() < kColumn
        ? head.leftJustified(kColumn) + wrapped(words, kColumn) + u'\n'
        : head + u'\n' + QString(kColumn, u' ') + wrapped(words, kColumn) + u'\n';
}

QString optionLine(const OptionRow &row)
{
    const bool hasShort = row.names.size() > 1;
    QString left = hasShort ? u'-' + row.names.first() + ", "_L1 : QString();
    left += "--"_L1 + row.names.last();
    if (!row.valueName.isEmpty()) {
        left += u' ' + row.valueName;
    }
    return helpLine(left, row.description);
}

QString kindList()
{
    QStringList names;
    for (int i = 1; i < engine::kErrorKindCount; ++i) {
        names.append(engine::traits(static_cast<engine::ErrorKind>(i)).name);
    }
    QString text;
    QString line;
    for (const QString &name : std::as_const(names)) {
        if (line.size() + 1 + name.size() > kWidth) {
            text += line + u'\n';
            line.clear();
        }
        line += (line.isEmpty() ? "  "_L1 : " "_L1) + name;
    }
    return text + line + u'\n';
}

} // namespace

void addOptions(QCommandLineParser *parser)
{
    const QList<OptionRow> rows = allRows();
    for (const OptionRow &row : rows) {
        parser->addOption({ row.names, row.description, row.valueName });
    }
}

QStringList singleOptions()
{
    QStringList names;
    const QList<OptionRow> rows = allRows();
    for (const OptionRow &row : rows) {
        if (!row.valueName.isEmpty() && row.names.last() != "header"_L1) {
            names.append(row.names.last());
        }
    }
    return names;
}

QString helpText()
{
    QString text = Text::tr("Usage: bobbin-cli [options] URL...") + "\n\n"_L1
        + wrapped(
            Text::tr("Downloads the links. The same link, folder and name again goes on where "
                     "it stopped."),
            0)
        + "\n\n"_L1 + Text::tr("Options:") + u'\n';
    const QList<OptionRow> rows = allRows();
    for (const OptionRow &row : rows) {
        text += optionLine(row);
    }
    text += u'\n' + Text::tr("Exit status:") + u'\n';
    text += helpLine(u"0"_s, Text::tr("Everything is complete"));
    text += helpLine(u"1"_s, Text::tr("Something failed; the other downloads went on"));
    text += helpLine(u"2"_s, Text::tr("Wrong usage"));
    text += helpLine(u"3"_s, Text::tr("Interrupted; the same command goes on where it stopped"));
    text += u'\n' + Text::tr("Events of --json:") + u'\n';
    text += "  added started progress finished failed paused checked\n"_L1;
    text += u'\n' + Text::tr("Kinds of error in --json:") + u'\n' + kindList();
    return text;
}

} // namespace cli
