// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/listexport.h"

#include "app/engine/piecehashes.h"
#include "app/engine/secretheader.h"
#include "app/words/tablewriting.h"
#include "app/words/translator.h"
#include "app/words/words.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>
#include <QXmlStreamWriter>

#include <algorithm>
#include <iterator>
#include <type_traits>

using namespace Qt::StringLiterals;
using engine::Download;

namespace words {

namespace {

/// Whoever reads this back gives the file that name: none that nobody has chosen.
QString nameOf(const Download &download)
{
    return download.fileName.isEmpty() ? download.request.fileName : download.fileName;
}

/// What the user gave counts, then what the server said.
engine::Checksum checksumOf(const Download &download)
{
    return download.request.checksum.isEmpty() ? *download.foundChecksum
                                               : download.request.checksum;
}

/// As IANA's registry of hash functions has it, which aria2 and Metalink share.
QString hashName(engine::ChecksumAlgorithm algorithm)
{
    using engine::ChecksumAlgorithm;
    static const QHash<ChecksumAlgorithm, QString> names { { ChecksumAlgorithm::Md5, u"md5"_s },
        { ChecksumAlgorithm::Sha1, u"sha-1"_s }, { ChecksumAlgorithm::Sha256, u"sha-256"_s },
        { ChecksumAlgorithm::Sha512, u"sha-512"_s } };
    return names.value(algorithm);
}

QString checksumText(const engine::Checksum &checksum)
{
    return checksum.isEmpty()
        ? QString()
        : hashName(checksum.algorithm) + u'=' + QString::fromLatin1(checksum.hex);
}

bool isWhole(const QUrl &url)
{
    return maskedLink(url)
        == url.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo | QUrl::RemoveFragment);
}

QStringList linksOf(const Download &download)
{
    QStringList links { maskedLink(download.request.url) };
    for (const engine::Mirror &mirror : download.mirrors) {
        links.append(maskedLink(mirror.url));
    }
    if (download.mirrors.isEmpty()) {
        for (const QUrl &mirror : download.request.mirrors) {
            links.append(maskedLink(mirror));
        }
    }
    return links;
}

/// An option that holds a line break would become another option.
QByteArray aria2Option(const QByteArray &name, const QByteArray &value)
{
    const bool fits = !value.isEmpty() && !value.contains('\n') && !value.contains('\r')
        && !value.contains('\0');
    return fits ? "  " + name + '=' + value + '\n' : QByteArray();
}

QByteArray aria2Entry(const Download &download)
{
    const engine::DownloadRequest &request = download.request;
    QByteArray entry;
    if (!isWhole(request.url)) {
        entry += "# A secret part of this link is left out, it cannot be fetched like this:\n";
    }
    entry += linksOf(download).join(u'\t').toUtf8() + '\n';
    entry += aria2Option("dir", request.folder.toUtf8());
    entry += aria2Option("out", nameOf(download).toUtf8());
    entry += aria2Option("checksum", checksumText(checksumOf(download)).toUtf8());
    if (!request.referrer.isEmpty()) {
        entry += aria2Option(
            "referer", maskedLink(QUrl(QString::fromUtf8(request.referrer))).toUtf8());
    }
    entry += aria2Option("user-agent", request.userAgent);
    for (const engine::HeaderField &field : request.headers) {
        if (!engine::isSecretHeader(field.name)) {
            entry += aria2Option("header", field.name + ": " + field.value);
        }
    }
    return entry;
}

QByteArray downloadObject(const Download &download)
{
    QJsonObject object { { u"link"_s, maskedLink(download.request.url) },
        { u"state"_s, QString(engine::traits(download.state).diskName) },
        { u"folder"_s, download.request.folder } };
    const auto insert = [&object](const QString &name, const QString &value) {
        if (!value.isEmpty()) {
            object.insert(name, value);
        }
    };
    insert(u"name"_s, listedName(download));
    insert(u"checksum"_s, checksumText(checksumOf(download)));
    insert(u"added"_s, download.addedAt.toUTC().toString(Qt::ISODate));
    insert(u"finished"_s, download.finishedAt.toUTC().toString(Qt::ISODate));
    insert(u"problem"_s, errorSentence(download.error));
    object.insert(u"received"_s, download.received);
    if (download.total >= 0) {
        object.insert(u"size"_s, download.total);
    }
    const QStringList mirrors = linksOf(download).mid(1);
    if (!mirrors.isEmpty()) {
        object.insert(u"mirrors"_s, QJsonArray::fromStringList(mirrors));
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QStringList csvFields(const Download &download)
{
    return { maskedLink(download.request.url), nameOf(download), download.request.folder,
        QString(engine::traits(download.state).diskName),
        download.total >= 0 ? QString::number(download.total) : QString(),
        QString::number(download.received), checksumText(checksumOf(download)),
        download.addedAt.toUTC().toString(Qt::ISODate),
        download.finishedAt.toUTC().toString(Qt::ISODate), errorSentence(download.error) };
}

QStringList pageFields(const Download &download)
{
    return { listedName(download), maskedLink(download.request.url), stateName(download.state),
        download.total >= 0 ? sizeText(download.total) : QString(), download.request.folder,
        errorSentence(download.error) };
}

/// Those of a file of another length are of no use to anybody.
void writePieces(QXmlStreamWriter &xml, const Download &download)
{
    const engine::PieceHashes pieces = engine::unpacked(download.request.pieces);
    if (pieces.isEmpty() || (download.total >= 0 && !pieces.fits(download.total))) {
        return;
    }
    xml.writeStartElement(u"pieces"_s);
    xml.writeAttribute(u"length"_s, QString::number(pieces.length));
    xml.writeAttribute(u"type"_s, hashName(pieces.algorithm));
    for (qsizetype piece = 0; piece < pieces.count(); ++piece) {
        const QByteArray hex = pieces.digest(piece).toByteArray().toHex();
        xml.writeTextElement(u"hash"_s, QString::fromLatin1(hex));
    }
    xml.writeEndElement();
}

void writeMetalinkFile(QXmlStreamWriter &xml, const Download &download)
{
    QString name = nameOf(download);
    if (name.isEmpty()) {
        // A file has to have one, and no reader takes a path for it (RFC 5854, 4.1.2.1).
        name = download.request.url.fileName();
    }
    xml.writeStartElement(u"file"_s);
    xml.writeAttribute(u"name"_s, name.isEmpty() ? u"download"_s : xmlText(name));
    if (download.total >= 0) {
        xml.writeTextElement(u"size"_s, QString::number(download.total));
    }
    const engine::Checksum checksum = checksumOf(download);
    if (!checksum.isEmpty()) {
        xml.writeStartElement(u"hash"_s);
        xml.writeAttribute(u"type"_s, hashName(checksum.algorithm));
        xml.writeCharacters(QString::fromLatin1(checksum.hex));
        xml.writeEndElement();
    }
    writePieces(xml, download);
    int priority = 0;
    for (const QString &link : linksOf(download)) {
        xml.writeStartElement(u"url"_s);
        xml.writeAttribute(u"priority"_s, QString::number(++priority));
        xml.writeCharacters(link);
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

QByteArray metalink(const QList<Download> &downloads)
{
    QByteArray written;
    QXmlStreamWriter xml(&written);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(u"metalink"_s);
    xml.writeDefaultNamespace(u"urn:ietf:params:xml:ns:metalink"_s);
    for (const Download &download : downloads) {
        writeMetalinkFile(xml, download);
    }
    xml.writeEndDocument();
    return written;
}

template <typename Make>
auto madeOf(const QList<Download> &downloads, Make make)
{
    QList<std::invoke_result_t<Make, const Download &>> all;
    all.reserve(downloads.size());
    std::transform(downloads.begin(), downloads.end(), std::back_inserter(all), make);
    return all;
}

QByteArray textLine(const Download &download)
{
    const QString name = nameOf(download);
    QStringList fields { maskedLink(download.request.url) };
    if (!name.isEmpty()) {
        fields.append(name);
    }
    return textRecord(fields);
}

} // namespace

QByteArray listExport(const QList<Download> &downloads, ExportFormat format)
{
    switch (format) {
    case ExportFormat::Text:
        return madeOf(downloads, textLine).join();
    case ExportFormat::Aria2:
        return madeOf(downloads, aria2Entry).join();
    case ExportFormat::Json:
        return jsonArray(madeOf(downloads, downloadObject));
    case ExportFormat::Csv: {
        const QByteArray head = csvRecord({ u"link"_s, u"name"_s, u"folder"_s, u"state"_s,
            u"size"_s, u"received"_s, u"checksum"_s, u"added"_s, u"finished"_s, u"problem"_s });
        return head + madeOf(downloads, [](const Download &download) {
            return csvRecord(csvFields(download));
        }).join();
    }
    case ExportFormat::Metalink:
        return metalink(downloads);
    case ExportFormat::Html:
        return htmlPage(Words::tr("Downloads"),
            { Words::tr("Name"), Words::tr("Link"), Words::tr("State"), Words::tr("Size"),
                Words::tr("Folder"), Words::tr("What is wrong") },
            madeOf(downloads, pageFields));
    }
    Q_UNREACHABLE();
}

int maskedLinks(const QList<Download> &downloads)
{
    return static_cast<int>(std::count_if(downloads.begin(), downloads.end(),
        [](const Download &download) { return !isWhole(download.request.url); }));
}

} // namespace words
