// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/feedlinks.h"

#include "app/links/linkcollector.h"
#include "app/links/linktext.h"
#include "app/links/pageencoding.h"
#include "app/links/xmlreader.h"

using namespace Qt::StringLiterals;

namespace links {

namespace {

qint64 sizeFrom(const QString &text)
{
    bool isNumber = false;
    const qint64 size = text.toLongLong(&isNumber);
    return isNumber && size > 0 ? size : -1; // feeds write 0 where they do not know
}

/// RSS, Atom and sitemaps: entries, each with files or, where it has none, with its page.
class FeedReader : public XmlHandler {
public:
    explicit FeedReader(const QUrl &base)
        : m_base(base)
    {
    }

    bool open(const XmlElement &element) override;
    bool close(const QByteArray &name, const QString &text) override;
    FoundLinks take(bool isCut);
    /// What entries that have ended hold.
    FoundLinks takeSoFar();

private:
    struct Entry {
        QString title;
        QUrl page;
        QUrl thumbnail;
        QList<FoundLink> files;
    };

    static bool isEntry(const QByteArray &name)
    {
        return name == "item" || name == "entry" || name == "url" || name == "sitemap";
    }
    QUrl resolved(const QString &text) const { return normalised(m_base.resolved(QUrl(text))); }
    void openLink(const XmlElement &element);
    void addFile(const QString &link, const QString &size);
    void endEntry();

    QUrl m_base;
    LinkCollector m_links;
    Entry m_entry;
    QString m_title;
    bool m_isInEntry = false;
};

bool FeedReader::open(const XmlElement &element)
{
    const QByteArray &name = element.name;
    if (isEntry(name)) {
        endEntry(); // of one that was never closed
        m_isInEntry = true;
    } else if (name == "link" && !element.value("href").isEmpty()) {
        openLink(element);
    } else if (m_isInEntry && name == "enclosure") {
        addFile(element.value("url"), element.value("length"));
    } else if (m_isInEntry && name == "content" && !element.value("url").isEmpty()) {
        addFile(element.value("url"), element.value("fileSize")); // Media RSS
    } else if (m_isInEntry && name == "content" && !element.value("src").isEmpty()) {
        addFile(element.value("src"), {}); // Atom
    } else if (m_isInEntry && name == "thumbnail" && m_entry.thumbnail.isEmpty()) {
        m_entry.thumbnail = resolved(element.value("url"));
    }
    return !m_links.isFull();
}

void FeedReader::openLink(const XmlElement &element)
{
    const QString relation = element.value("rel");
    const QString link = element.value("href");
    if (relation == u"next" && m_links.found().nextPage.isEmpty()) {
        m_links.setNextPage(resolved(link));
    } else if (m_isInEntry && relation == u"enclosure") {
        addFile(link, element.value("length"));
    } else if (m_isInEntry && (relation.isEmpty() || relation == u"alternate")) {
        m_entry.page = resolved(link);
    }
}

bool FeedReader::close(const QByteArray &name, const QString &text)
{
    if (isEntry(name)) {
        endEntry();
    } else if (name == "title") {
        QString &title = m_isInEntry ? m_entry.title : m_title;
        title = title.isEmpty() ? text.simplified().left(kMaxName) : title;
    } else if (m_isInEntry && (name == "link" || name == "loc") && !text.isEmpty()) {
        // A sitemap names the pictures of a page like the page.
        if (m_entry.page.isEmpty()) {
            m_entry.page = resolved(text);
        } else if (name == "loc") {
            addFile(text, {});
        }
    } else if (m_isInEntry && name == "content_loc") {
        addFile(text, {});
    }
    return !m_links.isFull();
}

void FeedReader::addFile(const QString &link, const QString &size)
{
    FoundLink file = wrongLink(link, 0, LinkProblem::None);
    file.url = resolved(link.trimmed());
    file.place = LinkPlace::Feed;
    file.size = sizeFrom(size);
    if (!file.url.isEmpty()) {
        m_entry.files.append(file);
    }
}

void FeedReader::endEntry()
{
    if (!m_isInEntry) {
        return;
    }
    if (m_entry.files.isEmpty() && !m_entry.page.isEmpty()) {
        addFile(m_entry.page.toString(QUrl::FullyEncoded), {});
    }
    for (FoundLink &file : m_entry.files) {
        file.title = m_entry.title;
        file.thumbnail = m_entry.thumbnail;
        m_links.add(file);
    }
    m_entry = {};
    m_isInEntry = false;
}

FoundLinks FeedReader::take(bool isCut)
{
    endEntry();
    if (isCut) {
        m_links.setCut();
    }
    return takeSoFar();
}

FoundLinks FeedReader::takeSoFar()
{
    m_links.setTitle(m_title);
    return m_links.take(false);
}

} // namespace

FoundLinks fromFeed(const QByteArray &xml, const QUrl &base, const QString &mimeType)
{
    const DecodedXml decoded = decodedXml(xml, mimeType);
    FeedReader reader(base);
    const bool isWhole = readXml(decoded.xml, { .isUtf8 = decoded.isUtf8 }, reader);
    return reader.take(!isWhole);
}

FoundLinks fromFeedSoFar(const QByteArray &xml, const QUrl &base, const QString &mimeType)
{
    const DecodedXml decoded = decodedXml(xml, mimeType);
    FeedReader reader(base);
    readXmlSoFar(decoded.xml, { .isUtf8 = decoded.isUtf8 }, reader);
    return reader.takeSoFar();
}

} // namespace links
