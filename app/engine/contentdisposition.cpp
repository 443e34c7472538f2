// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/contentdisposition.h"

#include "app/engine/encodedword.h"

#include <QHash>
#include <QList>

#include <algorithm>
#include <optional>

namespace engine {

namespace {

/// One name=value pair; values are still as sent.
struct Parameter {
    QByteArray name; ///< lower case
    QByteArray value;
};

bool isToken(const QByteArray &text)
{
    static constexpr QByteArrayView kMarks("!#$%&'*+-.^_`|~");
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || kMarks.contains(c);
    });
}

/// The header cut at each ';' that stands outside quotes.
QList<QByteArray> pieces(const QByteArray &header)
{
    QList<QByteArray> result(1);
    bool isQuoted = false;
    bool isEscaped = false;
    for (const char c : header) {
        if (!isQuoted && c == ';') {
            result.append(QByteArray());
            continue;
        }
        result.last() += c;
        if (isEscaped) {
            isEscaped = false;
        } else if (isQuoted && c == '\\') {
            isEscaped = true;
        } else if (c == '"') {
            isQuoted = !isQuoted;
        }
    }
    return result;
}

/// The parameters up to the first malformed one, where browsers stop reading, too. A first piece
/// that is no disposition type is read as a parameter.
QList<Parameter> parameters(const QByteArray &header)
{
    QList<Parameter> result;
    const QList<QByteArray> all = pieces(header);
    for (qsizetype i = isToken(all.constFirst().trimmed()) ? 1 : 0; i < all.size(); ++i) {
        const QByteArray piece = all.at(i).trimmed();
        const qsizetype equals = piece.indexOf('=');
        if (piece.isEmpty()) {
            continue;
        }
        if (equals < 1 || piece.first(equals).contains('"')) {
            break;
        }
        const QByteArray value = piece.sliced(equals + 1).trimmed();
        if (value.isEmpty()) {
            break;
        }
        result.append({ piece.first(equals).trimmed().toLower(), value });
    }
    return result;
}

/// A quoted-string without quotes and escapes. A missing end quote is forgiven; so is text behind
/// it, which is then taken as it stands.
QByteArray unquoted(const QByteArray &value)
{
    if (!value.startsWith('"')) {
        return value;
    }
    QByteArray result;
    for (qsizetype i = 1; i < value.size(); ++i) {
        const bool isLast = i == value.size() - 1;
        if (value.at(i) == '"') {
            return isLast ? result : value.sliced(1);
        }
        if (value.at(i) == '\\' && !isLast) {
            ++i;
        }
        result += value.at(i);
    }
    return result;
}

/// Percent-decoded; nothing when an escape is broken.
std::optional<QByteArray> unescaped(const QByteArray &text)
{
    bool isBroken = false;
    const QByteArray bytes = percentDecoded(text, &isBroken);
    return isBroken ? std::nullopt : std::optional(bytes);
}

/// filename*: charset'language'value (RFC 5987); empty when it is broken.
QString extendedName(const QByteArray &value)
{
    const QList<QByteArray> parts = value.split('\'');
    if (value.contains('"') || parts.size() != 3 || !isAscii(parts.at(2))) {
        return {};
    }
    const std::optional<QByteArray> bytes = unescaped(parts.at(2));
    return bytes ? decoded(*bytes, parts.at(0)).value_or(QString()) : QString();
}

/// Puts the pieces filename*0, filename*1* and so on together (RFC 2231), as Firefox does: in the
/// order of their numbers, up to the first gap, and nothing after a number that came twice.
class Continuation {
public:
    void add(const QByteArray &nameSuffix, const QByteArray &value);
    QString name(const QString &referrerCharset) const;

private:
    struct Part {
        QByteArray value;
        bool isEscaped = false;
    };
    QHash<int, Part> m_parts;
    bool m_isClosed = false;
};

/// \a nameSuffix is what follows "filename*": a number and perhaps another star.
void Continuation::add(const QByteArray &nameSuffix, const QByteArray &value)
{
    const bool isEscaped = nameSuffix.endsWith('*');
    const QByteArray digits = isEscaped ? nameSuffix.chopped(1) : nameSuffix;
    bool isNumber = false;
    const int number = digits.toInt(&isNumber);
    if (m_isClosed || !isNumber || QByteArray::number(number) != digits || number < 0) {
        return;
    }
    if (m_parts.contains(number)) {
        m_isClosed = true;
        return;
    }
    m_parts.insert(number, { unquoted(value), isEscaped });
}

QString Continuation::name(const QString &referrerCharset) const
{
    QByteArray charset;
    QByteArray bytes;
    for (int number = 0; m_parts.contains(number); ++number) {
        Part part = m_parts.value(number);
        if (number == 0 && part.isEscaped) {
            const QList<QByteArray> fields = part.value.split('\'');
            if (fields.size() < 3) {
                return {};
            }
            charset = fields.at(0);
            part.value = fields.sliced(2).join('\'');
        }
        const std::optional<QByteArray> value
            = part.isEscaped ? unescaped(part.value) : std::optional(part.value);
        if (!value) {
            return {};
        }
        bytes += *value;
    }
    return charset.isEmpty() ? decodedGuess(bytes, referrerCharset)
                             : decoded(bytes, charset).value_or(QString());
}

} // namespace

QString fileNameFromDisposition(const QByteArray &header, const QString &referrerCharset)
{
    QByteArray line = header;
    while (line.endsWith('\0')) {
        line.chop(1);
    }
    if (line.contains('\0')) {
        return {}; // H03: what stands behind it would be hidden from half of all programs
    }
    static constexpr QByteArrayView kName("filename");
    QString plain;
    QString extended;
    Continuation continuation;
    for (const Parameter &parameter : parameters(line)) {
        if (!parameter.name.startsWith(kName)) {
            continue;
        }
        const QByteArray suffix = parameter.name.sliced(kName.size());
        if (suffix.isEmpty() && plain.isEmpty()) {
            plain = decodedValue(unquoted(parameter.value), referrerCharset);
        } else if (suffix == "*" && extended.isEmpty()) {
            extended = extendedName(parameter.value);
        } else if (suffix.startsWith('*')) {
            continuation.add(suffix.sliced(1), parameter.value);
        }
    }
    const QString continued = continuation.name(referrerCharset);
    const QString &name = !extended.isEmpty() ? extended : continued.isEmpty() ? plain : continued;
    return name.normalized(QString::NormalizationForm_C);
}

} // namespace engine
