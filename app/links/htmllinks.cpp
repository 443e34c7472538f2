// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/htmlelements.h"
#include "app/links/htmlguard.h"
#include "app/links/htmlvalues.h"
#include "app/links/linkcollector.h"
#include "app/links/linktext.h"

#include <QByteArrayView>
#include <QDeadlineTimer>

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace links {

namespace {

constexpr int kChunk = 64 * 1024;
constexpr int kMaxDepth = 512;
constexpr auto kMaxTime = 5s;
constexpr qsizetype kMaxWords = 255; // of a title
constexpr qsizetype kMaxGathered = 4096; // of text that a title is made of
constexpr qsizetype kMaxStyle = 1024 * 1024;

/// Takes the links out of the parser's events; no tree is built. Lives on any one thread.
class PageReader {
public:
    PageReader(const QUrl &base, const QDeadlineTimer &deadline)
        : m_base(base)
        , m_deadline(deadline)
    {
    }

    FoundLinks read(QByteArrayView html);

private:
    /// The link that is open, whose words follow.
    struct Anchor {
        qsizetype place = -1;
        QString words;
        QUrl picture;
    };

    static void onStart(void *self, const xmlChar *name, const xmlChar **attributes);
    static void onEnd(void *self, const xmlChar *name);
    static void onText(void *self, const xmlChar *text, int size);
    void startElement(QByteArrayView name, const Attributes &attributes);
    void endElement(QByteArrayView name);
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
    void stop();

    LinkCollector m_links;
    QUrl m_base;
    QDeadlineTimer m_deadline;
    htmlParserCtxtPtr m_context = nullptr;
    Anchor m_anchor;
    QString m_title;
    QString m_style;
    QByteArray m_textOf; ///< "title" or "style" while inside of one
    int m_depth = 0;
    bool m_hasOwnBase = false;
    bool m_isStopped = false;
};

FoundLinks PageReader::read(QByteArrayView html)
{
    htmlSAXHandler handler = {};
    handler.startElement = &PageReader::onStart;
    handler.endElement = &PageReader::onEnd;
    handler.characters = &PageReader::onText;
    handler.cdataBlock = &PageReader::onText; // of scripts and styles
    const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> context(
        htmlCreatePushParserCtxt(&handler, this, nullptr, 0, nullptr, XML_CHAR_ENCODING_NONE),
        &htmlFreeParserCtxt);
    if (context == nullptr) {
        m_links.setCut();
        return m_links.take(false);
    }
    m_context = context.get();
    htmlCtxtUseOptions(m_context,
        HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
    qsizetype from = 0;
    while (from < html.size() && !m_isStopped) {
        const int size = static_cast<int>(std::min<qsizetype>(kChunk, html.size() - from));
        htmlParseChunk(m_context, html.data() + from, size, 0);
        from += size;
        if (m_deadline.hasExpired() && from < html.size()) {
            stop();
        }
    }
    if (!m_isStopped) {
        htmlParseChunk(m_context, nullptr, 0, 1);
    }
    closeAnchor();
    m_links.setTitle(m_title.simplified().left(kMaxWords));
    return m_links.take(false);
}

void PageReader::onStart(void *self, const xmlChar *name, const xmlChar **attributes)
{
    static_cast<PageReader *>(self)->startElement(
        reinterpret_cast<const char *>(name), Attributes(attributes));
}

void PageReader::onEnd(void *self, const xmlChar *name)
{
    static_cast<PageReader *>(self)->endElement(reinterpret_cast<const char *>(name));
}

void PageReader::onText(void *self, const xmlChar *text, int size)
{
    auto *const reader = static_cast<PageReader *>(self);
    const bool isStyle = reader->m_textOf == "style";
    QString &target = isStyle         ? reader->m_style
        : reader->m_textOf == "title" ? reader->m_title
                                      : reader->m_anchor.words;
    const bool isWanted = !reader->m_textOf.isEmpty() || reader->m_anchor.place >= 0;
    if (isWanted && target.size() < (isStyle ? kMaxStyle : kMaxGathered)) {
        target += QString::fromUtf8(reinterpret_cast<const char *>(text), size);
    }
}

void PageReader::startElement(QByteArrayView name, const Attributes &attributes)
{
    if (++m_depth > kMaxDepth || m_links.isFull()) {
        stop();
        return;
    }
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
    for (const QString &link : styleLinks(attributes.value("style"))) {
        add(link, LinkPlace::Style);
    }
}

void PageReader::endElement(QByteArrayView name)
{
    --m_depth;
    if (name == "a") {
        closeAnchor();
    } else if (name == "style") {
        for (const QString &link : styleLinks(std::exchange(m_style, {}))) {
            add(link, LinkPlace::Style);
        }
    }
    m_textOf.clear();
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
    FoundLink link
        = wrongLink(linkValue(value), xmlSAX2GetLineNumber(m_context), LinkProblem::None);
    link.url = url;
    link.place = place;
    link.name = name.left(kMaxWords).simplified();
    link.title = title.simplified().left(kMaxWords);
    return m_links.add(link);
}

void PageReader::stop()
{
    m_isStopped = true;
    m_links.setCut();
    xmlStopParser(m_context);
}

} // namespace

FoundLinks fromHtml(const QByteArray &html, const QUrl &base)
{
    const QDeadlineTimer deadline(kMaxTime);
    const QByteArrayView capped = QByteArrayView(html).first(std::min(kMaxBytes, html.size()));
    const qsizetype safe = safeLength(capped);
    PageReader reader(base, deadline);
    FoundLinks found = reader.read(capped.first(safe));
    found.isCut = found.isCut || safe < html.size();
    return found;
}

} // namespace links
