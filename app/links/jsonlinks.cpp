// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/jsonlinks.h"

#include "app/links/linkcollector.h"
#include "app/links/linktext.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace links {

namespace {

constexpr qsizetype kMaxName = 255;
constexpr QChar kJoint = u'/'; // between what two [*] stand for; what a name may hold is doubled

/// Values by what the [*] of their paths stood for.
class Found {
public:
    void insert(const QString &places, const QString &text) { m_texts.insert(places, text); }
    /// The value for the same places, or for the first of them.
    QString at(QString places) const
    {
        while (true) {
            const auto found = m_texts.constFind(places);
            if (found != m_texts.constEnd()) {
                return *found;
            }
            if (places.isEmpty()) {
                return {};
            }
            places.truncate(places.lastIndexOf(kJoint, -2) + 1);
        }
    }

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
    PathReader(const QUrl &base, const JsonPaths &paths)
        : m_base(base)
        , m_paths(paths)
    {
    }

    /// False when there is room for no more.
    bool read(const JsonValue &value);
    FoundLinks take(bool isCut);

private:
    static void note(const JsonPath &path, const JsonValue &value, Found &into);
    QUrl resolved(const QString &text) const { return normalised(m_base.resolved(QUrl(text))); }

    const QUrl &m_base;
    const JsonPaths &m_paths;
    QList<std::pair<QString, FoundLink>> m_links; ///< with what the [*] stood for
    Found m_names;
    Found m_titles;
    Found m_thumbnails;
    Found m_sizes;
    QString m_title;
    QString m_next;
};

void PathReader::note(const JsonPath &path, const JsonValue &value, Found &into)
{
    const bool isNull = !value.isString && value.text == u"null";
    if (const auto places = path.match(value.path); places && !isNull) {
        into.insert(*places, value.text);
    }
}

bool PathReader::read(const JsonValue &value)
{
    if (const auto places = m_paths.links.match(value.path); places && value.isString) {
        FoundLink link = wrongLink(value.text, value.line, LinkProblem::None);
        link.url = resolved(value.text.trimmed());
        link.place = LinkPlace::Data;
        m_links.append({ *places, link });
    }
    note(m_paths.names, value, m_names);
    note(m_paths.titles, value, m_titles);
    note(m_paths.thumbnails, value, m_thumbnails);
    note(m_paths.sizes, value, m_sizes);
    if (m_title.isEmpty() && m_paths.title.match(value.path)) {
        m_title = value.text;
    }
    if (m_next.isEmpty() && value.isString && m_paths.nextPage.match(value.path)) {
        m_next = value.text;
    }
    return m_links.size() < kMaxLinks;
}

FoundLinks PathReader::take(bool isCut)
{
    LinkCollector links;
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
    links.setNextPage(m_next.isEmpty() ? QUrl() : resolved(m_next));
    if (isCut) {
        links.setCut();
    }
    return links.take(false);
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

FoundLinks fromJson(QByteArrayView json)
{
    LinkCollector links;
    const bool isWhole = json.size() <= kMaxBytes;
    const bool isRead
        = readJson(json.first(std::min(kMaxBytes, json.size())), [&](const JsonValue &value) {
              if (value.isString && value.text.contains("://"_L1)) {
                  FoundLink link = linkFromText(QStringView(value.text).trimmed(), value.line);
                  link.place = LinkPlace::Data;
                  if (link.problem == LinkProblem::None) {
                      links.add(link);
                  }
              }
              return !links.isFull();
          });
    if (!isWhole || !isRead) {
        links.setCut();
    }
    return links.take(false);
}

FoundLinks fromJson(QByteArrayView json, const QUrl &base, const JsonPaths &paths)
{
    PathReader reader(base, paths);
    const bool isRead = readJson(json.first(std::min(kMaxBytes, json.size())),
        [&reader](const JsonValue &value) { return reader.read(value); });
    return reader.take(!isRead || json.size() > kMaxBytes);
}

} // namespace links
