// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/htmlparser.h"
#include "app/links/htmlvalues.h"
#include "app/links/linkcollector.h"
#include "app/links/linktext.h"
#include "app/links/selector.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace links {

namespace {

constexpr qsizetype kMaxWords = 4096; // of one element

/// The values of one selector, in the order of the page.
struct Gathered {
    explicit Gathered(const Selector &wanted)
        : selector(wanted)
    {
    }

    /// So many will not change any more, whatever follows.
    qsizetype settled() const { return values.size() - (depth >= 0 ? 1 : 0); }

    const Selector &selector;
    QStringList values;
    QList<int> lines;
    qsizetype depth = -1; ///< of the element whose words are being gathered; -1 = none
};

/// Takes what the selectors name. Lives on any one thread.
class SelectionReader : public HtmlHandler {
public:
    SelectionReader(const QUrl &base, const PageSelectors &selectors)
        : m_base(base)
        , m_links(selectors.links)
        , m_names(selectors.names)
        , m_titles(selectors.titles)
        , m_thumbnails(selectors.thumbnails)
        , m_next(selectors.nextPage)
        , m_title(selectors.title)
        , m_all { &m_links, &m_names, &m_titles, &m_thumbnails, &m_next, &m_title }
    {
    }

    bool open(QByteArrayView name, const Attributes &attributes, int line) override;
    void close(QByteArrayView name) override;
    void text(QStringView text) override;
    FoundLinks take(bool isCut);
    FoundLinks takeSoFar();

private:
    QUrl resolved(const QString &value) const
    {
        return value.isEmpty() ? QUrl() : normalised(m_base.resolved(QUrl(linkValue(value))));
    }

    QUrl m_base;
    Gathered m_links;
    Gathered m_names;
    Gathered m_titles;
    Gathered m_thumbnails;
    Gathered m_next;
    Gathered m_title;
    QList<Gathered *> m_all;
    QList<Selector::Element> m_open;
};

bool SelectionReader::open(QByteArrayView name, const Attributes &attributes, int line)
{
    m_open.append({ name.toByteArray(), attributes.all() });
    for (Gathered *const one : m_all) {
        if (!one->selector.matches(m_open)) {
            continue;
        }
        const bool isText = one->selector.wanted() == "text";
        const QString value
            = isText ? QString() : m_open.last().attributes.value(one->selector.wanted());
        if (isText || !value.isEmpty()) {
            one->values.append(value);
            one->lines.append(line);
            one->depth = isText ? m_open.size() : one->depth;
        }
    }
    return m_links.values.size() < kMaxLinks;
}

void SelectionReader::close(QByteArrayView)
{
    for (Gathered *const one : m_all) {
        one->depth = one->depth == m_open.size() ? -1 : one->depth;
    }
    if (!m_open.isEmpty()) {
        m_open.removeLast();
    }
}

void SelectionReader::text(QStringView text)
{
    for (Gathered *const one : m_all) {
        if (one->depth >= 0 && one->values.last().size() < kMaxWords) {
            one->values.last() += text;
        }
    }
}

FoundLinks SelectionReader::take(bool isCut)
{
    LinkCollector links(std::chrono::milliseconds::max()); // all of them are read already
    for (qsizetype i = 0; i < m_links.values.size(); ++i) {
        FoundLink link = wrongLink(m_links.values.at(i), m_links.lines.at(i), LinkProblem::None);
        link.url = resolved(m_links.values.at(i));
        link.name = m_names.values.value(i).simplified().left(kMaxName);
        link.title = m_titles.values.value(i).simplified().left(kMaxName);
        link.thumbnail = resolved(m_thumbnails.values.value(i));
        link.place = LinkPlace::Anchor;
        if (!link.url.isEmpty()) {
            links.add(link);
        }
    }
    links.setTitle(m_title.values.value(0).simplified().left(kMaxName));
    links.setNextPage(resolved(m_next.values.value(0)));
    if (isCut) {
        links.setCut();
    }
    return links.take(false);
}

/// Links whose words, or what belongs to them, may still follow are left out.
FoundLinks SelectionReader::takeSoFar()
{
    qsizetype settled = m_links.settled();
    for (const Gathered *one : { &m_names, &m_titles, &m_thumbnails }) {
        settled = one->selector.isEmpty() ? settled : std::min(settled, one->settled());
    }
    m_links.values = m_links.values.first(settled);
    return take(false);
}

} // namespace

FoundLinks fromHtml(const QByteArray &html, const QUrl &base, const PageSelectors &selectors)
{
    SelectionReader reader(base, selectors);
    const bool isWhole = parseHtml(html, reader, kMaxReadingTime);
    return reader.take(!isWhole);
}

FoundLinks fromHtmlSoFar(const QByteArray &html, const QUrl &base, const PageSelectors &selectors)
{
    SelectionReader reader(base, selectors);
    parseHtmlSoFar(html, reader, kMaxReadingTime);
    return reader.takeSoFar();
}

} // namespace links
