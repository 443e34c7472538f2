// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/metalink.h"

#include "app/engine/checksumtext.h"
#include "app/engine/piecehashes.h"
#include "app/links/linkcollector.h"
#include "app/links/linktext.h"
#include "app/links/pageencoding.h"
#include "app/links/xmlreader.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace links {

namespace {

constexpr qsizetype kMaxFileBytes = 16 * 1024 * 1024;
constexpr int kMaxFiles = 10'000;
constexpr qsizetype kMaxUrls = 1000;
constexpr int kLastPriority = std::numeric_limits<int>::max();

/// The last part of a path in a name; empty where that is no name.
QString lastPart(const QString &name)
{
    const auto isSeparator = [](QChar c) { return c == u'/' || c == u'\\'; };
    const auto end = std::find_if(name.rbegin(), name.rend(), isSeparator);
    const QString part = name.right(end - name.rbegin()).trimmed();
    return part == u"." || part == u".." ? QString() : part.left(kMaxName);
}

/// A link of a file; \a order: lower ones first.
struct Source {
    QUrl url;
    int order = kLastPriority;
};

/// Gathers the files. Lives on any one thread.
class MetalinkReader : public XmlHandler {
public:
    bool open(const XmlElement &element) override;
    bool close(const QByteArray &name, const QString &text) override;
    FoundLinks take(bool isCut);

private:
    void endFile();
    void takeChecksum(const QString &text);
    void beginPieces(const XmlElement &element);
    void takePiece(const QString &text);
    void endPieces();
    void takeUrl(const QString &text);

    LinkCollector m_links;
    FoundLink m_file;
    QList<Source> m_sources;
    QString m_kind; ///< of the hash, or of the list of pieces, that is open
    engine::PieceHashes m_open; ///< of the list of pieces that is open
    engine::PieceHashes m_pieces; ///< the strongest of the file so far
    int m_order = kLastPriority; ///< of the link that is open
    int m_files = 0;
    bool m_isTorrent = false; ///< the link that is open leads to one
    bool m_isInFile = false;
    bool m_isInPieces = false;
    bool m_isCut = false; ///< some file has more links than are taken
    bool m_isNonsense = false; ///< some hash in the list of pieces that is open
};

bool MetalinkReader::open(const XmlElement &element)
{
    if (element.name == "file") {
        if (m_files == kMaxFiles) {
            return false;
        }
        ++m_files;
        m_file = {};
        m_file.name = lastPart(element.value("name"));
        m_file.place = LinkPlace::List;
        m_sources.clear();
        m_pieces = {};
        m_isInPieces = false;
        m_isInFile = true;
    } else if (element.name == "pieces") {
        beginPieces(element);
    } else if (element.name == "hash" && m_isInPieces) {
        // Version 3 numbers them. In another order they are nothing that can be relied on.
        const QString number = element.value("piece");
        m_isNonsense
            = m_isNonsense || (!number.isEmpty() && number != QString::number(m_open.count()));
    } else if (element.name == "hash") {
        m_kind = element.value("type");
    } else if (element.name == "url") {
        bool isNumber = false;
        const int priority = element.value("priority").toInt(&isNumber);
        m_order = isNumber && priority > 0 ? priority : kLastPriority;
        // Version 3 prefers the highest number, of 100.
        const int preference = element.value("preference").toInt(&isNumber);
        m_order = isNumber ? 101 - std::clamp(preference, 0, 100) : m_order;
        m_isTorrent = element.value("type") == u"bittorrent";
    }
    return true;
}

bool MetalinkReader::close(const QByteArray &name, const QString &text)
{
    if (name == "file") {
        endFile();
    } else if (name == "pieces") {
        endPieces();
    } else if (m_isInFile && name == "hash") {
        m_isInPieces ? takePiece(text) : takeChecksum(text);
    } else if (m_isInFile && name == "url") {
        takeUrl(text);
    } else if (m_isInFile && name == "size") {
        bool isNumber = false;
        const qint64 size = text.toLongLong(&isNumber);
        m_file.size = isNumber && size >= 0 ? size : -1;
    }
    return !m_links.isFull();
}

void MetalinkReader::takeChecksum(const QString &text)
{
    const engine::Result<engine::Checksum> checksum
        = engine::parseChecksum(m_kind + u':' + QString(text).remove(u' '));
    // The strongest counts, in whatever order they come (H31).
    if (checksum && checksum.value().algorithm > m_file.checksum.algorithm) {
        m_file.checksum = checksum.value();
    }
}

void MetalinkReader::beginPieces(const XmlElement &element)
{
    m_isInPieces = true;
    m_isNonsense = false;
    m_kind = element.value("type");
    m_open = {};
    m_open.length = element.value("length").toLongLong();
}

void MetalinkReader::takePiece(const QString &text)
{
    if (m_isNonsense) {
        return;
    }
    const QByteArray hex = text.simplified().remove(u' ').toLower().toLatin1();
    if (m_open.isEmpty()) { // the first one tells whether we know the algorithm
        const engine::Result<engine::Checksum> first
            = engine::parseChecksum(m_kind + u':' + QString::fromLatin1(hex));
        m_open.algorithm = first ? first.value().algorithm : engine::ChecksumAlgorithm::None;
    }
    const QByteArray digest = QByteArray::fromHex(hex); // passes over what is no digit
    m_isNonsense = digest.isEmpty() || digest.size() != engine::digestSize(m_open.algorithm)
        || digest.toHex() != hex || m_open.count() == engine::kMostPieces;
    if (!m_isNonsense) {
        m_open.digests += digest;
    }
}

/// Of several lists the strongest counts, as with the hashes of the file (H31).
void MetalinkReader::endPieces()
{
    m_isInPieces = false;
    if (!m_isNonsense && m_open.algorithm > m_pieces.algorithm) {
        m_pieces = m_open;
    }
    m_open = {};
}

void MetalinkReader::takeUrl(const QString &text)
{
    const FoundLink link = linkFromText(text, 0);
    if (link.problem != LinkProblem::None || m_isTorrent) {
        return;
    }
    if (m_sources.size() < kMaxUrls) {
        m_sources.append({ link.url, m_order });
    } else {
        m_isCut = true;
    }
}

void MetalinkReader::endFile()
{
    m_isInFile = false;
    std::stable_sort(m_sources.begin(), m_sources.end(),
        [](const Source &a, const Source &b) { return a.order < b.order; });
    if (m_sources.isEmpty()) {
        m_links.add(wrongLink(m_file.name, 0, LinkProblem::UnsupportedScheme));
        return;
    }
    if (m_file.size < 0 || m_pieces.fits(m_file.size)) {
        m_file.pieces = engine::packed(m_pieces);
    }
    m_file.url = m_sources.first().url;
    m_file.text = m_file.url.toString(QUrl::FullyEncoded).left(2000);
    for (const Source &source : std::as_const(m_sources)) {
        if (source.url != m_file.url && !m_file.mirrors.contains(source.url)) {
            m_file.mirrors.append(source.url);
        }
    }
    m_links.add(m_file);
}

FoundLinks MetalinkReader::take(bool isCut)
{
    if (isCut || m_isCut) {
        m_links.setCut();
    }
    return m_links.take(false);
}

} // namespace

FoundLinks fromMetalink(const QByteArray &xml, const QString &mimeType)
{
    const DecodedXml decoded = decodedXml(xml, mimeType);
    XmlCaps caps;
    caps.isUtf8 = decoded.isUtf8;
    caps.bytes = kMaxFileBytes;
    caps.depth = 64;
    caps.attributes = 256;
    caps.time = 2s;
    caps.allowsDoctype = false;
    MetalinkReader reader;
    const bool isWhole = readXml(decoded.xml, caps, reader);
    return reader.take(!isWhole);
}

} // namespace links
