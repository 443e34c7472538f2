// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/encodedword.h"

#include <QList>
#include <QStringDecoder>

#include <algorithm>

namespace engine {

namespace {

/// The byte that the two hexadecimal digits at \a at are; nothing when they are none.
std::optional<char> hexByte(const QByteArray &text, qsizetype at)
{
    const QByteArray digits = text.mid(at, 2).toLower();
    const QByteArray byte = QByteArray::fromHex(digits);
    return byte.size() == 1 && byte.toHex() == digits ? std::optional(byte.front()) : std::nullopt;
}

/// The text of the Q encoding (RFC 2047, 4.2); nothing when it is broken.
std::optional<QByteArray> fromQ(const QByteArray &text)
{
    QByteArray result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        if (c == '_') {
            result += ' ';
        } else if (c == '=') {
            const std::optional<char> byte = hexByte(text, i + 1);
            if (!byte) {
                return std::nullopt;
            }
            result += *byte;
            i += 2;
        } else if (c > 0x20 && c < 0x7f) {
            result += c;
        } else {
            return std::nullopt;
        }
    }
    return result;
}

std::optional<QByteArray> fromB(const QByteArray &text)
{
    const auto result
        = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    return result ? std::optional(result.decoded) : std::nullopt;
}

/// "=?charset?B or Q?text?=" as a whole; nothing when it is broken.
std::optional<QString> fromEncodedWord(const QByteArray &word)
{
    const QList<QByteArray> parts = word.split('?');
    if (parts.size() != 5 || parts.at(0) != "=" || parts.at(4) != "=") {
        return std::nullopt;
    }
    const QByteArray encoding = parts.at(2).toLower();
    const std::optional<QByteArray> bytes = encoding == "b" ? fromB(parts.at(3))
        : encoding == "q"                                   ? fromQ(parts.at(3))
                                                            : std::nullopt;
    return bytes ? decoded(*bytes, parts.at(1)) : std::nullopt;
}

/// Raw bytes, or ASCII with percent-encoded UTF-8; nothing when the escapes give no UTF-8.
std::optional<QString> fromPlainWord(const QByteArray &word, const QString &charset)
{
    return isAscii(word) ? decoded(percentDecoded(word), "utf-8") : decodedGuess(word, charset);
}

QByteArray charsetName(const QByteArray &charset)
{
    const QByteArray name = charset.trimmed().toLower();
    const bool isLatin1 = name == "iso-8859-1" || name == "iso8859-1" || name == "iso88591"
        || name == "latin1" || name == "us-ascii";
    return isLatin1 ? QByteArray("windows-1252") : name;
}

} // namespace

bool isAscii(const QByteArray &bytes)
{
    return std::all_of(
        bytes.begin(), bytes.end(), [](char c) { return static_cast<uchar>(c) < 0x80; });
}

QByteArray percentDecoded(const QByteArray &text, bool *isBroken)
{
    QByteArray result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const std::optional<char> byte = text.at(i) == '%' ? hexByte(text, i + 1) : std::nullopt;
        if (text.at(i) == '%' && !byte && isBroken) {
            *isBroken = true;
        }
        result += byte.value_or(text.at(i));
        i += byte ? 2 : 0;
    }
    return result;
}

std::optional<QString> decoded(const QByteArray &bytes, const QByteArray &charset)
{
    const QByteArray name = charsetName(charset);
    if (name.isEmpty()) {
        return std::nullopt;
    }
    QStringDecoder decoder(name.constData(), QStringConverter::Flag::Stateless);
    if (!decoder.isValid()) {
        return std::nullopt;
    }
    const QString text = decoder.decode(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

QString decodedGuess(const QByteArray &bytes, const QString &charset)
{
    for (const QByteArray &name : { QByteArray("utf-8"), charset.toLatin1() }) {
        if (const std::optional<QString> text = decoded(bytes, name)) {
            return *text;
        }
    }
    return QString::fromLatin1(bytes);
}

QString decodedValue(const QByteArray &value, const QString &charset)
{
    QByteArray spaced = value;
    for (const char c : { '\t', '\r', '\n' }) {
        spaced.replace(c, ' ');
    }
    QString result;
    bool isSpaceText = false; // at the start and behind an encoded word it only separates
    const QList<QByteArray> words = spaced.split(' ');
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (i > 0 && isSpaceText) {
            result += u' ';
        }
        if (words.at(i).isEmpty()) {
            continue;
        }
        const bool isEncoded = words.at(i).startsWith("=?");
        const std::optional<QString> text
            = isEncoded ? fromEncodedWord(words.at(i)) : fromPlainWord(words.at(i), charset);
        if (!text) {
            return {};
        }
        result += *text;
        isSpaceText = !isEncoded;
    }
    return result;
}

} // namespace engine
