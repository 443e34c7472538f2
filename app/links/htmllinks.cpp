// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/htmlguard.h"
#include "app/links/linkcollector.h"
#include "app/links/linktext.h"

#include <QByteArrayView>
#include <QDeadlineTimer>

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace links {

namespace {

constexpr int kChunk = 64 * 1024;
constexpr int kMaxDepth = 512;
constexpr auto kMaxTime = 5s;

/// An attribute whose value is a link.
struct Source {
    QByteArrayView element;
    QByteArrayView attribute;
};

constexpr std::array kSources {
    Source { "a", "href" },
    Source { "area", "href" },
    Source { "audio", "src" },
    Source { "img", "src" },
    Source { "link", "href" },
    Source { "source", "src" },
    Source { "video", "src" },
    Source { "video", "poster" },
};

/// HTML lets links be broken over lines.
QString linkValue(const QString &value)
{
    QString text = value.trimmed();
    text.removeIf([](QChar c) { return c == u'\n' || c == u'\r' || c == u'\t'; });
    return text;
}

/// The link of a srcset ("a.png 1x, b.png 2x", "c.png 480w") with the largest picture.
QString largestOf(const QString &srcset)
{
    QString best;
    double bestSize = -1;
    qsizetype i = 0;
    while (i < srcset.size()) {
        const auto isLead = [](QChar c) { return c.isSpace() || c == u','; };
        const auto begin = std::find_if_not(srcset.begin() + i, srcset.end(), isLead);
        const auto end = std::find_if(begin, srcset.end(), [](QChar c) { return c.isSpace(); });
        QString link(begin, end - begin);
        const bool isWhole = link.endsWith(u',');
        const auto next = isWhole ? end : std::find(end, srcset.end(), u',');
        QString size = QString(end, next - end).trimmed();
        size.chop(size.isEmpty() ? 0 : 1); // "2x", "480w"
        while (link.endsWith(u',')) {
            link.chop(1);
        }
        const double value = size.isEmpty() ? 1.0 : size.toDouble();
        if (!link.isEmpty() && value > bestSize) {
            best = link;
            bestSize = value;
        }
        i = next - srcset.begin();
    }
    return best;
}

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
    static void onStart(void *self, const xmlChar *name, const xmlChar **attributes);
    static void onEnd(void *self, const xmlChar *name);
    void startElement(QByteArrayView name, const xmlChar **attributes);
    void add(const QString &value, const QString &name);
    void setBase(const QString &value);
    void stop();

    LinkCollector m_links;
    QUrl m_base;
    QDeadlineTimer m_deadline;
    htmlParserCtxtPtr m_context = nullptr;
    int m_depth = 0;
    bool m_hasOwnBase = false;
    bool m_isStopped = false;
};

FoundLinks PageReader::read(QByteArrayView html)
{
    htmlSAXHandler handler = {};
    handler.startElement = &PageReader::onStart;
    handler.endElement = &PageReader::onEnd;
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
    return m_links.take(false);
}

void PageReader::onStart(void *self, const xmlChar *name, const xmlChar **attributes)
{
    static_cast<PageReader *>(self)->startElement(reinterpret_cast<const char *>(name), attributes);
}

void PageReader::onEnd(void *self, const xmlChar *)
{
    --static_cast<PageReader *>(self)->m_depth;
}

void PageReader::startElement(QByteArrayView name, const xmlChar **attributes)
{
    if (++m_depth > kMaxDepth || m_links.isFull()) {
        stop();
        return;
    }
    const auto value = [attributes](QByteArrayView wanted) {
        for (const xmlChar **a = attributes; a != nullptr && *a != nullptr; a += 2) {
            if (wanted == QByteArrayView(reinterpret_cast<const char *>(a[0]))) {
                return QString::fromUtf8(reinterpret_cast<const char *>(a[1]));
            }
        }
        return QString();
    };
    if (name == "base") {
        setBase(value("href"));
    }
    for (const Source &source : kSources) {
        if (name == source.element) {
            add(value(source.attribute), name == "a" ? value("download") : QString());
        }
    }
    if (name == "img" || name == "source") {
        add(largestOf(value("srcset")), QString());
    }
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

void PageReader::add(const QString &value, const QString &name)
{
    const QString text = linkValue(value);
    if (text.isEmpty() || text.startsWith(u'#') || text.size() > kMaxLinkLength) {
        return;
    }
    // Scripts, mail addresses and the like are no links that anybody meant to download.
    const QUrl url = normalised(m_base.resolved(QUrl(text)));
    if (url.isEmpty()) {
        return;
    }
    FoundLink link = wrongLink(text, xmlSAX2GetLineNumber(m_context), LinkProblem::None);
    link.url = url;
    link.name = name.left(255).simplified();
    m_links.add(link);
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
