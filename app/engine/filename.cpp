// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/filename.h"

#include "app/engine/encodedword.h"
#include "app/engine/mimeextension.h"

#include <algorithm>
#include <array>

namespace engine {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kPartSuffix(".part");
constexpr QLatin1StringView kHarmlessSuffix(".download");
constexpr QLatin1StringView kDefaultName("download");

/// What a file system takes for one name, with room for ".part".
constexpr qsizetype kMaxNumberedBytes = 255 - kPartSuffix.size();
/// The same with room for " (99)", too (H10).
constexpr qsizetype kMaxBytes = kMaxNumberedBytes - QLatin1StringView(" (99)").size();
/// A longer "extension" is the end of a sentence.
constexpr qsizetype kMaxExtensionBytes = 40;

/// Files that desktops run or follow when they are opened (H18), and our own part files (H25).
constexpr std::array kHarmfulExtensions { "desktop"_L1, "lnk"_L1, "url"_L1, "scf"_L1, "local"_L1,
    "part"_L1 };

/// Extensions of programs that make a file, where the query says which.
constexpr std::array kGenerators { "php"_L1, "asp"_L1, "aspx"_L1, "ashx"_L1, "jsp"_L1, "jspx"_L1,
    "cgi"_L1, "pl"_L1, "py"_L1, "cfm"_L1, "do"_L1, "action"_L1 };

constexpr std::array kCompressions { "gz"_L1, "bz2"_L1, "xz"_L1, "zst"_L1, "lz"_L1, "lzma"_L1,
    "lz4"_L1, "br"_L1, "z"_L1 };

template <typename Table>
bool contains(const Table &table, QStringView extension)
{
    return std::any_of(table.begin(), table.end(),
        [&](QLatin1StringView row) { return extension.compare(row, Qt::CaseInsensitive) == 0; });
}

qsizetype byteCount(QStringView text)
{
    return text.toUtf8().size();
}

/// Where the last extension with its dot begins; the size when there is none.
qsizetype dotOfExtension(QStringView name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    const QStringView extension = dot > 0 ? name.sliced(dot + 1) : QStringView();
    const bool isOne = !extension.isEmpty() && byteCount(extension) <= kMaxExtensionBytes
        && std::none_of(extension.begin(), extension.end(), [](QChar c) { return c.isSpace(); });
    return isOne ? dot : name.size();
}

QString extensionOf(const QString &name)
{
    return name.sliced(dotOfExtension(name)).sliced(dotOfExtension(name) < name.size() ? 1 : 0);
}

/// Where the part of the name begins that stays when the name is cut or numbered: "a" + ".tar.gz".
qsizetype startOfSuffix(QStringView name)
{
    const qsizetype dot = dotOfExtension(name);
    if (dot == name.size() || !contains(kCompressions, name.sliced(dot + 1))) {
        return dot;
    }
    const qsizetype tarDot = dotOfExtension(name.first(dot));
    const bool isTar = tarDot < dot
        && name.sliced(tarDot, dot - tarDot).compare(".tar"_L1, Qt::CaseInsensitive) == 0;
    return isTar ? tarDot : dot;
}

/// At most \a bytes of UTF-8 from the start of \a text, no character split (H11).
QStringView firstBytes(QStringView text, qsizetype bytes)
{
    qsizetype size = 0;
    qsizetype used = 0;
    while (size < text.size()) {
        const qsizetype units = text.at(size).isHighSurrogate() && size + 1 < text.size() ? 2 : 1;
        used += byteCount(text.sliced(size, units));
        if (used > bytes) {
            break;
        }
        size += units;
    }
    return text.first(size);
}

/// \a name with \a insert before its suffix, the base cut so that all fits into \a maxBytes.
QString fitted(const QString &name, const QString &insert, qsizetype maxBytes)
{
    const qsizetype at = startOfSuffix(name);
    const QString tail = insert + name.sliced(at);
    return firstBytes(QStringView(name).first(at), maxBytes - byteCount(tail)).toString() + tail;
}

/// Separators, what other systems forbid in names, and all that is not seen or turns text around
/// (H01, H03 to H05). Lone surrogates have no UTF-8 at all.
bool isForbidden(char32_t c)
{
    static constexpr QLatin1StringView kMarks("\"*/:<>?\\|");
    if (c < 0x80 && kMarks.contains(QLatin1Char(static_cast<char>(c)))) {
        return true;
    }
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return QChar::isNonCharacter(c);
    }
}

/// What is cut off at both ends: dots and everything that looks like nothing (H08, H16).
bool isTrimmed(QChar c)
{
    constexpr QChar kVowelSeparator(0x180e);
    return c == u'.' || c == kVowelSeparator || c == QChar::ByteOrderMark
        || c.category() == QChar::Separator_Space;
}

QString trimmedEnds(const QString &name)
{
    const auto first = std::find_if_not(name.begin(), name.end(), isTrimmed);
    const auto last = std::find_if_not(name.rbegin(), std::make_reverse_iterator(first), isTrimmed);
    return QString(first, last.base() - first);
}

QString withoutForbidden(const QString &name)
{
    QString result;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const bool isPair = name.at(i).isHighSurrogate() && i + 1 < name.size()
            && name.at(i + 1).isLowSurrogate();
        const char32_t c
            = isPair ? QChar::surrogateToUcs4(name.at(i), name.at(i + 1)) : name.at(i).unicode();
        result += isForbidden(c) ? QStringView(u"_") : QStringView(name).sliced(i, isPair ? 2 : 1);
        i += isPair ? 1 : 0;
    }
    return result;
}

/// One harmless component, or empty when nothing is left of \a name.
QString component(const QString &name)
{
    // Normalised first: a character must not turn into another one after the check (H06, H13).
    const QString composed = name.normalized(QString::NormalizationForm_C);
    return withoutForbidden(trimmedEnds(composed));
}

QString withExtension(const QString &name, const QStringList &extensions)
{
    const bool isNeeded = extensionOf(name).isEmpty() && !extensions.isEmpty();
    return isNeeded ? name + u'.' + extensions.constFirst() : name;
}

/// The last steps for every name: short enough and harmless to open.
QString finished(const QString &name)
{
    const QString cut = trimmedEnds(fitted(name, {}, kMaxBytes));
    if (!contains(kHarmfulExtensions, extensionOf(cut))) {
        return cut;
    }
    return fitted(cut, {}, kMaxBytes - kHarmlessSuffix.size()) + kHarmlessSuffix;
}

/// The last component of the path, percent-decoded once (H15).
QString urlName(const QUrl &url)
{
    const QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    return path.startsWith('/') ? decodedGuess(percentDecoded(path.split('/').constLast()), {})
                                : QString();
}

/// The URL's name; "get.php?id=7" makes a file of another type than its name says.
QString urlComponent(const QUrl &url, const QStringList &extensions)
{
    const QString name = component(urlName(url));
    if (name.isEmpty()) {
        return {};
    }
    const QString extension = extensionOf(name);
    const bool isMade = url.hasQuery() && contains(kGenerators, extension);
    if (isMade && !extensions.isEmpty() && !extensions.contains(extension, Qt::CaseInsensitive)) {
        return withExtension(name.first(dotOfExtension(name)), extensions);
    }
    return withExtension(name, extensions);
}

/// \a wish, whose ending is left open, with that of the name that the reply gives.
QString withEndingOf(const QString &wish, const NameSources &sources)
{
    const QStringList extensions = extensionsForMimeType(sources.mimeType);
    const QString given = withExtension(
        chooseFileName({ {}, sources.disposition, sources.url, sources.mimeType }), extensions);
    const QString ending = given.sliced(startOfSuffix(given)); // with its dot, and ".tar"
    const bool isThere = wish.endsWith(ending, Qt::CaseInsensitive)
        || (extensions.contains(extensionOf(wish), Qt::CaseInsensitive)
            && extensions.contains(ending.mid(1), Qt::CaseInsensitive));
    return isThere ? wish : wish + ending;
}

} // namespace

QString shownWish(const QString &wish)
{
    return wish.endsWith(u'.') ? wish.chopped(1) : wish;
}

QString chooseFileName(const NameSources &sources)
{
    if (const QString wish = component(sources.wished);
        !wish.isEmpty() && sources.wished.endsWith(u'.')) {
        return finished(withEndingOf(wish, sources));
    }
    for (const QString &given : { sources.wished, sources.disposition }) {
        const QString name = component(given);
        if (!name.isEmpty()) {
            return finished(name);
        }
    }
    const QStringList extensions = extensionsForMimeType(sources.mimeType);
    const QString name = urlComponent(sources.url, extensions);
    return finished(name.isEmpty() ? withExtension(kDefaultName, extensions) : name);
}

QString sanitizeFileName(const QString &name, const QString &mimeType)
{
    const QString safe = component(name);
    return finished(withExtension(
        safe.isEmpty() ? QString(kDefaultName) : safe, extensionsForMimeType(mimeType)));
}

QString numberedName(const QString &name, int number)
{
    return fitted(name, u" (%1)"_s.arg(number), kMaxNumberedBytes);
}

QString partNameFor(const QString &name)
{
    return name + kPartSuffix;
}

} // namespace engine
