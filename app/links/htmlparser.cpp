// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/htmlparser.h"

#include "app/links/htmlguard.h"
#include "app/links/linkcollector.h"

#include <QDeadlineTimer>

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>

#include <algorithm>
#include <memory>

namespace links {

namespace {

constexpr int kMaxDepth = 512;

/// One run of the parser. Lives on any one thread.
class Parser {
public:
    Parser(HtmlHandler &handler, std::chrono::milliseconds time)
        : m_handler(handler)
        , m_deadline(time)
    {
    }

    /// Up to the last end of \a pieces; \a isEnd: up to safeLength, and nothing follows.
    bool parse(QByteArrayView html, const HtmlPieces &pieces, bool isEnd);

private:
    static void onStart(void *self, const xmlChar *name, const xmlChar **attributes);
    static void onEnd(void *self, const xmlChar *name);
    static void onText(void *self, const xmlChar *text, int size);
    void stop();

    HtmlHandler &m_handler;
    QDeadlineTimer m_deadline;
    htmlParserCtxtPtr m_context = nullptr;
    int m_depth = 0;
    bool m_isStopped = false;
};

bool Parser::parse(QByteArrayView html, const HtmlPieces &pieces, bool isEnd)
{
    htmlSAXHandler sax = {};
    sax.startElement = &Parser::onStart;
    sax.endElement = &Parser::onEnd;
    sax.characters = &Parser::onText;
    sax.cdataBlock = &Parser::onText; // of scripts and styles
    const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> context(
        htmlCreatePushParserCtxt(&sax, this, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8),
        &htmlFreeParserCtxt);
    if (context == nullptr) {
        return false;
    }
    m_context = context.get();
    // What the page says of its encoding was true of what it was decoded from.
    htmlCtxtUseOptions(m_context,
        HTML_PARSE_IGNORE_ENC | HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR
            | HTML_PARSE_NOWARNING);
    QList<qsizetype> ends = pieces.ends;
    if (isEnd) {
        ends.append(pieces.safeLength);
    }
    qsizetype from = 0;
    for (const qsizetype end : std::as_const(ends)) {
        if (m_isStopped) {
            break;
        }
        if (m_deadline.hasExpired()) {
            stop();
            break;
        }
        if (end > from) {
            htmlParseChunk(m_context, html.data() + from, static_cast<int>(end - from), 0);
        }
        from = pieces.gaps.value(end, end);
    }
    if (!m_isStopped && isEnd) {
        htmlParseChunk(m_context, nullptr, 0, 1);
    }
    return !m_isStopped;
}

void Parser::onStart(void *self, const xmlChar *name, const xmlChar **attributes)
{
    auto *const parser = static_cast<Parser *>(self);
    if (parser->m_isStopped) {
        return;
    }
    if (++parser->m_depth > kMaxDepth
        || !parser->m_handler.open(reinterpret_cast<const char *>(name), Attributes(attributes),
            xmlSAX2GetLineNumber(parser->m_context))) {
        parser->stop();
    }
}

void Parser::onEnd(void *self, const xmlChar *name)
{
    auto *const parser = static_cast<Parser *>(self);
    if (!parser->m_isStopped) {
        --parser->m_depth;
        parser->m_handler.close(reinterpret_cast<const char *>(name));
    }
}

void Parser::onText(void *self, const xmlChar *text, int size)
{
    auto *const parser = static_cast<Parser *>(self);
    if (!parser->m_isStopped) {
        parser->m_handler.text(QString::fromUtf8(reinterpret_cast<const char *>(text), size));
    }
}

void Parser::stop()
{
    m_isStopped = true;
    xmlStopParser(m_context);
}

} // namespace

bool parseHtml(QByteArrayView html, HtmlHandler &handler, std::chrono::milliseconds time)
{
    const QByteArrayView capped = html.first(std::min(kMaxBytes, html.size()));
    const HtmlPieces pieces = safePieces(capped);
    return Parser(handler, time).parse(capped, pieces, true) && pieces.safeLength == html.size();
}

void parseHtmlSoFar(QByteArrayView html, HtmlHandler &handler, std::chrono::milliseconds time)
{
    const QByteArrayView capped = html.first(std::min(kMaxBytes, html.size()));
    Parser(handler, time).parse(capped, safePieces(capped), false);
}

} // namespace links
