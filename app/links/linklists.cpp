// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/linklists.h"

#include "app/links/linkcollector.h"
#include "app/links/linktext.h"

#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace links {

namespace {

FoundLink listLink(const QString &text, const QUrl &base, int line)
{
    const QString link = text.trimmed();
    FoundLink found = linkFromText(link, line);
    if (found.problem != LinkProblem::None && !link.contains("://"_L1)) {
        const QUrl url = normalised(base.resolved(QUrl(link)));
        if (!url.isEmpty()) {
            found = wrongLink(link, line, LinkProblem::None);
            found.url = url;
        }
    }
    found.place = LinkPlace::List;
    return found;
}

struct CsvRow {
    QStringList fields { QString() };
    bool isEnded = false; ///< by a line break; else by the end of the text
};

/// One row; \a at and \a line are where the next one begins then.
CsvRow takeRow(QStringView text, qsizetype &at, QChar separator, int &line)
{
    CsvRow row;
    QStringList &fields = row.fields;
    bool isQuoted = false;
    for (; at < text.size(); ++at) {
        const QChar c = text[at];
        line += c == u'\n' ? 1 : 0;
        if (isQuoted) {
            if (c == u'"' && at + 1 < text.size() && text[at + 1] == u'"') {
                fields.last() += c;
                ++at;
            } else if (c == u'"') {
                isQuoted = false;
            } else {
                fields.last() += c;
            }
        } else if (c == u'"' && fields.last().isEmpty()) {
            isQuoted = true;
        } else if (c == separator) {
            fields.append(QString());
        } else if (c == u'\n') {
            ++at;
            row.isEnded = true;
            break;
        } else if (c != u'\r') {
            fields.last() += c;
        }
    }
    return row;
}

/// Which column is what; -1 = there is none.
struct Columns {
    int link = -1;
    int name = -1;
    int title = -1;
    int size = -1;
};

Columns columnsOf(const QStringList &row)
{
    Columns columns;
    for (int i = 0; i < row.size(); ++i) {
        const QString word = row.at(i).trimmed().toLower();
        if (word == u"url" || word == u"link" || word == u"href" || word == u"address") {
            columns.link = i;
        } else if (word == u"name" || word == u"file" || word == u"filename"
            || word == u"file name") {
            columns.name = i;
        } else if (word == u"title") {
            columns.title = i;
        } else if (word == u"size" || word == u"bytes") {
            columns.size = i;
        }
    }
    return columns;
}

FoundLink linkOfRow(const QStringList &row, const Columns &columns, const QUrl &base, int line)
{
    FoundLink found;
    if (columns.link >= 0) {
        found = listLink(row.value(columns.link), base, line);
    } else {
        const auto field = std::find_if(
            row.begin(), row.end(), [](const QString &one) { return one.contains("://"_L1); });
        found = field == row.end() ? wrongLink(row.join(u' '), line, LinkProblem::NotALink)
                                   : listLink(*field, base, line);
    }
    bool isNumber = false;
    const qint64 size = row.value(columns.size).toLongLong(&isNumber);
    found.size = isNumber && size >= 0 ? size : -1;
    found.name = row.value(columns.name).simplified().left(kMaxName);
    found.title = row.value(columns.title).simplified().left(kMaxName);
    return found;
}

QChar separatorOf(QStringView text)
{
    const QStringView first = text.left(std::max<qsizetype>(0, text.indexOf(u'\n')));
    const std::array kinds { u',', u';', u'\t' };
    return *std::max_element(kinds.begin(), kinds.end(),
        [first](QChar a, QChar b) { return first.count(a) < first.count(b); });
}

/// Of what \a isWhole is not, only the links that the rest can change nothing of.
FoundLinks readCsv(
    const QString &text, const QUrl &base, std::chrono::milliseconds time, bool isWhole)
{
    LinkCollector links(time);
    const QStringView capped = QStringView(text).left(kMaxBytes);
    if (capped.size() < text.size()) {
        links.setCut();
    }
    const QChar separator = separatorOf(capped);
    Columns columns;
    qsizetype at = 0;
    int line = 1;
    while (at < capped.size() && !links.isFull()) {
        const int begin = line;
        const CsvRow taken = takeRow(capped, at, separator, line);
        if (!taken.isEnded && !isWhole) {
            break; // a quoted field that goes on
        }
        const QStringList &row = taken.fields;
        const bool isBlank = std::all_of(
            row.begin(), row.end(), [](const QString &one) { return one.trimmed().isEmpty(); });
        const bool isHeading = begin == 1 && !row.join(u' ').contains("://"_L1);
        if (isHeading) {
            columns = columnsOf(row);
        } else if (!isBlank) {
            links.add(linkOfRow(row, columns, base, begin));
        }
    }
    if (at < capped.size()) {
        links.setCut();
    }
    return links.take(true);
}

/// The same. Titles may stand anywhere behind their files.
FoundLinks readPls(
    const QString &text, const QUrl &base, std::chrono::milliseconds time, bool isWhole)
{
    QList<std::pair<QString, FoundLink>> files; // by number
    QHash<QString, QString> titles;
    LinkCollector links(time);
    int number = 0;
    for (QStringView line : QStringView(text).left(kMaxBytes).tokenize(u'\n')) {
        if (links.isFull()) {
            links.setCut();
            break;
        }
        line = line.trimmed();
        ++number;
        const qsizetype equals = line.indexOf(u'=');
        const QString key
            = line.left(std::max<qsizetype>(0, equals)).trimmed().toString().toLower();
        const QString value = line.mid(equals + 1).trimmed().toString();
        if (key.startsWith("file"_L1) && files.size() < kMaxLinks) {
            files.append({ key.mid(4), listLink(value, base, number) });
        } else if (key.startsWith("title"_L1) && !titles.contains(key.mid(5))) {
            titles.insert(key.mid(5), value.simplified().left(kMaxName));
        }
    }
    for (auto &[name, link] : files) {
        if (!isWhole && !titles.contains(name)) {
            break; // it may follow
        }
        link.title = titles.value(name);
        links.add(link);
    }
    if (text.size() > kMaxBytes) {
        links.setCut();
    }
    return links.take(true);
}

} // namespace

FoundLinks fromCsv(const QString &text, const QUrl &base, std::chrono::milliseconds time)
{
    return readCsv(text, base, time, true);
}

FoundLinks fromCsvLines(const QString &lines, const QUrl &base)
{
    return readCsv(lines, base, kMaxReadingTime, false);
}

FoundLinks fromM3u(const QString &text, const QUrl &base, std::chrono::milliseconds time)
{
    LinkCollector links(time);
    QString title;
    int number = 0;
    for (QStringView line : QStringView(text).left(kMaxBytes).tokenize(u'\n')) {
        if (links.isFull()) {
            links.setCut();
            break;
        }
        line = line.trimmed();
        ++number;
        if (line.startsWith("#EXTINF"_L1)) {
            const qsizetype comma = line.indexOf(u',');
            title = comma < 0 ? QString() : line.mid(comma + 1).trimmed().toString();
        } else if (line.startsWith("#PLAYLIST:"_L1)) {
            links.setTitle(line.mid(10).trimmed().left(kMaxName).toString());
        } else if (!line.isEmpty() && !line.startsWith(u'#')) {
            FoundLink link = listLink(line.toString(), base, number);
            link.title = std::exchange(title, {}).simplified().left(kMaxName);
            links.add(link);
        }
    }
    if (text.size() > kMaxBytes) {
        links.setCut();
    }
    return links.take(true);
}

FoundLinks fromPls(const QString &text, const QUrl &base, std::chrono::milliseconds time)
{
    return readPls(text, base, time, true);
}

FoundLinks fromPlsLines(const QString &lines, const QUrl &base)
{
    return readPls(lines, base, kMaxReadingTime, false);
}

} // namespace links
