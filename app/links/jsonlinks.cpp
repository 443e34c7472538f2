// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/jsonlinks.h"

#include "app/links/linkcollector.h"
#include "app/links/linktext.h"

#include <QDeadlineTimer>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace links {

namespace {

constexpr QChar kJoint = u'/'; // between what two [*] stand for; what a name may hold is doubled

/// Values by what the [*] of their paths stood for.
class Found {
public:
    void insert(const QString &places, const QString &text) { m_texts.insert(places, text); }
    /// The value for the same places, or for the first of them.
    std::optional<QString> find(QString places) const
    {
        while (true) {
            const auto found = m_texts.constFind(places);
            if (found != m_texts.constEnd()) {
                return *found;
            }
            if (places.isEmpty()) {
                return std::nullopt;
            }
            places.truncate(places.lastIndexOf(kJoint, -2) + 1);
        }
    }
    QString at(const QString &places) const { return find(places).value_or(QString()); }

private:
    QHash<QString, QString> m_texts;
};

/// The characters of a step's name up to one that begins the next step.
QString takeName(const QString &text, qsizetype &at)
{
    at += text[at] == u'.' ? 1 : 0;
    const qsizetype begin = at;
    while (at < text.size() && text[at] != u'.' && text[at] != u'[') {
        ++at;
    }
    return text.mid(begin, at - begin);
}

/// What stands between the brackets that begin at \a at; nothing where they have no end.
std::optional<QString> takeBrackets(const QString &text, qsizetype &at)
{
    const QString close = QStringView(text).mid(at + 1).startsWith(u'"') ? u"\"]"_s : u"]"_s;
    const qsizetype end = text.indexOf(close, at + close.size());
    if (end < 0) {
        return std::nullopt;
    }
    // A name keeps its first quote, by which it is told from a number.
    const QString inside = text.mid(at + 1, end - at - 1);
    at = end + close.size();
    return inside;
}

/// Gathers what lies at some paths. Lives on any one thread.
class PathReader {
public:
    PathReader(
        const QUrl &base, const JsonPaths &paths, std::chrono::milliseconds time = kMaxReadingTime)
        : m_base(base)
        , m_paths(paths)
        , m_deadline(time)
    {
    }

    /// False when there is room, or time, for no more.
    bool read(const JsonValue &value);
    FoundLinks take(bool isCut);
    /// The first ones, up to one to which a value may belong that follows \a way.
    FoundLinks takeSoFar(const QList<JsonStep> &way);

private:
    using Link = std::pair<QString, FoundLink>; ///< with what the [*] stood for

    void dropUnsettled(const JsonPath &path, const Found &values, const QList<JsonStep> &way);
    static void note(const JsonPath &path, const JsonValue &value, Found &into);
    QUrl resolved(const QString &text) const { return normalised(m_base.resolved(QUrl(text))); }
    QUrl linkFrom(const QString &text) const;
    QUrl nextPage() const;

    const QUrl &m_base;
    const JsonPaths &m_paths;
    QDeadlineTimer m_deadline;
    QList<Link> m_links;
    Found m_names;
    Found m_titles;
    Found m_thumbnails;
    Found m_sizes;
    QString m_title;
    QString m_next;
};

bool isNull(const JsonValue &value)
{
    return !value.isString && value.text == u"null";
}

void PathReader::note(const JsonPath &path, const JsonValue &value, Found &into)
{
    if (const auto places = path.match(value.path); places && !isNull(value)) {
        into.insert(*places, value.text);
    }
}

/// A "#", "?" or "%" in a file's name is a part of it.
QUrl PathReader::linkFrom(const QString &text) const
{
    const bool isName = m_paths.areLinksNames && !text.startsWith(u'/') && !text.contains("://"_L1);
    return resolved(
        isName ? QString::fromLatin1(QUrl::toPercentEncoding(text, "/")) : text.trimmed());
}

QUrl PathReader::nextPage() const
{
    if (m_next.isEmpty() || m_paths.nextUrl.isEmpty()) {
        return m_next.isEmpty() ? QUrl() : resolved(m_next);
    }
    QString next = m_paths.nextUrl;
    return resolved(
        next.replace("{next}"_L1, QString::fromLatin1(QUrl::toPercentEncoding(m_next))));
}

bool PathReader::read(const JsonValue &value)
{
    if (const auto places = m_paths.links.match(value.path); places && value.isString) {
        FoundLink link = wrongLink(value.text, value.line, LinkProblem::None);
        link.url = linkFrom(value.text);
        link.place = LinkPlace::Data;
        m_links.append({ *places, link });
    }
    note(m_paths.names, value, m_names);
    note(m_paths.titles, value, m_titles);
    note(m_paths.thumbnails, value, m_thumbnails);
    note(m_paths.sizes, value, m_sizes);
    if (m_title.isEmpty() && !isNull(value) && m_paths.title.match(value.path)) {
        m_title = value.text;
    }
    if (m_next.isEmpty() && value.isString && m_paths.nextPage.match(value.path)) {
        m_next = value.text;
    }
    return m_links.size() < kMaxLinks && !m_deadline.hasExpired();
}

FoundLinks PathReader::take(bool isCut)
{
    LinkCollector links(std::chrono::milliseconds::max()); // what was read is kept
    for (auto &[places, link] : m_links) {
        if (link.url.isEmpty()) {
            continue;
        }
        bool isNumber = false;
        const qint64 size = m_sizes.at(places).toLongLong(&isNumber);
        link.size = isNumber && size >= 0 ? size : -1;
        link.name = m_names.at(places).simplified().left(kMaxName);
        link.title = m_titles.at(places).simplified().left(kMaxName);
        link.thumbnail = resolved(m_thumbnails.at(places));
        links.add(link);
    }
    links.setTitle(m_title.simplified().left(kMaxName));
    links.setNextPage(nextPage());
    if (isCut) {
        links.setCut();
    }
    return links.take(false);
}

/// A value of \a path comes in the element that its last [*] stands for: one in which the link lies
/// as well, and which has not come to its end; if it is none of these, anywhere.
void PathReader::dropUnsettled(
    const JsonPath &path, const Found &values, const QList<JsonStep> &way)
{
    if (path.isEmpty()) {
        return;
    }
    const JsonPath element = path.upToLastAny();
    const bool isShared = !element.isEmpty() && m_paths.links.startsWith(element);
    const std::optional<QString> open = isShared ? element.matchStart(way) : QString();
    if (!open) {
        return;
    }
    const auto first = std::find_if(m_links.cbegin(), m_links.cend(),
        [&](const Link &link) { return link.first.startsWith(*open) && !values.find(link.first); });
    m_links.erase(first, m_links.cend());
}

FoundLinks PathReader::takeSoFar(const QList<JsonStep> &way)
{
    dropUnsettled(m_paths.names, m_names, way);
    dropUnsettled(m_paths.titles, m_titles, way);
    dropUnsettled(m_paths.thumbnails, m_thumbnails, way);
    dropUnsettled(m_paths.sizes, m_sizes, way);
    return take(false);
}

/// Takes every string that is a link. False when there is room, or time, for no more.
bool addString(const JsonValue &value, LinkCollector &links)
{
    if (value.isString && value.text.contains("://"_L1)) {
        FoundLink link = linkFromText(QStringView(value.text).trimmed(), value.line);
        link.place = LinkPlace::Data;
        if (link.problem == LinkProblem::None) {
            links.add(link);
        }
    }
    return !links.isFull();
}

QByteArrayView cappedJson(QByteArrayView json)
{
    return json.first(std::min(kMaxBytes, json.size()));
}

} // namespace

std::optional<JsonPath> JsonPath::fromText(const QString &text)
{
    JsonPath path;
    qsizetype at = text.startsWith(u'$') ? 1 : 0;
    while (at < text.size()) {
        Step step;
        if (text[at] == u'[') {
            const std::optional<QString> inside = takeBrackets(text, at);
            bool isNumber = false;
            step.isAny = inside == u"*"_s;
            if (inside && inside->startsWith(u'"')) {
                step.name = inside->mid(1);
            } else if (!step.isAny) {
                step.index = inside ? inside->toLongLong(&isNumber) : -1;
                if (!isNumber || step.index < 0) {
                    return std::nullopt;
                }
            }
        } else {
            step.name = takeName(text, at);
            if (step.name.isEmpty()) {
                return std::nullopt;
            }
        }
        path.m_steps.append(step);
    }
    return path;
}

std::optional<QString> JsonPath::match(const QList<JsonStep> &path) const
{
    if (m_steps.isEmpty() || m_steps.size() != path.size()) {
        return std::nullopt;
    }
    QString places;
    for (qsizetype i = 0; i < path.size(); ++i) {
        const Step &wanted = m_steps.at(i);
        const JsonStep &is = path.at(i);
        if (wanted.isAny) {
            QString place = is.index >= 0 ? QString::number(is.index) : is.name;
            places += place.replace(kJoint, u"//"_s) + kJoint;
        } else if (wanted.index != is.index || wanted.name != is.name) {
            return std::nullopt;
        }
    }
    return places;
}

std::optional<QString> JsonPath::matchStart(const QList<JsonStep> &path) const
{
    return path.size() < m_steps.size() ? std::nullopt : match(path.first(m_steps.size()));
}

JsonPath JsonPath::upToLastAny() const
{
    JsonPath part = *this;
    while (!part.isEmpty() && !part.m_steps.last().isAny) {
        part.m_steps.removeLast();
    }
    return part;
}

bool JsonPath::startsWith(const JsonPath &other) const
{
    return m_steps.size() >= other.m_steps.size()
        && std::equal(other.m_steps.begin(), other.m_steps.end(), m_steps.begin());
}

FoundLinks fromJson(QByteArrayView json, std::chrono::milliseconds time)
{
    LinkCollector links(time);
    const bool isRead = readJson(
        cappedJson(json), [&links](const JsonValue &value) { return addString(value, links); });
    if (!isRead || json.size() > kMaxBytes) {
        links.setCut();
    }
    return links.take(false);
}

FoundLinks fromJsonSoFar(QByteArrayView json)
{
    LinkCollector links;
    readJsonSoFar(
        cappedJson(json), [&links](const JsonValue &value) { return addString(value, links); });
    return links.take(false);
}

FoundLinks fromJson(
    QByteArrayView json, const QUrl &base, const JsonPaths &paths, std::chrono::milliseconds time)
{
    PathReader reader(base, paths, time);
    const bool isRead = readJson(
        cappedJson(json), [&reader](const JsonValue &value) { return reader.read(value); });
    return reader.take(!isRead || json.size() > kMaxBytes);
}

FoundLinks fromJsonSoFar(QByteArrayView json, const QUrl &base, const JsonPaths &paths)
{
    PathReader reader(base, paths);
    const QList<JsonStep> way = readJsonSoFar(
        cappedJson(json), [&reader](const JsonValue &value) { return reader.read(value); });
    return reader.takeSoFar(way);
}

} // namespace links
