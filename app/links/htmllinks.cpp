// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/htmlparser.h"
#include "app/links/htmlvalues.h"
#include "app/links/linkcollector.h"
#include "app/links/linktext.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace links {

namespace {

constexpr qsizetype kMaxWords = 255; // of a title
constexpr qsizetype kMaxGathered = 4096; // of text that a title is made of
constexpr qsizetype kMaxStyle = 1024 * 1024;

/// Takes the links out of the parser's events; no tree is built. Lives on any one thread.
class PageReader : public HtmlHandler {
public:
    PageReader(const QUrl &base, std::chrono::milliseconds time)
        : m_links(time)
        , m_base(base)
    {
    }

    bool open(QByteArrayView name, const Attributes &attributes, int line) override;
    void close(QByteArrayView name) override;
    void text(QStringView text) override;
    FoundLinks take(bool isCut);
    /// What will not change any more, whatever follows.
    FoundLinks soFar() const;

private:
    /// The link that is open, whose words follow.
    struct Anchor {
        qsizetype place = -1;
        QString words;
        QUrl picture;
    };

    void readStyle(const QString &css);
    void readSources(QByteArrayView name, const Attributes &attributes);
    void readPicture(const Attributes &attributes);
    void readLink(const Attributes &attributes);
    void readMeta(const Attributes &attributes);
    void closeAnchor();
    qsizetype add(
        const QString &value, LinkPlace place, const QString &name = {}, const QString &title = {});
    QUrl resolved(const QString &value) const;
    void setBase(const QString &value);
    void setNext(const QString &value);

    LinkCollector m_links;
    QUrl m_base;
    Anchor m_anchor;
    QString m_title;
    QString m_style;
    QByteArray m_textOf; ///< "title" or "style" while inside of one
    int m_line = 0;
    bool m_hasOwnBase = false;
};

FoundLinks PageReader::take(bool isCut)
{
    closeAnchor();
    m_links.setTitle(m_title.simplified().left(kMaxWords));
    if (isCut) {
        m_links.setCut();
    }
    return m_links.take(false);
}

FoundLinks PageReader::soFar() const
{
    FoundLinks found = m_links.found();
    if (m_anchor.place >= 0) { // its words and its picture may follow
        found.links = found.links.first(m_anchor.place);
    }
    if (m_textOf != "title") {
        found.title = m_title.simplified().left(kMaxWords);
    }
    return found;
}

void PageReader::text(QStringView text)
{
    const bool isStyle = m_textOf == "style";
    QString &target = isStyle ? m_style : m_textOf == "title" ? m_title : m_anchor.words;
    const bool isWanted = !m_textOf.isEmpty() || m_anchor.place >= 0;
    if (isWanted && target.size() < (isStyle ? kMaxStyle : kMaxGathered)) {
        target += text;
    } else if (isWanted && isStyle) {
        m_links.setCut();
    }
}

bool PageReader::open(QByteArrayView name, const Attributes &attributes, int line)
{
    m_line = line;
    if (name == "a") {
        closeAnchor();
    }
    m_textOf = name == "style" || (name == "title" && m_title.isEmpty()) ? name.toByteArray()
                                                                         : QByteArray();
    if (name == "base") {
        setBase(attributes.value("href"));
    } else if (name == "link") {
        readLink(attributes);
    } else if (name == "meta") {
        readMeta(attributes);
    } else {
        readSources(name, attributes);
    }
    readStyle(attributes.value("style"));
    return !m_links.isFull();
}

void PageReader::close(QByteArrayView name)
{
    if (name == "a") {
        closeAnchor();
    } else if (name == "style") {
        readStyle(std::exchange(m_style, {}));
    }
    m_textOf.clear();
}

void PageReader::readStyle(const QString &css)
{
    bool isCut = false;
    for (const QString &link : styleLinks(css, &isCut)) {
        add(link, LinkPlace::Style);
    }
    if (isCut) {
        m_links.setCut();
    }
}

void PageReader::readSources(QByteArrayView name, const Attributes &attributes)
{
    const QString alt = name == "img" ? attributes.value("alt") : QString();
    for (const Source &source : kSources) {
        if (name != source.element) {
            continue;
        }
        const QString value = attributes.value(source.attribute);
        const QString file = name == "a" ? attributes.value("download") : QString();
        const qsizetype place = add(value, source.place, file, alt);
        if (name == "a") {
            m_anchor.place = place;
            if (attributes.words("rel").contains("next"_L1)) {
                setNext(value);
            }
        }
    }
    if (name == "img" || name == "source") {
        add(largestOf(attributes.value("srcset")), LinkPlace::Picture, {}, alt);
        add(largestOf(attributes.value("data-srcset")), LinkPlace::Picture, {}, alt);
    }
    if (name == "img") {
        readPicture(attributes);
    }
}

/// A picture within a link is the small form of what the link leads to.
void PageReader::readPicture(const Attributes &attributes)
{
    if (m_anchor.place < 0 || !m_anchor.picture.isEmpty()) {
        return;
    }
    const QString late = attributes.value("data-src");
    m_anchor.picture = resolved(late.isEmpty() ? attributes.value("src") : late);
    if (m_anchor.words.trimmed().isEmpty()) {
        m_anchor.words = attributes.value("alt");
    }
}

void PageReader::readLink(const Attributes &attributes)
{
    const QStringList relations = attributes.words("rel");
    if (relations.contains("next"_L1)) {
        setNext(attributes.value("href"));
    }
    const bool isFile = std::none_of(kNoFiles.begin(), kNoFiles.end(),
        [&relations](QLatin1StringView name) { return relations.contains(name); });
    if (isFile) {
        add(attributes.value("href"), LinkPlace::Head);
    }
}

void PageReader::readMeta(const Attributes &attributes)
{
    const QString property = attributes.value("property");
    const QString field = (property.isEmpty() ? attributes.value("name") : property).toLower();
    const QString content = attributes.value("content");
    if (std::find(kMediaFields.begin(), kMediaFields.end(), field) != kMediaFields.end()) {
        add(content, LinkPlace::Head);
    } else if (field == "og:title"_L1 && m_title.isEmpty()) {
        m_title = content;
    } else if (attributes.value("http-equiv").compare("refresh"_L1, Qt::CaseInsensitive) == 0) {
        add(refreshLink(content), LinkPlace::Head);
    }
}

void PageReader::closeAnchor()
{
    const Anchor anchor = std::exchange(m_anchor, {});
    m_links.describe(anchor.place, anchor.words.simplified().left(kMaxWords), anchor.picture);
}

/// Only the first base counts, and only one that leads somewhere (H33).
void PageReader::setBase(const QString &value)
{
    if (m_hasOwnBase || value.isEmpty()) {
        return;
    }
    const QUrl base = normalised(m_base.resolved(QUrl(linkValue(value))));
    if (!base.isEmpty()) {
        m_base = base;
        m_hasOwnBase = true;
    }
}

void PageReader::setNext(const QString &value)
{
    const QUrl url = resolved(value);
    if (!url.isEmpty() && m_links.found().nextPage.isEmpty()) {
        m_links.setNextPage(url);
    }
}

/// Scripts, mail addresses and the like are no links that anybody meant to download.
QUrl PageReader::resolved(const QString &value) const
{
    const QString text = linkValue(value);
    if (text.isEmpty() || text.startsWith(u'#') || text.size() > kMaxLinkLength) {
        return {};
    }
    return normalised(m_base.resolved(QUrl(text)));
}

qsizetype PageReader::add(
    const QString &value, LinkPlace place, const QString &name, const QString &title)
{
    const QUrl url = resolved(value);
    if (url.isEmpty()) {
        return -1;
    }
    FoundLink link = wrongLink(linkValue(value), m_line, LinkProblem::None);
    link.url = url;
    link.place = place;
    link.name = name.left(kMaxWords).simplified();
    link.title = title.simplified().left(kMaxWords);
    return m_links.add(link);
}

} // namespace

FoundLinks fromHtml(const QByteArray &html, const QUrl &base, std::chrono::milliseconds time)
{
    PageReader reader(base, time);
    const bool isWhole = parseHtml(html, reader, time);
    return reader.take(!isWhole);
}

FoundLinks fromHtmlSoFar(const QByteArray &html, const QUrl &base, std::chrono::milliseconds time)
{
    PageReader reader(base, time);
    parseHtmlSoFar(html, reader, time);
    return reader.soFar();
}

} // namespace links
