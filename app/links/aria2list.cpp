// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/checksumtext.h"
#include "app/links/linkcollector.h"
#include "app/links/linklists.h"
#include "app/links/linktext.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace links {

namespace {

constexpr qsizetype kMaxMirrors = 1000;

bool isIndented(QStringView line)
{
    return line.startsWith(u' ') || line.startsWith(u'\t');
}

/// Whether an indented line says "name=value".
bool isOption(QStringView line)
{
    const QStringView option = line.trimmed();
    const qsizetype equals = option.indexOf(u'=');
    return isIndented(line) && equals > 0
        && std::all_of(option.begin(), option.begin() + equals,
            [](QChar c) { return (c >= u'a' && c <= u'z') || c == u'-'; });
}

void setOption(FoundLink &link, QStringView line)
{
    const QStringView option = line.trimmed();
    const qsizetype equals = option.indexOf(u'=');
    const QStringView name = option.left(equals);
    const QString value = option.mid(equals + 1).trimmed().toString();
    if (name == u"out") {
        link.name = value.section(u'/', -1).left(kMaxName);
        link.folder = value.contains(u'/') ? value.section(u'/', 0, -2) : link.folder;
    } else if (name == u"dir") {
        link.folder = value;
    } else if (name == u"checksum") {
        const engine::Result<engine::Checksum> checksum = engine::parseChecksum(value);
        link.checksum = checksum ? checksum.value() : link.checksum;
    } else if (name == u"referer") {
        link.referrer = value.toUtf8();
    } else if (name == u"user-agent") {
        link.userAgent = value.toUtf8();
    } else if (name == u"header" && value.indexOf(u':') > 0) {
        link.headers.append({ value.section(u':', 0, 0).trimmed().toLatin1(),
            value.section(u':', 1).trimmed().toUtf8() });
    } else if (name == u"http-user") {
        link.credentials.userName = value;
    } else if (name == u"http-passwd") {
        link.credentials.password = value;
    }
}

/// The links of one line, which are mirrors of each other. \a isCut: there are too many of them.
FoundLink linkOf(QStringView line, int number, bool &isCut)
{
    FoundLink first;
    QSet<QUrl> known;
    for (const QStringView word : line.trimmed().tokenize(u'\t', Qt::SkipEmptyParts)) {
        if (first.mirrors.size() == kMaxMirrors) {
            isCut = true;
            break;
        }
        const FoundLink link = linkFromText(word.trimmed(), number);
        if (first.url.isEmpty()) {
            first = link;
        } else if (link.problem == LinkProblem::None && link.url != first.url
            && !known.contains(link.url)) {
            known.insert(link.url);
            first.mirrors.append(link.url);
        }
    }
    first.place = LinkPlace::List;
    return first;
}

} // namespace

bool isAria2List(QStringView text)
{
    const auto lines = text.left(kMaxBytes).tokenize(u'\n');
    bool hasLink = false;
    for (const QStringView line : lines) {
        if (hasLink && isOption(line)) {
            return true;
        }
        hasLink = hasLink || (!isIndented(line) && line.contains("://"_L1));
    }
    return false;
}

FoundLinks fromAria2List(const QString &text, std::chrono::milliseconds time)
{
    LinkCollector links(time);
    bool isCut = text.size() > kMaxBytes;
    std::optional<FoundLink> open;
    int number = 0;
    for (const QStringView line : QStringView(text).left(kMaxBytes).tokenize(u'\n')) {
        ++number;
        if (links.isFull()) {
            isCut = true;
            break;
        }
        if (line.trimmed().isEmpty() || line.startsWith(u'#')) {
            continue;
        }
        if (open && isOption(line)) {
            setOption(*open, line);
            continue;
        }
        if (open) {
            links.add(*open);
        }
        open = linkOf(line, number, isCut);
    }
    if (open) {
        links.add(*open);
    }
    if (isCut) {
        links.setCut();
    }
    return links.take(true);
}

} // namespace links
