// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/linkrows.h"

#include "app/words/words.h"
#include "ui/patternrows.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

links::FoundLinks linksOf(const QString &text)
{
    const QString line = text.trimmed();
    links::FoundLinks found = links::fromPasted(text);
    if (line.contains(u'\n')) {
        return found;
    }
    // One line is somebody typing: "example.org/a.zip" is a link then, and nonsense is said.
    const bool hasGood
        = !found.links.isEmpty() && found.links.constFirst().problem == links::LinkProblem::None;
    if (!hasGood && !line.isEmpty() && !line.startsWith(u'#')) {
        found.links = { links::fromUserInput(line) };
        found.links.first().line = 1;
    }
    return found;
}

/// What came from elsewhere knows more than the line of text that stands for it.
links::FoundLink withOffer(const links::FoundLink &link, const OfferedLinks &offered)
{
    const auto known = offered.constFind(link.url);
    if (link.problem != links::LinkProblem::None || known == offered.constEnd()) {
        return link;
    }
    links::FoundLink whole = *known;
    whole.name = link.name;
    whole.line = link.line;
    whole.text = link.text;
    return whole;
}

} // namespace

OfferedLinks offeredLinks(const links::FoundLinks &links)
{
    OfferedLinks offered;
    for (const links::FoundLink &link : links.links) {
        if (link.problem == links::LinkProblem::None) {
            offered.insert(link.url, link);
        }
    }
    return offered;
}

QList<QUrl> LinkRows::goodLinks() const
{
    QList<QUrl> links;
    links.reserve(good);
    for (const LinkRow &row : rows) {
        if (row.isGood()) {
            links.append(row.found.url);
        }
    }
    return links;
}

LinkRows findLinkRows(
    const QString &text, const QList<KnownLink> &known, const OfferedLinks &offered)
{
    QHash<QUrl, engine::DownloadId> ids;
    ids.reserve(known.size());
    for (const KnownLink &link : known) {
        ids.insert(link.url, link.id);
    }
    const PatternLines patterns = takePatterns(text);
    const links::FoundLinks found = linksOf(patterns.rest);
    LinkRows result;
    result.isCut = found.isCut;
    result.isBlank = QStringView(text).trimmed().isEmpty();
    result.rows.reserve(found.links.size());
    for (const LinkRow &row : patterns.rows) {
        addPattern(&result, row);
    }
    for (const links::FoundLink &link : found.links) {
        LinkRow row { withOffer(link, offered), {}, {} };
        if (!row.isGood()) {
            ++result.bad;
        } else {
            ++result.good;
            row.known = ids.isEmpty() ? engine::DownloadId()
                                      : ids.value(link.url.adjusted(QUrl::RemoveUserInfo));
            result.known += row.known.isValid() ? 1 : 0;
        }
        result.rows.append(std::move(row));
    }
    if (!patterns.rows.isEmpty()) {
        std::stable_sort(result.rows.begin(), result.rows.end(),
            [](const LinkRow &a, const LinkRow &b) { return a.found.line < b.found.line; });
    }
    return result;
}

QString linkLines(const QString &text)
{
    QString lines;
    const PatternLines patterns = takePatterns(text);
    for (const LinkRow &row : patterns.rows) {
        lines += row.found.text + u'\n';
    }
    const links::FoundLinks found = links::fromPasted(patterns.rest);
    for (const links::FoundLink &link : found.links) {
        if (link.problem == links::LinkProblem::None) {
            lines += typedText(link);
            lines += link.name.isEmpty() ? QString() : u'\t' + link.name;
            lines += u'\n';
        }
    }
    return lines;
}

QString problemSentence(const LinkRow &row)
{
    if (row.isPattern() || row.patternProblem != links::PatternProblem::None) {
        return patternSentence(row);
    }
    switch (row.found.problem) {
    case links::LinkProblem::None:
        return {};
    case links::LinkProblem::NotALink:
        return QCoreApplication::translate("ui::LinkRows", "This is not a link.");
    case links::LinkProblem::UnsupportedScheme:
        return QCoreApplication::translate(
            "ui::LinkRows", "Only http and https links can be downloaded.");
    case links::LinkProblem::NoHost:
        return QCoreApplication::translate("ui::LinkRows", "This link names no server.");
    case links::LinkProblem::SendsData:
        return QCoreApplication::translate(
            "ui::LinkRows", "This command sends data, which Bobbin does not.");
    case links::LinkProblem::NoFile:
        return QCoreApplication::translate("ui::LinkRows", "There is no such file.");
    }
    return {};
}

QString guessedName(const QUrl &url)
{
    return url.fileName();
}

QString sumsSentence(const LinkRows &rows, qint64 knownBytes, bool isEverySizeKnown)
{
    if (rows.isBlank) {
        return {};
    }
    const bool isAnyOpen = std::any_of(rows.rows.begin(), rows.rows.end(),
        [](const LinkRow &row) { return row.isPattern() && row.pattern.isOpen(); });
    if (rows.good == 0 && isAnyOpen) {
        return {}; // what to do with it is said elsewhere
    }
    if (rows.good == 0) {
        return QCoreApplication::translate("ui::LinkRows", "There is no link in this text.");
    }
    QStringList parts;
    parts += words::countText(words::Count::Links, rows.good);
    if (knownBytes > 0) {
        const QString size = words::sizeText(knownBytes);
        parts += isEverySizeKnown
            ? size
            : QCoreApplication::translate("ui::LinkRows", "%1 or more").arg(size);
    }
    if (rows.bad > 0) {
        parts += rows.bad == 1
            ? QCoreApplication::translate("ui::LinkRows", "1 line cannot be downloaded")
            : QCoreApplication::translate(
                "ui::LinkRows", "%n lines cannot be downloaded", nullptr, rows.bad);
    }
    if (rows.isCut) {
        parts += QCoreApplication::translate(
            "ui::LinkRows", "the text is too long, the rest of it was left out");
    }
    return parts.join(u" · "_s);
}

QString textOf(const links::FoundLinks &links)
{
    QString text;
    for (const links::FoundLink &link : links.links) {
        text += typedText(link);
        text += link.name.isEmpty() ? QString() : u'\t' + link.name;
        text += u'\n';
    }
    return text;
}

} // namespace ui
