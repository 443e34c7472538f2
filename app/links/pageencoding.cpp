// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/pageencoding.h"

#include <QRegularExpression>
#include <QStringConverter>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace links {

namespace {

/// Where browsers look for it (HTML, 13.2.3.2), and some more.
constexpr qsizetype kMetaWithin = 4096;
constexpr auto kOldWestern = "windows-1252";

/// How browsers read what a page is called, where that is not what the name means.
QByteArray readAs(const QByteArray &charset)
{
    constexpr std::array kWestern { "iso-8859-1", "iso8859-1", "latin1", "us-ascii", "ascii" };
    const QByteArray name = charset.toLower();
    const bool isWestern = std::any_of(
        kWestern.begin(), kWestern.end(), [&name](const char *one) { return name == one; });
    return isWestern ? QByteArray(kOldWestern) : name;
}

/// Of a meta element. A page in which that can be read is no UTF-16, whatever it says.
QByteArray charsetOfMeta(const QByteArray &html)
{
    static const QRegularExpression kComment(
        u"<!--.*?(-->|$)"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression kCharset(
        u"<meta(?=[\\s/])[^>]*?[\\s;\"']charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString head
        = QString::fromLatin1(html.first(std::min(kMetaWithin, html.size()))).remove(kComment);
    const QByteArray found = kCharset.match(head).captured(1).toLatin1().toLower();
    return found.startsWith("utf-16") ? QByteArray("utf-8") : found;
}

QStringDecoder decoderFor(const QByteArray &charset)
{
    const QByteArray name = readAs(charset);
    QStringDecoder decoder(name.constData());
    return decoder.isValid() || name != kOldWestern ? std::move(decoder)
                                                    : QStringDecoder(QStringConverter::Latin1);
}

/// What the page says of itself or its server of it, in words that are understood.
std::optional<QStringDecoder> saidDecoder(const QByteArray &html, const QString &mimeType)
{
    if (const auto marked = QStringConverter::encodingForData(html)) {
        return QStringDecoder(*marked);
    }
    for (const QByteArray &charset : { charsetOf(mimeType).toLatin1(), charsetOfMeta(html) }) {
        QStringDecoder decoder = decoderFor(charset);
        if (decoder.isValid()) {
            return decoder;
        }
    }
    return std::nullopt;
}

bool isUtf8(const QStringDecoder &decoder)
{
    return qstrcmp(decoder.name(), "UTF-8") == 0;
}

} // namespace

QString charsetOf(const QString &mimeType)
{
    const qsizetype at = mimeType.indexOf("charset="_L1, 0, Qt::CaseInsensitive);
    return at < 0 ? QString() : mimeType.mid(at + 8).section(u';', 0, 0).remove(u'"').trimmed();
}

QByteArray pageAsUtf8(const QByteArray &html, const QString &mimeType)
{
    std::optional<QStringDecoder> said = saidDecoder(html, mimeType);
    const bool hasMark = QStringConverter::encodingForData(html).has_value();
    if (!hasMark && (!said || isUtf8(*said)) && html.isValidUtf8()) {
        return html;
    }
    if (said) {
        return QString((*said)(html)).toUtf8();
    }
    QStringDecoder utf8(QStringConverter::Utf8);
    const QString text = utf8(html); // may end within a character
    return (utf8.hasError() ? QString(decoderFor(kOldWestern)(html)) : text).toUtf8();
}

QByteArray pageSoFarAsUtf8(const QByteArray &html, const QString &mimeType)
{
    if (saidDecoder(html, mimeType)) {
        return pageAsUtf8(html, mimeType);
    }
    const auto other = std::find_if(
        html.begin(), html.end(), [](char c) { return static_cast<signed char>(c) < 0; });
    return html.first(other - html.begin());
}

DecodedXml decodedXml(const QByteArray &xml, const QString &mimeType)
{
    const auto marked = QStringConverter::encodingForData(xml);
    QStringDecoder said
        = marked ? QStringDecoder(*marked) : decoderFor(charsetOf(mimeType).toLatin1());
    if (!said.isValid()) {
        return { xml, false };
    }
    const bool isThatAlready = !marked && isUtf8(said) && xml.isValidUtf8();
    return { isThatAlready ? xml : QString(said(xml)).toUtf8(), true };
}

} // namespace links
