// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/xmlreader.h"

#include "app/links/htmlguard.h"

#include <QDeadlineTimer>

#include <libxml/parser.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace links {

namespace {

constexpr int kChunk = 64 * 1024;
constexpr qsizetype kMaxText = 64 * 1024; // of one element

const char *text(const xmlChar *value)
{
    return reinterpret_cast<const char *>(value);
}

/// The value of an attribute. The parser resolves all but "&", which it gives as a reference that
/// nothing else can stand for: what is declared ends the reading.
QString valueBetween(const xmlChar *begin, const xmlChar *end)
{
    return QString::fromUtf8(text(begin), end - begin).replace("&#38;"_L1, "&"_L1);
}

/// One run of the parser. Lives on any one thread.
class Reader {
public:
    Reader(const XmlCaps &caps, XmlHandler &handler)
        : m_caps(caps)
        , m_handler(handler)
        , m_deadline(caps.time)
    {
    }

    /// \a isEnd: nothing follows.
    bool read(QByteArrayView xml, bool isEnd);

private:
    static void onStart(void *self, const xmlChar *name, const xmlChar *prefix,
        const xmlChar *space, int namespaces, const xmlChar **declared, int count, int defaulted,
        const xmlChar **attributes);
    static void onEnd(void *self, const xmlChar *name, const xmlChar *prefix, const xmlChar *space);
    static void onText(void *self, const xmlChar *value, int size);
    static void onDoctype(void *self, const xmlChar *, const xmlChar *, const xmlChar *);
    static void onEntity(
        void *self, const xmlChar *, int, const xmlChar *, const xmlChar *, xmlChar *);
    void stop();

    const XmlCaps &m_caps;
    XmlHandler &m_handler;
    QDeadlineTimer m_deadline;
    xmlParserCtxtPtr m_context = nullptr;
    QString m_text;
    int m_depth = 0;
    bool m_isStopped = false;
};

bool Reader::read(QByteArrayView xml, bool isEnd)
{
    xmlSAXHandler sax = {};
    sax.initialized = XML_SAX2_MAGIC;
    sax.startElementNs = &Reader::onStart;
    sax.endElementNs = &Reader::onEnd;
    sax.characters = &Reader::onText;
    sax.cdataBlock = &Reader::onText;
    sax.internalSubset = &Reader::onDoctype;
    sax.entityDecl = &Reader::onEntity;
    const std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)> context(
        xmlCreatePushParserCtxt(&sax, this, nullptr, 0, nullptr), &xmlFreeParserCtxt);
    if (context == nullptr) {
        return false;
    }
    m_context = context.get();
    xmlCtxtUseOptions(m_context,
        XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING
            | (m_caps.isUtf8 ? XML_PARSE_IGNORE_ENC : 0));
    const HtmlPieces pieces
        = safePieces(xml.first(std::min(m_caps.bytes, xml.size())), MarkupKind::Xml);
    const qsizetype size = pieces.gaps.isEmpty() ? pieces.safeLength : pieces.gaps.firstKey();
    for (qsizetype from = 0; from < size && !m_isStopped; from += kChunk) {
        if (from > 0 && m_deadline.hasExpired()) {
            stop();
            break;
        }
        const int step = static_cast<int>(std::min<qsizetype>(kChunk, size - from));
        xmlParseChunk(m_context, xml.data() + from, step, isEnd && from + step == size ? 1 : 0);
    }
    return !m_isStopped && size == xml.size();
}

void Reader::onStart(void *self, const xmlChar *name, const xmlChar *, const xmlChar *space, int,
    const xmlChar **, int count, int, const xmlChar **attributes)
{
    auto *const reader = static_cast<Reader *>(self);
    if (reader->m_isStopped) {
        return;
    }
    reader->m_text.clear();
    if (++reader->m_depth > reader->m_caps.depth || count > reader->m_caps.attributes) {
        reader->stop();
        return;
    }
    XmlElement element { text(name), space == nullptr ? QByteArray() : QByteArray(text(space)),
        {} };
    for (int i = 0; i < count; ++i) { // name, prefix, namespace, where the value begins and ends
        const xmlChar **one = attributes + i * 5;
        element.attributes.append({ text(one[0]), valueBetween(one[3], one[4]) });
    }
    if (!reader->m_handler.open(element)) {
        reader->stop();
    }
}

void Reader::onEnd(void *self, const xmlChar *name, const xmlChar *, const xmlChar *)
{
    auto *const reader = static_cast<Reader *>(self);
    if (reader->m_isStopped) {
        return;
    }
    --reader->m_depth;
    if (!reader->m_handler.close(text(name), reader->m_text.trimmed())) {
        reader->stop();
    }
    reader->m_text.clear();
}

void Reader::onText(void *self, const xmlChar *value, int size)
{
    auto *const reader = static_cast<Reader *>(self);
    if (reader->m_text.size() < kMaxText) {
        reader->m_text += QString::fromUtf8(text(value), size);
    }
}

void Reader::onDoctype(void *self, const xmlChar *, const xmlChar *, const xmlChar *)
{
    auto *const reader = static_cast<Reader *>(self);
    if (!reader->m_caps.allowsDoctype) {
        reader->stop();
    }
}

void Reader::onEntity(void *self, const xmlChar *, int, const xmlChar *, const xmlChar *, xmlChar *)
{
    static_cast<Reader *>(self)->stop();
}

void Reader::stop()
{
    m_isStopped = true;
    xmlStopParser(m_context);
}

} // namespace

QString XmlElement::value(QByteArrayView attribute) const
{
    const auto found = std::find_if(attributes.begin(), attributes.end(),
        [attribute](const auto &one) { return attribute == one.first; });
    return found == attributes.end() ? QString() : found->second;
}

bool readXml(QByteArrayView xml, const XmlCaps &caps, XmlHandler &handler)
{
    return Reader(caps, handler).read(xml, true);
}

void readXmlSoFar(QByteArrayView xml, const XmlCaps &caps, XmlHandler &handler)
{
    const QByteArrayView capped = xml.first(std::min(caps.bytes, xml.size()));
    Reader(caps, handler).read(capped.first(capped.lastIndexOf('>') + 1), false);
}

} // namespace links
